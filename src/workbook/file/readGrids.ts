import type { Grid } from '../Grid';
import { detectFormat } from './detectFormat';
import { openPackage, type OpenOptions } from './package/openPackage';
import { readWorkbook } from './read/readWorkbook';

/**
 * The content of a workbook (.xlsx, .xlsm, .xls), for reading only.
 * @throws UnreadableWorkbookError as a rejection, with the reason
 */
export async function readGrids(bytes: Uint8Array, options?: OpenOptions): Promise<readonly Grid[]> {
  if (detectFormat(bytes) === 'package') return readWorkbook(openPackage(bytes, options));
  const { readXls } = await import('./xls/readXls');
  return (await readXls(bytes)).map(({ grid }) => grid);
}
