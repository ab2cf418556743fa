import type { AmountCell, BudgetRow, Measure, TableBlock } from '../../budget/BudgetBook';
import { FISCAL_BOOKS } from '../../budget/Fund';
import { NON_FISCAL } from '../../budget/incomeSources';
import { normalName } from '../../budget/names';
import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import { countsCarriedOver, NO_SOURCE } from '../support/facts';
import {
  blockOf,
  columnLabel,
  columnOf,
  figureAt,
  isZero,
  shortName,
  tableName,
  tableOf,
  wholeRows,
} from '../support/lookup';
import { basis, practice } from '../statutes/basis';

const ID = 'summary-income-source';

/** Each source of income in 部门收支总表 equals the 合计 of its column in 部门收入总表. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(practice('表间勾稽，收支总表各收入来源＝收入总表对应栏合计')),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const summary = tableOf(book, 'revenue-expenditure-summary');
    const detail = tableOf(book, 'revenue-summary');
    const income = blockOf(summary, 'income');
    const block = detail?.blocks[0];
    const rows = wholeRows(block);
    const from = columnOf(income, 'total');
    if (!summary || !detail || !income || rows.length === 0 || from === undefined) {
      if (!summary || !detail)
        collector.cannotTell('cannot-tell.missing-table', {
          table: summary ? '部门收入总表' : '部门收支总表',
        });
      else
        collector.cannotTell('cannot-tell.missing-row', {
          table: tableName(rows.length > 0 ? summary : detail),
          row: '合计',
        });
      return collector.outcome;
    }
    const [total, ...more] = rows as [BudgetRow, ...BudgetRow[]];
    const partsIn = (
      at: number,
    ): readonly { readonly cell: AmountCell | undefined; readonly label: string }[] => {
      const label = `${shortName(detail)} ${columnLabel(block!.columns[at])}`;
      return rows.map((r) => ({ cell: r.cells[at], label: more.length > 0 ? `${label} ${r.name}` : label }));
    };
    const isWithin = countsCarriedOver(block);
    /** A source with what was carried over of it is not below this year's. */
    const stateBound = (row: BudgetRow, at: number): void => {
      const { name, cells } = total;
      const column = columnLabel(block!.columns[at]);
      if (more.length === 0)
        collector.sum(
          { table: tableName(detail), row: total.label, column },
          cells[at],
          `${shortName(detail)} ${name} ${column}`,
          [{ cell: row.cells[from], label: row.name }],
          { comparison: 'at-least' },
        );
    };
    for (const row of income.rows) {
      if (!row.measure || row.ofWhich || isCarriedOver(income.rows, row)) continue;
      const at = columnOf(block, row.measure);
      if (at === undefined) continue; // Shanghai's 收入总表 has one column for all appropriations
      if (isWithin && row.line !== 'carry-in') {
        stateBound(row, at);
        continue;
      }
      collector.sum(
        { table: tableName(summary), row: row.label, column: columnLabel(income.columns[from]) },
        row.cells[from],
        row.name,
        partsIn(at),
      );
    }
    const unnamed = income.rows.filter((r) => isUnnamed(r) && !isCarriedOver(income.rows, r));
    const heads = new Set(income.rows.flatMap((r) => (r.parent === undefined ? [] : income.rows[r.parent]!)));
    for (const row of isWithin ? [] : unnamed) {
      const columns = columnsOfUnnamed(block!, row);
      if (columns.length === 0) continue;
      collector.sum(
        { table: tableName(summary), row: row.label, column: columnLabel(income.columns[from]) },
        row.cells[from],
        row.name,
        columns.flatMap(partsIn),
      );
    }
    // Of several rows nothing tells which should be nothing; what a line of an unknown name holds may be of any column.
    if (total.kind !== 'total') return collector.outcome;
    if (unnamed.some((r) => !heads.has(r) && !isZero(figureAt(r, from)))) return collector.outcome;
    for (const [i, column] of block!.columns.entries()) {
      // A source that the summary has no line for must be nothing, or the summary leaves it out.
      if (column.measure === 'other' || income.rows.some((r) => r.measure === column.measure)) continue;
      if (
        NO_SOURCE.includes(column.measure) ||
        income.rows.some((r) => statesOther(r.measure, column.measure))
      )
        continue;
      collector.sum(
        { table: tableName(detail), row: total.label, column: columnLabel(column) },
        total.cells[i],
        columnLabel(column),
        inColumn(income, column.measure),
      );
    }
    return collector.outcome;
  },
};

/** A source in words of the place's own, or one that stands for several: 单位资金, 财政专户管理资金. */
const isUnnamed = (row: BudgetRow): boolean =>
  row.line === 'source' && row.measure === undefined && row.ofWhich !== true;

const sourceName = (text: string): string => normalName(text).replace(/收入$/, '');

/** The columns that such a source is made of: the one of its name, or the 小计 below its name; 单位资金 is all that is neither appropriation nor 专户. */
function columnsOfUnnamed({ columns }: TableBlock, { name }: BudgetRow): readonly number[] {
  const own = sourceName(name);
  const at = columns.findIndex(({ path, measure }) => {
    if (measure !== 'other' && measure !== 'subtotal') return false;
    const leaf = path.at(-1) ?? '';
    return sourceName(/^(小计|合计|金额)$/.test(leaf) ? (path.at(-2) ?? '') : leaf) === own;
  });
  if (at >= 0) return [at];
  const isAparted = columns.some(({ path }) => path.some((heading) => /专户/.test(heading)));
  if (own !== '单位资金' || !isAparted) return [];
  return NON_FISCAL.flatMap((m) => columns.findIndex((c) => c.measure === m)).filter((i) => i >= 0);
}

const FUNDS: readonly Measure[] = FISCAL_BOOKS;

/** What has a column in the summary, in place of a line: its amount in the line of the whole. */
function inColumn({ columns, rows }: TableBlock, measure: Measure): { cell: AmountCell; label: string }[] {
  const at = columns.findIndex((c) => c.measure === measure);
  const whole = rows.find((r) => r.line === 'grand-total');
  return whole && at >= 0 ? [{ cell: whole.cells[at]!, label: whole.name }] : [];
}

/** One of the two prints the appropriations as a whole, the other the funds that they are. */
const statesOther = (line: Measure | undefined, column: Measure): boolean =>
  (line === 'appropriation' && FUNDS.includes(column)) ||
  (column === 'appropriation' && line !== undefined && FUNDS.includes(line));

/** 一般公共预算 below 上年结转 is no source of the year. */
const isCarriedOver = (rows: readonly BudgetRow[], row: BudgetRow): boolean =>
  row.parent !== undefined && rows[row.parent]?.line === 'carry-in';
