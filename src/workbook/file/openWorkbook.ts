import { detectFormat } from './detectFormat';
import type { FileWorkbook } from './FileWorkbook';
import { openPackage, type OpenOptions } from './package/openPackage';
import { XlsxWorkbook } from './XlsxWorkbook';

/**
 * Opens a workbook file for reading and marking.
 * @throws UnreadableWorkbookError as a rejection, with the reason
 */
export async function openWorkbook(bytes: Uint8Array, options?: OpenOptions): Promise<FileWorkbook> {
  const format = detectFormat(bytes);
  if (format === 'package') return new XlsxWorkbook(openPackage(bytes, options));
  const { readConverted, convert } = await import('./converted');
  return new XlsxWorkbook(openPackage(convert(await readConverted(bytes, format))), 'converted');
}
