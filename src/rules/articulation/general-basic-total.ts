import type { BookRule } from '../Rule';
import type { BudgetBook, BudgetTable } from '../../budget/BudgetBook';
import { halvesOfBasic } from '../support/halvesOfBasic';
import { Collector } from '../support/collect';
import { fundTables } from '../support/facts';
import { totalAmount } from '../support/amounts';
import { cellsOfBothSums } from '../support/basicSums';
import { shortName, tableName, tableOf } from '../support/lookup';
import { matchTables, sideOf } from '../support/matchTables';
import { scopeOfTitle } from '../support/scope';
import { article, basis, practice } from '../statutes/basis';

const ID = 'general-basic-total';

/**
 * 一般公共预算支出表 基本支出 = 一般公共预算基本支出表 合计, in all and for each unit. Where 财政拨款安排的基本支出预算表 stands in its
 * place, it is that of all funds together.
 */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(
      article('预算法实施条例', '第六条第三款'),
      practice('表间勾稽，一般公共预算支出表基本支出＝一般公共预算基本支出表合计'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const basic = tableOf(book, 'general-basic');
    const general = tableOf(book, 'general-expenditure');
    const sums = cellsOfBothSums(basic);
    const left = sideOf(basic, { of: ['total'] });
    const right = sideOf(general, { of: ['basic'] });
    const halves = basic ? [] : halvesOfBasic(book);
    if (halves.length > 0) matchHalves(collector, general, halves);
    else if (!basic && fiscalBasic(book).length > 0)
      for (const table of fiscalBasic(book)) matchFiscal(collector, book, table);
    else if (basic && sums.length > 0) matchSums(collector, general, basic, sums);
    else if (!left) collector.lacks(basic, '一般公共预算基本支出预算表', { column: '合计' });
    else if (!right) collector.lacks(general, '一般公共预算支出预算表', { column: '基本支出' });
    else matchTables(collector, left, [right], ['total', 'unit']);
    return collector.outcome;
  },
};

/** 人员经费合计 + 公用经费合计, where no 合计 of both stands. */
function matchSums(
  collector: Collector,
  general: BudgetTable | undefined,
  basic: BudgetTable,
  sums: ReturnType<typeof cellsOfBothSums>,
): void {
  const stated = totalAmount(general, 'basic');
  if (!general || !stated) collector.lacks(general, '一般公共预算支出预算表', { column: '基本支出' });
  else
    collector.sum(
      { table: tableName(general), row: stated.row, column: stated.column },
      stated.cells[0],
      stated.column,
      sums.map(({ cell, label }) => ({ cell, label: `${shortName(basic)} ${label}` })),
    );
}

/** 人员经费 and 公用经费 in tables of their own, both with a 合计. */
function matchHalves(
  collector: Collector,
  general: BudgetTable | undefined,
  halves: readonly BudgetTable[],
): void {
  const left = sideOf(general, { of: ['basic'] });
  const right = halves.flatMap((t) => sideOf(t, { of: ['total'] }) ?? []);
  if (left && right.length === halves.length) matchTables(collector, left, right, ['total']);
}

/** The tables that list the basic expenditure of all appropriations by economic items. */
const fiscalBasic = ({ beside }: BudgetBook): readonly BudgetTable[] =>
  (beside ?? []).filter(({ title }) => {
    const scope = scopeOfTitle(title, 'total');
    return scope?.fund === 'fiscal' && scope.nature === 'basic';
  });

/** Not below them where the table of a fund is not there, or does not tell what is basic. */
function matchFiscal(collector: Collector, book: BudgetBook, table: BudgetTable): void {
  const left = sideOf(table, { of: ['total'] });
  const { tables, lacking } = fundTables(book);
  const spent = tables.filter((t) => !t.empty);
  const right = spent.flatMap((t) => sideOf(t, { of: ['basic'] }) ?? []);
  if (!left || right.length === 0) return;
  const isWhole = lacking.length === 0 && right.length === spent.length;
  matchTables(collector, left, right, ['total'], isWhole ? 'equal' : 'at-least');
}
