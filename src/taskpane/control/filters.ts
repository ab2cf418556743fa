import type { BudgetBook } from '../../budget/BudgetBook';
import type { ViewState } from '../state/ViewState';
import type { Context } from './Context';

/** What narrows or unfolds the list of one workbook; kept on the machine. */
type Filters = Pick<ViewState, 'severities' | 'search' | 'showIgnored' | 'folded' | 'open' | 'unfolded'>;

interface KeptFilters extends Filters {
  /** Whose they are. */
  readonly book: string;
}

const FILTERS = 'filters';

/**
 * Takes up the filters kept last with the first result, where it is of the same workbook; another workbook begins without any.
 * Keeps them as they change. @returns a function that ends it
 */
export async function keepFilters({ services, store }: Context): Promise<() => void> {
  const kept = await services.memory.recall(FILTERS);
  let waiting = isKept(kept) ? kept : null;
  let last = '';
  return store.subscribe(() => {
    const { check, review, view } = store.get();
    const book = check.result?.book ?? review.result?.book;
    if (!book) return;
    const name = nameOf(book);
    if (waiting) {
      const { book: owner, ...filters } = waiting;
      waiting = null;
      if (owner === name) return store.dispatch({ type: 'view/restored', view: filters });
    }
    const { severities, search, showIgnored, folded, open, unfolded } = view;
    const now: KeptFilters = { book: name, severities, search, showIgnored, folded, open, unfolded };
    const text = JSON.stringify(now);
    if (text === last) return;
    last = text;
    void services.memory.keep(FILTERS, now);
  });
}

/** Tells workbooks apart without writing a mark into them: whose they are, of which year, and their tables. */
const nameOf = ({ department, year, tables }: BudgetBook): string =>
  JSON.stringify([department ?? '', year ?? 0, ...tables.map((t) => [t.sheet, t.title])]);

/** The machine's memory is written by this pane alone. */
const isKept = (value: unknown): value is KeptFilters =>
  typeof value === 'object' && value !== null && 'book' in value && 'severities' in value;
