import type { BudgetBook, Measure } from '../../budget/BudgetBook';
import { Collector } from '../support/collect';
import { blockOf, columnLabel, columnOf, tableName, tableOf, totalRow } from '../support/lookup';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';
import type { Amount } from '../support/amounts';
import { equateOutside, isSameBody } from '../support/outside';
import { plannedAmount, THREE_PUBLIC_MEASURES } from './support/plans';

const ID = 'final-plan';

/** The 预算数 of the “三公” table are those of the budget that was published for the year. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    document: 'final',
    severity: 'error',
    basis: basis(
      article('预算法', '第七十五条第二款'),
      practice('与预算公开相对应，“三公”经费预算数＝当年预算公开表的“三公”经费预算数'),
    ),
  },
  check({ book, budget }) {
    const collector = new Collector(ID);
    const table = tableOf(book, 'final-three-public');
    if (!budget || !table || !isSameBody(book, budget)) return collector.outcome;
    if (table.notes.some(({ text }) => ADJUSTED.test(text))) {
      collector.cannotTell('cannot-tell.adjusted-plan', { table: tableName(table) });
      return collector.outcome;
    }
    for (const measure of THREE_PUBLIC_MEASURES)
      equateOutside(collector, plannedAmount(table, measure), budgeted(budget, measure), '当年预算');
    return collector.outcome;
  },
};

/** `预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数` */
const ADJUSTED = /全年预算|调整后/;

/** What the budget's tables of “三公” expenses show of an item; nothing to compare with where none of them has a column for it. */
function budgeted(budget: BudgetBook, measure: Measure): readonly (Amount | undefined)[] {
  const tables = (['three-public', 'fund-three-public'] as const).flatMap(
    (kind) => tableOf(budget, kind) ?? [],
  );
  const amounts = tables.flatMap((table): Amount[] => {
    const block = blockOf(table, 'single');
    const at = columnOf(block, measure);
    const cell = at === undefined ? undefined : (totalRow(block) ?? block?.rows[0])?.cells[at];
    return block && cell && at !== undefined
      ? [{ table, row: columnLabel(block.columns[at]), column: '', cells: [cell] }]
      : [];
  });
  return amounts.length > 0 ? amounts : [undefined];
}
