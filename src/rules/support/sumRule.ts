import type { BudgetBook, BudgetRow, TableBlock } from '../../budget/BudgetBook';
import { normalName } from '../../budget/names';
import { Collector, isNonZero, Parts, type Stated } from './collect';
import { sumTreesOf, type RowPart, type RowSum, type SummedColumn, type SumTree } from './sumTree';

/**
 * States parent row = Σ of its child rows, for every amount column, wherever the parent is of the kind asked for.
 * `其中：` lines are parts that may leave others out, so the parent is at least their sum.
 * @param isParent which parent rows the rule speaks of
 */
export function sumOfRows(rule: string, book: BudgetBook, isParent: (row: BudgetRow) => boolean): Stated {
  const collector = new Collector(rule);
  for (const { table, block, sums, columns, unknown } of sumTreesOf(book)) {
    let asked = false;
    for (let i = 0; i < sums.length; i++) {
      const sum = sums[i]!;
      if (!isParent(sum.row)) continue;
      asked = true;
      for (let c = 0; c < columns.length; c++) stateSum(collector, { table, block }, sum, columns[c]!);
    }
    if (!asked) continue;
    for (const { at, label } of unknown) {
      if (!block.rows.some((r) => isNonZero(r.cells[at]?.figure))) continue;
      collector.cannotTell('cannot-tell.unknown-column', { table, column: label });
    }
  }
  return collector.outcome;
}

/** @param table the table's name */
function stateSum(
  collector: Collector,
  { table, block }: Pick<SumTree, 'table' | 'block'>,
  sum: RowSum,
  column: SummedColumn,
): void {
  const { row, label, parts, ofWhich } = sum;
  const { at, last } = column;
  const subject = { table, row: row.label, column: column.label };
  const total = row.cells[at];
  if (parts.length > 0 && (isLeftBlank(sum, at) || (column.planned && isPlanWithoutFoot(block, sum, at)))) {
    collector.cannotTell('cannot-tell.blank-parts', { table, row: row.label }, [
      { place: total!.place, role: 'cell' },
    ]);
  } else if (parts.length > 0) {
    const added = cellsOf(parts, at);
    // 总计 is made of the sums above it, last year's too: no row of theirs is left out.
    const isBound = last && row.line !== 'grand-total';
    const samePrinted = !isBound && isOneNumber(added, parts, at);
    collector.state(subject, total, label, added, isBound ? 'at-least' : 'equal', samePrinted);
  }
  if (ofWhich.length > 0) {
    const comparison = !last && areAllYears(ofWhich, at) ? 'equal' : 'at-least';
    collector.state(subject, total, label, cellsOf(ofWhich, at), comparison);
  }
}

const OF_THE_YEAR = /^[当本]年(?:度)?(?:财政|预算|拨款|安排|资金|收入|支出)*$/;
const CARRIED_OVER = /^(?:上年|以前年度)(?:度)?(?:结转|结余)+(?:资金|安排|收入|支出)*$/;

/** `其中：当年安排` and `上年结转`, one of them filled in: there is no money that is neither. */
function areAllYears(rows: readonly RowPart[], at: number): boolean {
  const names = rows.map(({ row }) => normalName(row.name));
  return (
    rows.length === 2 &&
    names.some((n) => OF_THE_YEAR.test(n)) &&
    names.some((n) => CARRIED_OVER.test(n)) &&
    rows.some(({ row }) => row.cells[at]?.state !== 'blank')
  );
}

/** The cells of rows in one column. */
function cellsOf(rows: readonly RowPart[], at: number): Parts {
  const parts = new Parts(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const { row, label } = rows[i]!;
    parts.add(row.cells[at], label);
  }
  return parts;
}

/** One leaf alone prints the very number of the row it is summed into. */
function isOneNumber({ amounts }: Parts, rows: readonly RowPart[], at: number): boolean {
  if (amounts !== 1) return amounts === 0;
  for (let i = 0; i < rows.length; i++) {
    const { row, leaf } = rows[i]!;
    if (isNonZero(row.cells[at]?.figure)) return leaf;
  }
  return false;
}

/** A final account may print of its plan no more than the year's: neither what is carried in or on, nor a 总计; or no sum at all. */
function isPlanWithoutFoot({ rows }: TableBlock, { row, parts }: RowSum, at: number): boolean {
  const isBlank = ({ cells }: BudgetRow): boolean => cells[at]?.state === 'blank';
  if (!isBlank(row)) return false;
  if (row.kind === 'closing' && rows.every((r) => r.kind !== 'closing' || isBlank(r))) return true;
  return (
    row.line === 'grand-total' && parts.every(({ row: part }) => part.line === 'year-total' || isBlank(part))
  );
}

/** A template's lines below a line, none of them filled in. */
const isLeftBlank = ({ row, parts }: RowSum, at: number): boolean =>
  row.kind === 'line' &&
  isNonZero(row.cells[at]?.figure) &&
  parts.every(({ row: { cells } }) => cells[at]?.state === 'blank' && cells[at].figure !== null);
