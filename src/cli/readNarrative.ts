import type { BudgetBook } from '../budget/BudgetBook';
import type { Message } from '../budget/Finding';
import type { TextDocument } from '../budget/TextDocument';
import { paragraphsOfText } from '../text/document/paragraphsOfText';
import { readDocument } from '../text/document/readDocument';
import { narrativeOf } from '../pipeline/review';
import { recognise } from '../recognise';
import { readText, UnreadableDocxError } from '../textfile';
import { readFailure } from './files';
import type { CliIo } from './io';
import { readBook, unreadableReason } from './readBook';

/** A narrative; with the tables beside it when it stands in a workbook. */
export type ReadNarrative =
  { readonly document: TextDocument; readonly book?: BudgetBook } | { readonly reason: Message };

/** Reads a narrative from a .txt, a .docx or the narrative sheets of a workbook: by the name's ending. */
export async function readNarrative(io: CliIo, file: string): Promise<ReadNarrative> {
  if (/\.(?:xlsx|xlsm|xls)$/i.test(file)) return fromWorkbook(io, file);
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(file);
  } catch (error) {
    return { reason: readFailure(error) };
  }
  try {
    const text = await readText(bytes, file);
    if (text.trim() === '') return { reason: { id: 'cli.review.empty', data: {} } };
    return { document: readDocument(paragraphsOfText(text)) };
  } catch (error) {
    if (error instanceof UnreadableDocxError) return { reason: error.explanation };
    return { reason: unreadableReason(error) };
  }
}

async function fromWorkbook(io: CliIo, file: string): Promise<ReadNarrative> {
  const read = await readBook(io, file);
  if ('reason' in read) return read;
  try {
    const book = recognise(read.grids);
    const document = narrativeOf(read.grids, book);
    if (!document)
      return { reason: { id: 'cli.review.no-narrative', data: { sheets: read.grids.map((g) => g.name) } } };
    return { document, ...(book.tables.length > 0 ? { book } : {}) };
  } catch (error) {
    return { reason: unreadableReason(error) };
  }
}
