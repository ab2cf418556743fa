import type { BudgetRow, BudgetTable, Measure, TableBlock } from '../../budget/BudgetBook';
import type { LinearRelation } from '../../budget/Relation';
import { levelOf } from '../../budget/Subject';
import { Alignment, type Aligned } from './Alignment';
import { Parts, type Collector } from './collect';
import { columnLabel, columnOf, shortName, tableName, totalRow, totalRows } from './lookup';
import { indexRows, type RowIndex } from './rowKeys';

/** One side of a comparison: a table's block and the columns that count, with their signs. */
export interface Side {
  readonly table: BudgetTable;
  readonly block: TableBlock;
  readonly index: RowIndex;
  /** One at least. */
  readonly columns: readonly SideColumn[];
  /** The table's whole name. */
  readonly title: string;
}

interface SideColumn {
  readonly at: number;
  readonly weight: 1 | -1;
  readonly label: string;
  /** What its cells are called: before the row's name and behind it, and of a 合计 row, which is not named. */
  readonly before: string;
  readonly behind: string;
  readonly ofTotal: string;
}

/**
 * A table as one side of a comparison.
 * @param measures the columns to add; each entry a list of measures of which the first present counts; `-` takes it off
 * @returns undefined when the table or its first column is missing; missing further columns count as nothing
 */
export function sideOf(
  table: BudgetTable | undefined,
  ...measures: readonly { readonly of: readonly Measure[]; readonly weight?: 1 | -1 }[]
): Side | undefined {
  const block = table?.blocks[0];
  if (!table || !block || columnOf(block, ...measures[0]!.of) === undefined) return undefined;
  const name = shortName(table);
  const columns: SideColumn[] = [];
  for (const { of, weight = 1 } of measures) {
    const at = columnOf(block, ...of);
    if (at !== undefined) columns.push(columnOfSide(at, weight, name, columnLabel(block.columns[at])));
  }
  return { table, block, index: indexRows(block), columns, title: tableName(table) };
}

function columnOfSide(at: number, weight: 1 | -1, name: string, label: string): SideColumn {
  const [before, behind] = [name && `${name} `, label && ` ${label}`];
  return { at, weight, label, before, behind, ofTotal: name ? name + behind : label };
}

export type Level = 'total' | 'unit' | 'subject';
export type Comparison = LinearRelation['comparison'];

/**
 * States that the rows of one table equal the rows of others added up: the 合计 rows, the rows of each unit,
 * and the rows of each subject within its unit. Rows that a table does not print are made up from the rows below them;
 * a subject that one side lacks altogether is nothing there.
 * @param comparison `at-least`: the left side may be larger (it covers more than the right ones)
 * @param alignment of the same tables, when it is at hand
 * @param printedTwice a number that stands in both is the same number, with the same digits; not so in final accounts, whose
 *   tables are each rounded by themselves
 */
export function matchTables(
  collector: Collector,
  left: Side,
  right: readonly Side[],
  levels: readonly Level[],
  comparison: Comparison = 'equal',
  alignment = alignRows(left, right),
  printedTwice = true,
): void {
  const sides = [left, ...right];
  const match: Match = { collector, left, sides, comparison, alignment, printedTwice };
  if (levels.includes('total')) matchTotals(match);
  if (levels.includes('unit')) matchUnits(match);
  if (levels.includes('subject')) matchSubjects(match);
}

/** For comparing several columns of the same tables. */
export const alignRows = (left: Side, right: readonly Side[]): Alignment =>
  new Alignment([left.index, ...right.map((side) => side.index)]);

interface Match {
  readonly collector: Collector;
  readonly left: Side;
  /** The left one first. */
  readonly sides: readonly Side[];
  readonly comparison: Comparison;
  readonly alignment: Alignment;
  readonly printedTwice: boolean;
}

/**
 * States left rows = right rows; the first cell of the left side is the one that is stated, the others change sides.
 * @param rows of each side, the left one first
 */
