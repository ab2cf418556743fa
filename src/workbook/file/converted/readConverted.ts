import type { ConvertedSheets } from './ConvertedSheets';
import { readDelimited } from './readDelimited';
import { readHtml } from './readHtml';
import { readOds } from './readOds';
import { readSpreadsheetXml } from './readSpreadsheetXml';
import { readXls } from './readXls';

/** Formats of files that are read, but can't be edited in place. */
export type ConvertedFormat = 'xls' | 'ods' | 'html' | 'spreadsheet-2003' | 'text';

const READERS: Readonly<
  Record<ConvertedFormat, (bytes: Uint8Array) => ConvertedSheets | Promise<ConvertedSheets>>
> = {
  xls: readXls,
  ods: readOds,
  html: readHtml,
  'spreadsheet-2003': readSpreadsheetXml,
  text: readDelimited,
};

/** The sheets of a file that is no package. @throws UnreadableWorkbookError as a rejection */
export const readConverted = async (bytes: Uint8Array, format: ConvertedFormat): Promise<ConvertedSheets> =>
  READERS[format](bytes);
