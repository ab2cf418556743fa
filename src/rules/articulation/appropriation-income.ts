import type { TableBlock } from '../../budget/BudgetBook';
import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import { FUNDS, hasNonFiscalIncome } from '../support/facts';
import { blockOf, columnLabel, columnOf, lineOf, shortName, tableName, tableOf } from '../support/lookup';
import { article, basis, practice } from '../statutes/basis';

const ID = 'appropriation-income';

/**
 * This year's appropriation of each fund in 财政拨款收支预算总表 equals its line in 部门收支总表;
 * what it carries over is not above what the department carries over, and the same where all income is fiscal.
 */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(
      article('预算法实施条例', '第五条第四款'),
      practice('表间勾稽，财政拨款收支总表收入＝收支总表财政拨款各来源（含上年结转）'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const fiscal = tableOf(book, 'appropriation-summary');
    const all = tableOf(book, 'revenue-expenditure-summary');
    const left = blockOf(fiscal, 'income');
    const right = blockOf(all, 'income');
    const from = columnOf(left, 'total');
    const to = columnOf(right, 'total');
    if (!fiscal || !left || from === undefined) {
      collector.lacks(fiscal, '财政拨款收支预算总表', { column: '收入' });
      return collector.outcome;
    }
    if (!all || !right || to === undefined) {
      collector.lacks(all, '部门收支总表', { column: '收入' });
      return collector.outcome;
    }
    const column = columnLabel(left.columns[from]);
    const carried = lineOf(left, 'carry-in');
    // `其中：上年结转` below the funds, or beside them in one of the tables only: each of them may hold some of it.
    const isHeld = carried?.ofWhich === true || countsCarried(left, from) !== countsCarried(right, to);
    const comparison = isHeld ? 'at-least' : 'equal';
    for (const { measure } of FUNDS) {
      const own = left.rows.find(
        (r) => r.measure === measure && (r.parent === undefined || left.rows[r.parent]?.line !== 'carry-in'),
      );
      const line = right.rows.find((r) => r.measure === measure);
      if (!own || !line) continue;
      collector.sum(
        { table: tableName(fiscal), row: own.label, column },
        own.cells[from],
        own.name,
        [{ cell: line.cells[to], label: `${shortName(all)} ${line.name}` }],
        { comparison },
      );
    }
    const appropriation = right.rows.find((r) => r.measure === 'appropriation');
    const grand = lineOf(left, 'grand-total');
    if (appropriation && grand && !carried) {
      collector.sum({ table: tableName(fiscal), row: grand.label, column }, grand.cells[from], grand.name, [
        { cell: appropriation.cells[to], label: `${shortName(all)} ${appropriation.name}` },
      ]);
    }
    const carryIn = lineOf(right, 'carry-in');
    if (carried && carryIn) {
      collector.sum(
        { table: tableName(all), row: carryIn.label, column: columnLabel(right.columns[to]) },
        carryIn.cells[to],
        carryIn.name,
        [{ cell: carried.cells[from], label: `${shortName(fiscal)} ${carried.name}` }],
        { comparison: hasNonFiscalIncome(book) ? 'at-least' : 'equal' },
      );
    }
    return collector.outcome;
  },
};

/** `合计、本年拨款、上年结转`: the amounts of the lines count what was carried over. */
const countsCarried = ({ columns }: TableBlock, total: number): boolean =>
  columns.some((c) => c.measure === 'carry-over' && c.parent === columns[total]!.column);
