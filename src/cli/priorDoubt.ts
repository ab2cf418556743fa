import type { BudgetBook } from '../budget/BudgetBook';
import type { Message } from '../budget/Finding';
import { budgetFit, priorFit, type PriorFit } from '../budget/priorFit';
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
  return doubt(priorFit(book, prior.book, prior.file), isForced ? undefined : 'prior.refused', t);
}

/** Compares the workbook given by `--budget` with the final account that is worked on. */
export const budgetDoubt = (
  book: BudgetBook,
  budget: { readonly file: string; readonly book: BudgetBook },
  t: Translate,
): PriorDoubt | undefined => doubt(budgetFit(book, budget.book, budget.file), 'budget.refused', t);

/** @param refused how a workbook that does not fit is refused; it is used whatever it is without that */
function doubt(
  fit: PriorFit,
  refused: 'prior.refused' | 'budget.refused' | undefined,
  t: Translate,
): PriorDoubt | undefined {
  if (fit.kind === 'fits') return undefined;
  const reason = t(fit.message);
  if (fit.kind === 'other' && refused) return { refused: { id: refused, data: { reason } } };
  return { told: say(t, 'prior.told', { reason }) };
}
