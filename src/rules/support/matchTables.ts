import type { BudgetRow, BudgetTable, Measure, TableBlock } from '../../budget/BudgetBook';
import { oncePer } from '../../budget/oncePer';
import type { LinearRelation } from '../../budget/Relation';
import { CodeRows } from './CodeRows';
import { Parts, type Collector } from './collect';
import { columnLabel, columnOf, shortName, tableName, totalRow } from './lookup';
import { indexRows, type RowIndex } from './rowKeys';

/** One side of a comparison: a table's block and the columns that count, with their signs. */
export interface Side {
  readonly table: BudgetTable;
  readonly block: TableBlock;
  readonly index: RowIndex;
  /** One at least. */
  readonly columns: readonly SideColumn[];
  /** The table's short name. */
  readonly name: string;
}

interface SideColumn {
  readonly at: number;
  readonly weight: 1 | -1;
  readonly label: string;
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
  const columns: SideColumn[] = [];
  for (const { of, weight = 1 } of measures) {
    const at = columnOf(block, ...of);
    if (at !== undefined) columns.push({ at, weight, label: columnLabel(block.columns[at]) });
  }
  return { table, block, index: indexRows(block), columns, name: shortName(table) };
}

export type Level = 'total' | 'unit' | 'subject';
type Comparison = LinearRelation['comparison'];
type Rows = readonly BudgetRow[];

/**
 * States that the rows of one table equal the rows of others added up: the 合计 rows, the rows of each unit,
 * and the rows of each subject within its unit. Rows that a table does not print are made up from the rows below them;
 * a subject that one side lacks altogether is nothing there.
 * @param comparison `at-least`: the left side may be larger (it covers more than the right ones)
 */
export function matchTables(
  collector: Collector,
  left: Side,
  right: readonly Side[],
  levels: readonly Level[],
  comparison: Comparison = 'equal',
): void {
  const match: Match = { collector, left, right, sides: [left, ...right], comparison };
  if (levels.includes('total')) matchTotals(match);
  if (levels.includes('unit')) matchUnits(match);
  if (levels.includes('subject')) matchSubjects(match);
}

interface Match {
  readonly collector: Collector;
  readonly left: Side;
  readonly right: readonly Side[];
  /** The left one first. */
  readonly sides: readonly Side[];
  readonly comparison: Comparison;
}

/**
 * States left rows = right rows; the first cell of the left side is the one that is stated, the others change sides.
 * @param rows of each side, the left one first
 */
function state(match: Match, rows: readonly Rows[]): void {
  const { collector, left, sides, comparison } = match;
  const own = rows[0]!;
  const row = own[0];
  if (!row) {
    // The left table has no such row: what stands on the right must be nothing.
    if (comparison === 'equal') stateNothing(collector, sides, rows);
    return;
  }
  const parts = new Parts();
  for (let i = 1; i < sides.length; i++) addParts(parts, sides[i]!, rows[i]!, 1);
  addParts(parts, left, own, -1, 1);
  const column = left.columns[0]!;
  collector.state(
    { table: tableName(left.table), row: row.label, column: column.label },
    row.cells[column.at],
    partLabel(left, row, column),
    parts,
    comparison,
    own.length === 1 && parts.amounts <= 1 && row.kind === 'subject',
  );
}

/** States that the rows add up to nothing. */
function stateNothing(collector: Collector, sides: readonly Side[], rows: readonly Rows[]): void {
  const first = rows.findIndex((of) => of.length > 0);
  if (first < 0) return;
  const side = sides[first]!;
  const row = rows[first]![0]!;
  const parts = new Parts();
  for (let i = first; i < sides.length; i++) addParts(parts, sides[i]!, rows[i]!, -1, i === first ? 1 : 0);
  const column = side.columns[0]!;
  collector.state(
    { table: tableName(side.table), row: row.label, column: column.label },
    row.cells[column.at],
    partLabel(side, row, column),
    parts,
  );
}

/** @param from how many cells are left out at the beginning */
function addParts(parts: Parts, side: Side, rows: Rows, sign: 1 | -1, from: 0 | 1 = 0): void {
  let left = from;
  for (const row of rows) {
    for (const column of side.columns) {
      if (left > 0) left--;
      else parts.add(row.cells[column.at], partLabel(side, row, column), (column.weight * sign) as 1 | -1);
    }
  }
}

