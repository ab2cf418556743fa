import type { BudgetBook } from '../budget/BudgetBook';
import type { Message } from '../budget/Finding';
import { priorFit } from '../budget/priorFit';
import { say, type Translate } from '../report/translate';

/** What is to be said of a workbook given as last year's: it is refused, or used with a word about it. */
export type PriorDoubt = { readonly refused: Message } | { readonly told: string };

/**
 * Compares the workbook given by `--prior` with the one that is worked on; undefined where it is last year's of the same department.
 * @param isForced `--force-prior`: it is used whatever it is, and what it is is told
 */
export function priorDoubt(
  book: BudgetBook,
  prior: { readonly file: string; readonly book: BudgetBook },
  isForced: boolean,
  t: Translate,
): PriorDoubt | undefined {
  const fit = priorFit(book, prior.book, prior.file);
  if (fit.kind === 'fits') return undefined;
  const reason = t(fit.message);
  if (fit.kind === 'other' && !isForced) return { refused: { id: 'prior.refused', data: { reason } } };
  return { told: say(t, 'prior.told', { reason }) };
}
