import type { AmountColumn, BudgetTable, TableBlock } from '../../budget/BudgetBook';
import { groupBy } from '../../budget/groupBy';
import { tablesRead } from '../../budget/tablesRead';
import type { BookRule } from '../Rule';
import { childColumns, splitColumns, type Children } from '../support/children';
import { Collector, Parts } from '../support/collect';
import { columnLabel, tableName } from '../support/lookup';
import { basis, practice } from '../statutes/basis';

const ID = 'column-total';

/**
 * A column headed 合计, 小计 or 总计 equals the sum of the columns it heads, in every row. Where 合计 and the books, the purposes or
 * the years stand above the items, so does each item's 合计.
 */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'within-table',
    severity: 'error',
    basis: basis(practice('合计栏＝其所属各栏之和，这是表格本身的含义')),
  },
  check({ book }) {
    const collector = new Collector(ID);
    for (const table of tablesRead(book)) {
      for (const block of table.blocks) {
        const { columns } = block;
        if (columns.some((c) => c.parent !== undefined))
          relateBlock(collector, table, block, childColumns(columns));
        if (columns.some((c) => c.splits !== undefined))
          relateBlock(collector, table, block, splitColumns(columns));
        relateBooks(collector, table, block);
      }
    }
    return collector.outcome;
  },
};

function relateBlock(
  collector: Collector,
  table: BudgetTable,
  { columns, rows }: TableBlock,
  children: Children,
): void {
  const name = tableName(table);
  const labels = columns.map(columnLabel);
  for (let at = 0; at < columns.length; at++) {
    const below = children[at];
    if (!below) continue;
    const label = labels[at]!;
    for (let r = 0; r < rows.length; r++) {
      const { cells, label: row } = rows[r]!;
      const parts = new Parts(below.length);
      for (let i = 0; i < below.length; i++) parts.add(cells[below[i]!], labels[below[i]!]!);
      // One part alone prints the very number of its total.
      const samePrinted = parts.amounts <= 1;
      collector.state({ table: name, row, column: label }, cells[at], label, parts, 'equal', samePrinted);
    }
  }
}

const TOTAL = /^(?:合计|小计|总计)$/;
const BOOK =
  /^(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)(?:财政)?(?:拨款|资金|安排)?(?:支出)?$/;

/** What there is no third of: purposes, and the years that money is of. */
const HALVES: readonly (readonly [RegExp, RegExp])[] = [
  [/^基本支出$/, /^项目支出$/],
  [/^[本当]年(?:预算|财政|拨款|安排|收入|支出)*$/, /^上年(?:结转|结余)+(?:资金|安排|收入|支出)?$/],
];

const areAll = (heads: readonly string[]): boolean =>
  heads.length >= 2 &&
  (heads.every((head) => BOOK.test(head)) ||
    (heads.length === 2 &&
      HALVES.some((half) => half.every((part) => heads.some((head) => part.test(head))))));

/** What stands above a column; 合计 below 合计 is printed once. */
const headOf = ({ path }: AmountColumn): string =>
  path.length === 1 && TOTAL.test(path[0]!) ? path[0]! : path.slice(0, -1).join('/');

/** `合计`, `一般公共预算`, `政府性基金预算`, or `合计`, `基本支出`, `项目支出` in one row of headings, and below each the same items: nothing is left out. */
function relateBooks(collector: Collector, table: BudgetTable, { columns, rows }: TableBlock): void {
  const below = groupBy(columns.keys(), (at) => headOf(columns[at]!));
  const [total, ...more] = [...below.keys()].filter((head) => TOTAL.test(head));
  const books = [...below.keys()].filter((head) => head !== total);
  if (total === undefined || more.length > 0 || !areAll(books)) return;
  const item = (at: number): string => columns[at]!.path.at(-1)!;
  for (const at of below.get(total)!) {
    const same = books.map((head) => below.get(head)!.filter((other) => item(other) === item(at)));
    if (!same.every((found) => found.length === 1)) continue;
    for (const { cells, label: row } of rows) {
      const parts = new Parts(same.length);
      for (const [i, [other]] of same.entries()) parts.add(cells[other!], `${books[i]!}${item(at)}`);
      const subject = { table: tableName(table), row, column: item(at) };
      collector.state(subject, cells[at], `${total}${item(at)}`, parts, 'equal', parts.amounts <= 1);
    }
  }
}
