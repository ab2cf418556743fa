import type { Grid } from '../Grid';
import { detectFormat } from './detectFormat';
import { openPackage, type OpenOptions } from './package/openPackage';
import { recall } from './record/memory';
import { readWorkbook } from './read/readWorkbook';

/** What is read of a workbook, and the small texts that the pane has kept inside it. */
export interface ReadContent {
  readonly grids: readonly Grid[];
  /** The text kept under a key; null when there is none. */
  readonly recall: (key: string) => string | null;
}

/**
 * {@link readGrids}, with what the pane has kept in the workbook.
 * @throws UnreadableWorkbookError as a rejection, with the reason
 */
export async function readContent(bytes: Uint8Array, options?: OpenOptions): Promise<ReadContent> {
  if (detectFormat(bytes) !== 'package')
    return { grids: await readGrids(bytes, options), recall: () => null };
  const opened = openPackage(bytes, options);
  return { grids: readWorkbook(opened), recall: (key) => recall(opened.pkg, key) };
}

/**
 * The content of a workbook, and of tables in other formats, for reading only.
 * @throws UnreadableWorkbookError as a rejection, with the reason
 */
export async function readGrids(bytes: Uint8Array, options?: OpenOptions): Promise<readonly Grid[]> {
  const format = detectFormat(bytes);
  if (format === 'package') return readWorkbook(openPackage(bytes, options));
  const { readConverted } = await import('./converted');
  return (await readConverted(bytes, format)).sheets.map(({ grid }) => grid);
}
