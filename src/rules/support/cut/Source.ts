import type { BudgetBook, BudgetRow, BudgetTable, Measure, TableBlock } from '../../../budget/BudgetBook';
import { addTo } from '../../../budget/groupBy';
import { normalName } from '../../../budget/names';
import { oncePer } from '../../../budget/oncePer';
import { partOfBasic } from '../basicSums';
import { fundTables } from '../facts';
import { headingsOf } from '../headings';
import { totalRow } from '../lookup';
import { countsForSubject, unitKey } from '../rowKeys';
import { scopeOfTables, type Scope } from '../scope';
import { Side } from './Side';

/** What a table beside the prescribed set may be a cut of. */
const MEASURES: readonly Measure[] = [
  'total',
  'basic',
  'project',
  'personnel',
  'public',
  'general',
  'fund',
  'capital',
];

/** By what an amount is of: the whole, a unit, a subject of either. Several are added up. */
export type SidesByKey = ReadonlyMap<string, readonly Side[]>;

/** The amounts of one measure in one table, or in several that make up one. */
export interface Source {
  /** Of which kinds of table and of which of their columns it is. */
  readonly id: string;
  readonly scope: Scope | undefined;
  /** By the codes of the rows. */
  readonly byCode: SidesByKey;
  /** By the names of subjects: `total 办公费`, `unit 101001 办公费`; without names that stand for several codes. */
  readonly byName: SidesByKey;
}

/** The sides of a source with the whole among them. */
export const withTotal = ({ byCode, byName }: Source): SidesByKey => {
  const total = byCode.get('total');
  return total ? new Map([...byName, ['total', total]]) : byName;
};

export const sourcesOf = oncePer((book: BudgetBook): readonly Source[] => {
  const lists = book.tables.filter((t) => !t.empty).flatMap(listsIn);
  const funds = fundTables(book).tables.filter((t) => !t.empty);
  const sets: readonly (readonly List[])[] = [
    ...lists.map((list) => [list]),
    ...(funds.length > 1
      ? [funds.flatMap((table) => table.blocks.slice(0, 1).map((block) => ({ table, block })))]
      : []),
  ];
  return sets.flatMap((of) => MEASURES.flatMap((measure) => sourceOf(of, measure) ?? []));
});

/** A list of subjects: a table, or one of those that it prints side by side (人员经费 | 公用经费). */
interface List {
  readonly table: BudgetTable;
  readonly block: TableBlock;
}

const listsIn = (table: BudgetTable): readonly List[] =>
  table.blocks
    .filter(({ rows }) => table.blocks.length === 1 || rows.some((r) => r.kind === 'subject'))
    .map((block) => ({ table, block }));

function sourceOf(lists: readonly List[], measure: Measure): Source | undefined {
  const places: Place[] = [];
  for (const { table, block } of lists) {
    const at = block.columns.findIndex((c) => c.measure === measure);
    if (at < 0) return undefined;
    block.rows.forEach((row, index) => places.push({ table, block, row, index, at }));
  }
  const tables = lists.map((l) => l.table);
  let byName: SidesByKey | undefined;
  return {
    id: [...tables.map((t) => t.kind), measure].join(' '),
    scope: scopeOfTables(
      tables.map((t) => t.kind),
      measure,
    ),
    byCode: codedSides(places),
    get byName() {
      return (byName ??= namedSides(places));
    },
  };
}

interface Place {
  readonly table: BudgetTable;
  readonly block: TableBlock;
  readonly row: BudgetRow;
  readonly index: number;
  /** The column. */
  readonly at: number;
}

function sidesBy(
  places: readonly Place[],
  keysOf: (place: Place) => readonly (string | undefined)[],
): SidesByKey {
  const sides = new Map<string, Side[]>();
  for (const place of places)
    for (const key of keysOf(place)) {
      if (key === undefined) continue;
      const side = new Side(place.table, place.block, place.index, place.at);
      addTo(sides, key, side);
    }
  return sides;
}

/** A table that names no units holds all of them together. */
function codedSides(places: readonly Place[]): SidesByKey {
  const isMixed = places.some(({ row }) => row.kind === 'subject' && unitKey(row) === '');
  return sidesBy(places, ({ block, row }) => {
    const key = keyOf(block, row);
    const together =
      row.kind === 'total' || row.kind === 'unit' || isMixed ? undefined : keyOfAll(block, row);
    return [key, together];
  });
}

function namedSides(places: readonly Place[]): SidesByKey {
  const subjects = places.filter(
    ({ row, block }) => row.kind === 'subject' && row.code !== undefined && !headingsOf(block).has(row),
  );
  const codes = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { row } of subjects) {
    const name = normalName(row.name);
    if ((codes.get(name) ?? row.code) !== row.code) ambiguous.add(name);
    codes.set(name, row.code!);
  }
  // Where some subjects are a unit's and some the whole's, nothing may be added up.
  const units = new Set(subjects.map(({ row }) => unitKey(row)));
  if (units.size > 1 && units.has('')) return new Map();
  return sidesBy(subjects, ({ row }) => {
    const name = normalName(row.name);
    const unit = unitKey(row);
    if (ambiguous.has(name)) return [];
    return [`total ${name}`, unit === '' ? undefined : `unit ${unit} ${name}`];
  });
}

/** `公用经费合计` below a list that has no 合计, and no other sum. */
const isSumOfList = (block: TableBlock, row: BudgetRow): boolean =>
  partOfBasic(row) !== undefined &&
  totalRow(block) === undefined &&
  block.rows.filter((r) => partOfBasic(r) !== undefined).length === 1;

/** What a row is of: the whole, a unit, or a subject of a unit; undefined for what has no counterpart elsewhere. */
export function keyOf(block: TableBlock, row: BudgetRow, code = row.code): string | undefined {
  // A heading without amounts prints none that could be the same.
  if (headingsOf(block).has(row)) return undefined;
  if (row.kind === 'total' || isSumOfList(block, row)) return 'total';
  if (row.kind === 'unit') return `unit ${row.unitCode ?? normalName(row.label)}`;
  return code && countsForSubject(block, row) ? `${unitKey(row)} ${code}` : undefined;
}

/** The same without units: a subject is that of all of them. */
export function keyOfAll(block: TableBlock, row: BudgetRow, code = row.code): string | undefined {
  if (row.kind === 'unit' || headingsOf(block).has(row)) return undefined;
  if (row.kind === 'total') return 'total';
  return code && countsForSubject(block, row) ? ` ${code}` : undefined;
}
