import { MAX_COLUMN, MAX_ROW } from '../../../budget/address';
import { textOf } from '../../../given/textOf';
import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';
import type { ConvertedSheets } from './ConvertedSheets';
import { sheetsOf } from './fromLibrary';
import { readThroughLibrary } from './library';

const DETAIL = 'XML 2003';

/** Places and spans of cells and rows. A number that no sheet has would take the library for ever. */
const PLACE = /\b(Index|MergeAcross|MergeDown|Span)\s*=\s*["']\s*([^"']*)/g;

/** Reads an XML Spreadsheet 2003, as budget systems export it under the name .xls. @throws UnreadableWorkbookError */
export async function readSpreadsheetXml(bytes: Uint8Array): Promise<ConvertedSheets> {
  const text = textOf(bytes);
  for (const [, name, value] of text.matchAll(PLACE)) {
    const most = name === 'MergeAcross' || name === 'Span' ? MAX_COLUMN : MAX_ROW;
    if (!/^\d{1,7}$/.test(value!.trim()) || Number(value) > most)
      throw new UnreadableWorkbookError('damaged', DETAIL);
  }
  return sheetsOf(await readThroughLibrary(text, DETAIL), DETAIL);
}
