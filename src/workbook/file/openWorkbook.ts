import { asPackage } from './asPackage';
import type { FileWorkbook } from './FileWorkbook';
import { openPackage, type OpenOptions } from './package/openPackage';
import { XlsxWorkbook } from './XlsxWorkbook';

/**
 * Opens a workbook file for reading and marking.
 * @throws UnreadableWorkbookError as a rejection, with the reason
 */
export async function openWorkbook(bytes: Uint8Array, options?: OpenOptions): Promise<FileWorkbook> {
  const packed = await asPackage(bytes);
  return new XlsxWorkbook(openPackage(packed.bytes, options), packed.isConverted ? 'converted' : undefined);
}
