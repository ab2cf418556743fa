import type { BudgetRow, BudgetTable, Measure, TableBlock } from '../../budget/BudgetBook';
import { classCodeOf } from '../../budget/functionalClasses';
import { oncePer } from '../../budget/oncePer';
import { CLASS_DIGITS, type SubjectCode } from '../../budget/Subject';
import { addsUp } from '../../budget/verdictOf';
import { isNonZero, Parts, type Collector } from './collect';
import { headingsOf } from './headings';
import { tellsNoSubjects } from './matchTables';
import { countsForSubject } from './rowKeys';
import { blockOf, columnLabel, columnOf, shortName, tableName } from './lookup';

const NONE: readonly BudgetRow[] = [];

/** The rows of a table that together make up a 类: its own rows, or the topmost rows below it; of all units. */
const rowsOfClass = (block: TableBlock, code: SubjectCode): readonly BudgetRow[] =>
  rowsByClass(block).get(code) ?? NONE;

const rowsByClass = oncePer((block: TableBlock): ReadonlyMap<SubjectCode, readonly BudgetRow[]> => {
  const headings = headingsOf(block);
  const counts = (row: BudgetRow): row is BudgetRow & { code: SubjectCode } =>
    row.code !== undefined && countsForSubject(block, row);
  /** The row that a row is summed into, where headings pass theirs up. */
  const above = ({ parent }: BudgetRow): BudgetRow | undefined => {
    const row = parent === undefined ? undefined : block.rows[parent];
    return row && headings.has(row) ? above(row) : row;
  };
  const found = new Map<SubjectCode, BudgetRow[]>();
  for (const row of block.rows) {
    if (!counts(row) || headings.has(row)) continue;
    const owner = above(row);
    const code = row.code.slice(0, CLASS_DIGITS);
    if (owner && counts(owner) && owner.code.slice(0, CLASS_DIGITS) === code) continue;
    const rows = found.get(code);
    if (rows) rows.push(row);
    else found.set(code, [row]);
  }
  return found;
});

/** The 类 lines of a summary with their codes; none for a name that no class has. */
const classLinesOf = oncePer((block: TableBlock): readonly ClassLine[] => {
  const lines: ClassLine[] = [];
  for (const row of block.rows) if (row.line === 'class') lines.push({ row, code: classCodeOf(row.name) });
  return lines;
});

interface ClassLine {
  readonly row: BudgetRow;
  readonly code: SubjectCode | undefined;
}

/**
 * How many 类 a summary's column and a table's say the same of, and of how many not; what both have nothing of is not counted.
 * @param from the summary's column, @param at the table's
 */
export function countClasses(
  summary: TableBlock,
  from: number,
  detail: TableBlock,
  at: number,
): { readonly same: number; readonly apart: number } {
  let [same, apart] = [0, 0];
  for (const { row, code } of classLinesOf(summary)) {
    const figures = (code === undefined ? NONE : rowsOfClass(detail, code)).map((r) => r.cells[at]?.figure);
    const stated = row.cells[from]?.figure;
    if (![stated, ...figures].some(isNonZero)) continue;
    if (addsUp(stated, figures)) same++;
    else apart++;
  }
  return { same, apart };
}

/**
 * States that each 类 line of a summary equals its rows in a table by subject.
 * @param summaryMeasures the summary's columns, which are added up, and of the detail table the column to add up
 * @param comparison `at-least`: the summary covers more than the detail table
 * @param printedTwice a 类 that stands in both has the same digits
 * @returns false when one of the tables lacks the columns
 */
export function matchClassLines(
  collector: Collector,
  summary: BudgetTable,
  summaryMeasures: readonly Measure[],
  detail: BudgetTable,
  detailMeasures: readonly Measure[],
  comparison: 'equal' | 'at-least' = 'equal',
  printedTwice = true,
): boolean {
  const left = blockOf(summary, 'expenditure');
  const right = detail.blocks[0];
  const from = summaryMeasures.flatMap((m) => columnOf(left, m) ?? []);
  const at = columnOf(right, ...detailMeasures);
  if (!left || !right || from.length < summaryMeasures.length || at === undefined) return false;
  if (tellsNoSubjects(right)) {
    collector.cannotTell('cannot-tell.no-codes', { table: tableName(detail) });
    return true;
  }
  const [first, ...rest] = from as [number, ...number[]];
  const name = shortName(detail);
  const table = tableName(summary);
  const column = columnLabel(left.columns[first]);
  const lines = classLinesOf(left);
  for (let l = 0; l < lines.length; l++) {
    const { row, code } = lines[l]!;
    if (code === undefined) {
      if (from.some((c) => isNonZero(row.cells[c]?.figure))) {
        collector.cannotTell('cannot-tell.unknown-class', { name: row.name, table }, [
          { place: row.labelPlace, role: 'cell' },
        ]);
      }
      continue;
    }
    const rows = rowsOfClass(right, code);
    const parts = new Parts(rows.length + rest.length);
    for (let i = 0; i < rows.length; i++) parts.add(rows[i]!.cells[at], `${name} ${rows[i]!.name}`);
    for (const c of rest) parts.add(row.cells[c], columnLabel(left.columns[c]), -1);
    const subject = { table, row: row.label, column };
    const samePrinted = printedTwice && rows.length === 1 && rest.length === 0;
    collector.state(subject, row.cells[first], row.name, parts, comparison, samePrinted);
  }
  return true;
}
