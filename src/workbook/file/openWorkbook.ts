import { detectFormat } from './detectFormat';
import type { FileWorkbook } from './FileWorkbook';
import { openPackage, type OpenOptions } from './package/openPackage';
import { XlsxWorkbook } from './XlsxWorkbook';

/**
 * Opens a workbook file for reading and marking.
 * @throws UnreadableWorkbookError as a rejection, with the reason
 */
export async function openWorkbook(bytes: Uint8Array, options?: OpenOptions): Promise<FileWorkbook> {
  if (detectFormat(bytes) === 'package') return new XlsxWorkbook(openPackage(bytes, options));
  const { convertXls } = await import('./xls/convertXls');
  return new XlsxWorkbook(openPackage(await convertXls(bytes)), 'xls');
}
