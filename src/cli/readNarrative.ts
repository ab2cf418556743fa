import type { BudgetBook } from '../budget/BudgetBook';
import type { Message } from '../budget/Finding';
import type { TextDocument } from '../budget/TextDocument';
import { paragraphsOfText } from '../text/document/paragraphsOfText';
import { readDocument } from '../text/document/readDocument';
import type { ChangedFigure } from '../narrative/write/rewrite/changedSince';
import { changedSinceWritten } from '../pipeline/narrate';
import { narrativeOf } from '../pipeline/review';
import { recognise } from '../recognise';
import { readText, UnreadableTextError } from '../textfile';
import type { CliIo } from './io';
import { contentOf, readBytes, unreadableReason } from './readBook';

/** A narrative; with the tables beside it when it stands in a workbook. */
export type ReadNarrative =
  | {
      readonly document: TextDocument;
      readonly book?: BudgetBook;
      /** What has changed in the tables since the text was written from them. */
      readonly since?: readonly ChangedFigure[];
      /** What a person must know of how it was read. */
      readonly told?: Message;
    }
  | { readonly reason: Message };

/** Reads a narrative from a .txt, a .docx or the narrative sheets of a workbook: by its content, not by its name. */
export async function readNarrative(io: CliIo, file: string): Promise<ReadNarrative> {
  const read = await readBytes(io, file);
  if ('reason' in read) return read;
  try {
    const { text, hasTrackedChanges } = await readText(read.bytes);
    if (text.trim() === '') return { reason: { id: 'cli.review.empty', data: {} } };
    const document = readDocument(paragraphsOfText(text));
    return { document, ...(hasTrackedChanges ? { told: { id: 'text.tracked-changes', data: {} } } : {}) };
  } catch (error) {
    if (!(error instanceof UnreadableTextError)) return { reason: unreadableReason(error) };
    return error.reason === 'workbook' ? fromWorkbook(read.bytes, file) : { reason: error.explanation };
  }
}

async function fromWorkbook(bytes: Uint8Array, file: string): Promise<ReadNarrative> {
  const read = await contentOf(bytes);
  if ('reason' in read) return read;
  try {
    const book = recognise(read.grids, { file });
    const document = narrativeOf(read.grids, book);
    if (!document)
      return { reason: { id: 'cli.review.no-narrative', data: { sheets: read.grids.map((g) => g.name) } } };
    const since = changedSinceWritten(read.grids, book);
    return { document, ...(book.tables.length > 0 ? { book, since } : {}) };
  } catch (error) {
    return { reason: unreadableReason(error) };
  }
}
