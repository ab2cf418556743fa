import { readInputs } from '../../narrative/inputs/readInputs';
import { writtenSheet } from '../../narrative/write/rewrite/readWritten';
import { say } from '../../report/translate';
import type { Grid } from '../../workbook/Grid';
import { newestPath } from '../files';
import { readBook } from '../readBook';
import type { CliContext } from '../CliContext';

/**
 * The sheets in which people's work on an earlier run may stand: those of the workbook itself when it holds a narrative of
 * ours, else those of the newest file that was written under the same name.
 */
export async function readEarlier(
  own: readonly Grid[],
  out: string,
  { io, t }: CliContext,
): Promise<readonly Grid[]> {
  if (writtenSheet(own)) return own;
  const newest = await newestPath(io, out);
  if (newest === undefined) return own;
  const book = await readBook(io, newest);
  if ('reason' in book) {
    io.err(`${say(t, 'narrative.earlier-unreadable', { file: newest, reason: t(book.reason) })}\n`);
    return own;
  }
  const sheet = writtenSheet(book.grids);
  if (!sheet) return own;
  io.out(`${say(t, 'narrative.earlier', { file: newest })}\n`);
  return book.grids;
}

/** Inputs of an earlier run are taken where the workbook itself has no sheet of them. */
export const earlierInputs = (own: readonly Grid[], earlier: readonly Grid[]) =>
  earlier === own || Object.keys(readInputs(own)).length > 0 ? {} : readInputs(earlier);