function state(match: Match, rows: Aligned): void {
  const { collector, left, sides, comparison, printedTwice } = match;
  const own = rows[0]!;
  const row = own[0];
  if (!row) {
    // The left table has no such row: what stands on the right must be nothing.
    if (comparison === 'equal') stateNothing(match, rows);
    return;
  }
  const parts = new Parts(cellsIn(sides, rows) - 1);
  for (let i = 1; i < sides.length; i++) addParts(parts, sides[i]!, rows[i]!, 1);
  addParts(parts, left, own, -1, 1);
  const column = left.columns[0]!;
  collector.state(
    { table: left.title, row: row.label, column: column.label },
    row.cells[column.at],
    labelOf(row, column),
    parts,
    comparison,
    printedTwice && own.length === 1 && parts.amounts <= 1 && row.kind === 'subject',
  );
}

/** States that the rows add up to nothing. */
function stateNothing({ collector, sides }: Match, rows: Aligned): void {
  const first = rows.findIndex((of) => of.length > 0);
  if (first < 0) return;
  const side = sides[first]!;
  const row = rows[first]![0]!;
  const parts = new Parts(cellsIn(sides, rows) - 1);
  for (let i = first; i < sides.length; i++) addParts(parts, sides[i]!, rows[i]!, -1, i === first ? 1 : 0);
  const column = side.columns[0]!;
  collector.state(
    { table: side.title, row: row.label, column: column.label },
    row.cells[column.at],
    labelOf(row, column),
    parts,
  );
}

/** How many cells the rows have that count. */
function cellsIn(sides: readonly Side[], rows: Aligned): number {
  let count = 0;
  for (let i = 0; i < sides.length; i++) count += rows[i]!.length * sides[i]!.columns.length;
  return count;
}

/** @param from how many cells are left out at the beginning */
function addParts(parts: Parts, side: Side, rows: readonly BudgetRow[], sign: 1 | -1, from: 0 | 1 = 0): void {
  let left = from;
  const { columns } = side;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r]!;
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c]!;
      if (left > 0) left--;
      else parts.add(row.cells[column.at], labelOf(row, column), (column.weight * sign) as 1 | -1);
    }
  }
}

const labelOf = (row: BudgetRow, { before, behind, ofTotal }: SideColumn): string =>
  row.kind === 'total' ? ofTotal : before + row.name + behind;

function matchTotals(match: Match): void {
  const rows = match.sides.map(({ block, columns }) =>
    totalRow(block) ? totalRows(block, columns[0]!.at) : classRows(block),
  );
  const missing = match.sides.find(({ block }, i) => !totalRow(block) && rows[i]!.length === 0);
  if (missing) match.collector.cannotTell('cannot-tell.missing-row', { table: missing.title, row: '合计' });
  else state(match, rows);
}

/** Where no 合计 stands: the 类 of one list that is there with all its codes; none where other rows may be parts of the whole, too. */
function classRows({ rows }: TableBlock): readonly BudgetRow[] {
  const top = rows.filter((r) => r.parent === undefined);
  const isClass = ({ kind, code }: BudgetRow): boolean =>
    kind === 'subject' && code !== undefined && levelOf(code) === 'class';
  return top.every(isClass) && new Set(top.map((r) => r.code)).size === top.length ? top : [];
}

function matchUnits(match: Match): void {
  const { differ, rows } = match.alignment.units;
  if (differ)
    match.collector.cannotTell('cannot-tell.units-differ', {
      table: match.left.title,
      other: match.sides[1]!.title,
    });
  for (const aligned of rows) state(match, aligned);
}

function matchSubjects(match: Match): void {
  const { subjects } = match.alignment;
  const unread = match.sides.find(isUnread);
  if (unread) {
    if (unread.index.units.size === 0)
      match.collector.cannotTell('cannot-tell.no-codes', { table: unread.title });
    return;
  }
  if (subjects.kind === 'aligned') for (const aligned of subjects.rows) state(match, aligned);
  else
    match.collector.cannotTell('cannot-tell.other-classification', {
      table: match.left.title,
      other: match.sides[subjects.table]!.title,
    });
}

/** Amounts stand below the 合计, and nothing tells of which subject any of them is. */
const isUnread = ({ block }: Side): boolean => tellsNoSubjects(block);

/** Whether a block has amounts below its 合计, and nothing tells of which subject any of them is. */
export const tellsNoSubjects = (block: TableBlock): boolean =>
  indexRows(block).subjects.size === 0 &&
  block.rows.some((r) => isBelowTotal(r) && r.cells.some((c) => c.figure && !c.figure.value.isZero()));

const isBelowTotal = ({ kind, line }: BudgetRow): boolean =>
  kind === 'unit' || kind === 'line' || (kind === 'closing' && line === undefined);
