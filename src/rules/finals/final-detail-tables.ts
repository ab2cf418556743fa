import type { BudgetRow, BudgetTable, Measure, TableBlock } from '../../budget/BudgetBook';
import { normalName } from '../../budget/names';
import type { FinalKind } from '../../budget/TableKind';
import { Collector } from '../support/collect';
import { blockOf, columnOf, tableOf, totalRow } from '../support/lookup';
import { sideOf } from '../support/matchTables';
import { amountIn, equate } from '../support/amounts';
import { FINAL_FUNDS, tableOfFund, unlistedFunds } from './support/facts';
import { matchFinals } from './support/matchFinals';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';

const ID = 'final-detail-tables';

/** A table with the one that it is of, and the column there. */
const DETAILS: readonly (readonly [FinalKind, FinalKind, Measure])[] = [
  ['final-general-detail', 'final-general-expenditure', 'total'],
  ['final-general-projects', 'final-general-expenditure', 'project'],
];

/**
 * A table in detail has the 合计 of the table that it is of, code by code; what was spent of a 款 on 基本支出 is not above what
 * was spent of it in all.
 */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    document: 'final',
    severity: 'error',
    basis: basis(
      article('预算法', '第七十五条第一款'),
      practice(
        '表间勾稽，各支出决算明细表、项目支出决算表的合计＝其所属支出决算表同一科目，基本支出决算表的款不大于支出决算明细表的同一款',
      ),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    for (const [kind, whole, measure] of DETAILS) {
      const left = sideOf(tableOf(book, kind), { of: ['total'] });
      const right = sideOf(tableOf(book, whole), { of: [measure] });
      if (left && right) matchFinals(collector, left, [right]);
    }
    const all = sideOf(tableOf(book, 'final-appropriation-detail'), { of: ['total'] });
    const funds = FINAL_FUNDS.flatMap((fund) => sideOf(tableOfFund(book, fund), { of: ['total'] }) ?? []);
    if (all && funds.length > 0)
      matchFinals(collector, all, funds, unlistedFunds(book).length > 0 ? 'at-least' : 'equal');
    itemsWithin(
      collector,
      tableOf(book, 'final-general-basic'),
      tableOf(book, 'final-general-detail') ?? tableOf(book, 'final-appropriation-detail'),
    );
    return collector.outcome;
  },
};

/** Each 类 and 款 that one table lists down and the other across, by the names of both. */
function itemsWithin(
  collector: Collector,
  basic: BudgetTable | undefined,
  detail: BudgetTable | undefined,
): void {
  const wide = blockOf(detail, 'single');
  const total = wide && totalRow(wide);
  if (!basic || !detail || !wide || !total) return;
  const columns = new Map(wide.columns.map((c, i) => [c.path.slice(-2).map(normalName).join(), i]));
  for (const block of basic.blocks) {
    const at = columnOf(block, 'total');
    for (const row of block.rows) {
      const cell = at === undefined ? undefined : row.cells[at];
      const names = economicNames(block, row);
      const column = names === undefined ? undefined : columns.get(names);
      const whole = column === undefined ? undefined : amountIn(detail, wide, total, column, '合计');
      if (cell && whole)
        equate(
          collector,
          whole,
          [{ table: basic, row: row.label.trim(), column: '', cells: [cell] }],
          'at-least',
        );
    }
  }
}

/** A 类 stands above its 小计, a 款 below its 类. */
function economicNames({ rows }: TableBlock, { kind, code, name }: BudgetRow): string | undefined {
  if (kind !== 'subject' || (code?.length !== 3 && code?.length !== 5)) return undefined;
  const parent = code.length === 3 ? name : rows.find((r) => r.code === code.slice(0, 3))?.name;
  return parent === undefined
    ? undefined
    : [parent, code.length === 3 ? '小计' : name].map(normalName).join();
}
