import type { BudgetBook, BudgetTable, TableBlock } from '../../../budget/BudgetBook';
import { normalName } from '../../../budget/names';
import { hasCarryIn, hasCarryOut, hasNonFiscalIncome, hasOtherFunds, hasTransfers } from '../facts';
import { countedOf, isSame, viewsOf } from './pairs';
import { sourcesOf, type Source } from './Source';

/**
 * Whether the same table of last year's book was a cut of the same source, to the last amount and with its 合计.
 * @param column which list of views, @param way which view of it
 */
export type WasCut = (column: number, way: number, source: Source) => boolean;

/**
 * Last year's book tells of a table beside the set what it is a cut of, where it has the same table, and money of the same kinds:
 * two tables that count what was carried over differently are the same in a year without it.
 */
export function cutsOf(table: BudgetTable, block: TableBlock, book: BudgetBook, prior: BudgetBook): WasCut {
  if (KINDS_OF_MONEY.some((has) => has(book) !== has(prior))) return () => false;
  const [same, ...more] = (prior.beside ?? []).filter((t) => nameOf(t) === nameOf(table));
  const before = same?.blocks[0];
  if (!before || more.length > 0 || headsOf(before) !== headsOf(block)) return () => false;
  const views = viewsOf(same, before);
  return (column, way, { id }) => {
    const source = sourcesOf(prior).find((s) => s.id === id);
    const pairs = source ? countedOf(views[column]?.[way]?.pairsWith(source) ?? []) : [];
    return pairs.some((p) => p.isTotal) && pairs.every(isSame);
  };
}

const KINDS_OF_MONEY = [hasCarryIn, hasCarryOut, hasNonFiscalIncome, hasOtherFunds, hasTransfers];

const withoutYears = (words: string): string => normalName(words).replace(/\d/g, '');
const nameOf = ({ title }: BudgetTable): string => withoutYears(title);
const headsOf = ({ columns }: TableBlock): string =>
  columns.map((c) => withoutYears(c.path.join('/'))).join('|');
