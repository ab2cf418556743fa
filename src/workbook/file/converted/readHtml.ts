import { textOf } from '../../../given/textOf';
import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';
import type { ConvertedSheets } from './ConvertedSheets';
import { sheetsOf } from './fromLibrary';
import { readThroughLibrary } from './library';
import { writtenValue } from './writtenValue';

/** Spans of cells. Tables have none of five digits; they would take the library for ever. */
const SPAN = /\b((?:col|row)span\s*=\s*["']?\s*)(\d{5,})/gi;

/** Reads the tables of an HTML page, as budget systems export it under the name .xls. @throws UnreadableWorkbookError */
export async function readHtml(bytes: Uint8Array): Promise<ConvertedSheets> {
  const text = textOf(bytes).replace(SPAN, '$11');
  if (!/<table\b/i.test(text)) throw new UnreadableWorkbookError('page');
  return sheetsOf(await readThroughLibrary(text, 'HTML', { raw: true }), 'HTML', writtenValue);
}
