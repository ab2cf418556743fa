import type { AmountCell, BudgetRow, BudgetTable, Measure, TableBlock } from '../../budget/BudgetBook';
import { oncePer } from '../../budget/oncePer';
import type { Collector } from './collect';
import { columnLabel, columnOf, shortName, tableName, totalRow } from './lookup';
import { indexRows, rowsOfCode, stopsAbove, unitKey, type RowIndex, type RowsByCode } from './rowKeys';

/** One side of a comparison: a table's block and the columns that count, with their signs. */
export interface Side {
  readonly table: BudgetTable;
  readonly block: TableBlock;
  readonly index: RowIndex;
  readonly columns: readonly { readonly at: number; readonly weight: 1 | -1; readonly label: string }[];
  /** The table's short name. */
  readonly name: string;
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
  if (!table || !block) return undefined;
  const columns = measures.flatMap(({ of, weight }) => {
    const at = columnOf(block, ...of);
    return at === undefined
      ? []
      : [{ at, weight: weight ?? (1 as const), label: columnLabel(block.columns[at]) }];
  });
  if (columns.length === 0 || columnOf(block, ...measures[0]!.of) === undefined) return undefined;
  return { table, block, index: indexRows(block), columns, name: shortName(table) };
}

export type Level = 'total' | 'unit' | 'subject';

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
  comparison: 'equal' | 'at-least' = 'equal',
  subjects: { readonly only?: (code: string) => boolean } = {},
): void {
  if (levels.includes('total')) matchTotals(collector, left, right, comparison);
  if (levels.includes('unit')) matchUnits(collector, left, right, comparison);
  if (levels.includes('subject'))
    matchSubjects(collector, left, right, comparison, subjects.only ?? (() => true));
}

interface Part {
  readonly cell: AmountCell | undefined;
  readonly label: string;
  readonly weight: 1 | -1;
}

const parts = (side: Side, rows: readonly BudgetRow[], sign: 1 | -1 = 1): Part[] =>
  rows.flatMap((row) =>
    side.columns.map(({ at, weight, label }) => ({
      cell: row.cells[at],
      label: `${side.name}${row.kind === 'total' ? '' : ` ${row.name}`} ${label}`.trim(),
      weight: (weight * sign) as 1 | -1,
    })),
  );

/** left rows = right rows; the first cell of the left side is the one that is stated, the others change sides. */
function state(
  collector: Collector,
  left: Side,
  leftRows: readonly BudgetRow[],
  right: readonly { readonly side: Side; readonly rows: readonly BudgetRow[] }[],
  comparison: 'equal' | 'at-least',
): void {
  const [stated, ...rest] = parts(left, leftRows);
  const row = leftRows[0];
  const others = right.flatMap((r) => parts(r.side, r.rows));
  if (!stated || !row) {
    // The left table has no such row: what stands on the right must be nothing.
    const [first, ...more] = others;
    if (!first || comparison === 'at-least') return;
    const owner = right.find((r) => r.rows.length > 0)!;
    const place = {
      table: tableName(owner.side.table),
      row: owner.rows[0]!.label,
      column: columnLabel(owner.side.block.columns[owner.side.columns[0]!.at]),
    };
    collector.sum(
      place,
      first.cell,
      first.label,
      more.map((p) => ({ ...p, weight: (p.weight * -1) as 1 | -1 })),
    );
    return;
  }
  const subject = {
    table: tableName(left.table),
    row: row.label,
    column: columnLabel(left.block.columns[left.columns[0]!.at]),
  };
  const all = [...others, ...rest.map((p) => ({ ...p, weight: (p.weight * -1) as 1 | -1 }))];
  const leaf =
    leftRows.length === 1 &&
    all.filter((p) => p.cell?.figure && !p.cell.figure.value.isZero()).length <= 1 &&
    row.kind === 'subject';
  collector.sum(subject, stated.cell, stated.label, all, { comparison, samePrinted: leaf });
}

function matchTotals(
  collector: Collector,
  left: Side,
  right: readonly Side[],
  comparison: 'equal' | 'at-least',
): void {
  const row = totalRow(left.block);
  const others = right.flatMap((side) => {
    const total = totalRow(side.block);
    return total ? [{ side, rows: [total] }] : [];
  });
  if (!row || others.length < right.length) {
    const missing = !row ? left : right.find((s) => !totalRow(s.block))!;
    collector.cannotTell('cannot-tell.missing-row', { table: tableName(missing.table), row: '合计' });
    return;
  }
  state(collector, left, [row], others, comparison);
}

