import { check } from '../pipeline/check';
import type { CheckResult } from '../pipeline/results';
import { say } from '../report/translate';
import type { Grid } from '../workbook/Grid';
import { noTables } from './noTables';
import { readBook, unreadableReason } from './readBook';
import type { CliContext } from './CliContext';

/** A workbook read and checked. Null when it can't be, which has been told on standard error. */
export async function checkedBook(
  file: string,
  { io, t }: CliContext,
): Promise<{ readonly grids: readonly Grid[]; readonly result: CheckResult } | null> {
  const book = await readBook(io, file);
  const outcome = 'reason' in book ? book : attempt(book.grids);
  if (!('reason' in outcome)) return outcome;
  io.err(`${say(t, 'cli.unreadable', { file, reason: t(outcome.reason) })}\n`);
  return null;
}

function attempt(grids: readonly Grid[]) {
  try {
    const result = check(grids);
    return result.book.tables.length === 0 ? { reason: noTables(grids) } : { grids, result };
  } catch (error) {
    return { reason: unreadableReason(error) };
  }
}