function partLabel({ name }: Side, row: BudgetRow, { label }: SideColumn): string {
  const text = row.kind === 'total' ? `${name} ${label}` : `${name} ${row.name} ${label}`;
  return name === '' || label === '' ? text.trim() : text;
}

function matchTotals(match: Match): void {
  const rows = match.sides.map(({ block }) => totalRow(block));
  const missing = match.sides[rows.indexOf(undefined)];
  if (missing)
    match.collector.cannotTell('cannot-tell.missing-row', { table: tableName(missing.table), row: '合计' });
  else
    state(
      match,
      rows.map((row) => [row!]),
    );
}

const NONE: Rows = [];

function matchUnits(match: Match): void {
  const { collector, left, right, sides } = match;
  // A table that lists no units at all says nothing of any.
  if (sides.some((side) => side.index.units.size === 0)) return;
  const keys = [...keysOf(sides.map((side) => side.index.units))];
  const inLeft = (key: string): boolean => left.index.units.has(key);
  const inRight = (key: string): boolean => right.some((side) => side.index.units.has(key));
  const differ = !keys.every(inLeft) && !keys.every(inRight);
  if (differ)
    collector.cannotTell('cannot-tell.units-differ', {
      table: tableName(left.table),
      other: tableName(right[0]!.table),
    });
  for (const key of keys) {
    // A unit that one table names and another doesn't, each way, goes by two names: neither can be compared.
    if (differ && !(inLeft(key) && inRight(key))) continue;
    state(
      match,
      sides.map((side) => side.index.units.get(key) ?? NONE),
    );
  }
}

const NO_CODES = new CodeRows(new Map());

function matchSubjects(match: Match): void {
  const { collector, left, right, sides } = match;
  const kind = familyOf(left.index);
  const other = right.find(({ index }) => {
    const family = familyOf(index);
    return kind !== undefined && family !== undefined && family !== kind;
  });
  if (other) {
    collector.cannotTell('cannot-tell.other-classification', {
      table: tableName(left.table),
      other: tableName(other.table),
    });
    return;
  }
  const perUnit = sayUnits(sides);
  const subjects = sides.map(({ index }) => (perUnit ? index.subjects : withoutUnits(index)));
  for (const unit of keysOf(subjects)) {
    const lists = subjects.map((of) => of.get(unit) ?? NO_CODES);
    for (const code of keysOf(lists.map((list) => list.rows))) {
      // A table that stops above this code can't be compared at it; its ancestor is.
      if (lists.some((list) => list.stopsAbove(code))) continue;
      // Each code is compared once, at the level where one of the tables prints it.
      state(
        match,
        lists.map((list) => list.of(code)),
      );
    }
  }
}

/** The keys of all maps, in the order of their first occurrence. */
function keysOf(maps: readonly ReadonlyMap<string, unknown>[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const map of maps) for (const key of map.keys()) keys.add(key);
  return keys;
}

/** Which list the codes of a table are of, by their first digit: 2 by function, 3 and 5 by economic nature. */
const familyOf = oncePer(({ subjects }: RowIndex): string | undefined => {
  const counts = new Map<string, number>();
  for (const { rows } of subjects.values())
    for (const code of rows.keys()) counts.set(code.charAt(0), (counts.get(code.charAt(0)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
});

/** Whether the subjects can be compared unit by unit: all tables say the unit, and by the same names. */
function sayUnits(sides: readonly Side[]): boolean {
  const listing = sides.map(({ index }) => index.subjects).filter((subjects) => subjects.size > 0);
  if (listing.some((subjects) => subjects.has(''))) return false;
  const [first, ...others] = listing;
  return first === undefined || others.every((other) => isWithin(other, first) || isWithin(first, other));
}

const isWithin = (keys: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): boolean =>
  [...keys.keys()].every((key) => others.has(key));

/** All units' subjects together, for tables of which one does not say the unit. */
const withoutUnits = oncePer(({ subjects }: RowIndex): RowIndex['subjects'] => {
  const all = new Map<string, BudgetRow[]>();
  for (const { rows } of subjects.values()) {
    for (const [code, of] of rows) {
      const list = all.get(code);
      if (list) list.push(...of);
      else all.set(code, [...of]);
    }
  }
  return new Map([['', new CodeRows(all)]]);
});