function matchUnits(
  collector: Collector,
  left: Side,
  right: readonly Side[],
  comparison: 'equal' | 'at-least',
): void {
  // A table that lists no units at all says nothing of any.
  if ([left, ...right].some((side) => side.index.units.size === 0)) return;
  const onlyRight = new Set(
    right.flatMap((s) => [...s.index.units.keys()]).filter((k) => !left.index.units.has(k)),
  );
  const onlyLeft = [...left.index.units.keys()].filter((k) => !right.some((s) => s.index.units.has(k)));
  const differ = onlyRight.size > 0 && onlyLeft.length > 0;
  if (differ)
    collector.cannotTell('cannot-tell.units-differ', {
      table: tableName(left.table),
      other: tableName(right[0]!.table),
    });
  const apart = new Set(differ ? [...onlyRight, ...onlyLeft] : []);
  const keys = new Set([left, ...right].flatMap((side) => [...side.index.units.keys()]));
  const rowsOf = (side: Side, key: string) => [side.index.units.get(key)].filter((r) => r !== undefined);
  for (const key of keys) {
    // A unit that one table names and another doesn't, each way, goes by two names: neither can be compared.
    if (apart.has(key)) continue;
    state(
      collector,
      left,
      rowsOf(left, key),
      right.map((side) => ({ side, rows: rowsOf(side, key) })),
      comparison,
    );
  }
}

const NONE: RowsByCode = new Map();

function matchSubjects(
  collector: Collector,
  left: Side,
  right: readonly Side[],
  comparison: 'equal' | 'at-least',
  only: (code: string) => boolean,
): void {
  const kind = familyOf(left);
  const other = right.find((s) => kind !== undefined && familyOf(s) !== undefined && familyOf(s) !== kind);
  if (other) {
    collector.cannotTell('cannot-tell.other-classification', {
      table: tableName(left.table),
      other: tableName(other.table),
    });
    return;
  }
  const perUnit = sayUnits([left, ...right]);
  const sides = perUnit ? [left, ...right] : [left, ...right].map(withoutUnits);
  const [first, ...others] = sides as [Side, ...Side[]];
  const units = new Set(sides.flatMap((s) => [...s.index.subjects.keys()]));
  for (const unit of units) {
    const codesOf = (s: Side): RowsByCode => s.index.subjects.get(unit) ?? NONE;
    const lists = sides.map(codesOf);
    const codes = new Set(lists.flatMap((list) => [...list.keys()]));
    for (const code of codes) {
      // A table that stops above this code can't be compared at it; its ancestor is.
      if (!only(code) || lists.some((list) => stopsAbove(list, code))) continue;
      // Each code is compared once, at the level where one of the tables prints it.
      state(
        collector,
        first,
        rowsOfCode(codesOf(first), code),
        others.map((side) => ({ side, rows: rowsOfCode(codesOf(side), code) })),
        comparison,
      );
    }
  }
}

/** Which list the codes of a table are of, by their first digit: 2 by function, 3 and 5 by economic nature. */
function familyOf({ index }: Side): string | undefined {
  const counts = new Map<string, number>();
  for (const codes of index.subjects.values())
    for (const code of codes.keys()) counts.set(code.charAt(0), (counts.get(code.charAt(0)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Whether the subjects can be compared unit by unit: all tables say the unit, and by the same names. */
function sayUnits(sides: readonly Side[]): boolean {
  const keys = sides.flatMap((s) => (s.index.subjects.size > 0 ? [new Set(s.index.subjects.keys())] : []));
  if (keys.some((k) => k.has(''))) return false;
  const [first, ...others] = keys;
  return (
    first === undefined ||
    others.every((o) => [...o].every((k) => first.has(k)) || [...first].every((k) => o.has(k)))
  );
}

/** The index with all units' subjects together, for tables of which one does not say the unit. */
const withoutUnits = (side: Side): Side => ({ ...side, index: withoutUnitsIn(side.index) });

const withoutUnitsIn = oncePer(({ units, subjects }: RowIndex): RowIndex => {
  const all = new Map<string, BudgetRow[]>();
  for (const codes of subjects.values()) {
    for (const [code, rows] of codes) {
      const list = all.get(code);
      if (list) list.push(...rows);
      else all.set(code, [...rows]);
    }
  }
  return { units, subjects: new Map([['', all]]) };
});

/** Rows of one unit, by its key. */
export const rowsOfUnit = (side: Side, key: string): readonly BudgetRow[] =>
  side.block.rows.filter((r) => unitKey(r) === key);
