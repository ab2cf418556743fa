import type { BudgetRow } from '../../budget/BudgetBook';
import type { SubjectCode } from '../../budget/Subject';
import { CodeRows } from './CodeRows';
import type { RowIndex } from './rowKeys';

type Rows = readonly BudgetRow[];

/** Rows of several tables that say the same, table by table; the list of a table is empty where it has none. */
export type Aligned = readonly Rows[];

/** The rows of units; `differ` when the first table and the others name units that the other side doesn't. */
export interface AlignedUnits {
  readonly differ: boolean;
  readonly rows: readonly Aligned[];
}

/** The rows of subjects; or which of the tables has codes of another list than the first. */
export type AlignedSubjects =
  | { readonly kind: 'aligned'; readonly rows: readonly Aligned[] }
  | { readonly kind: 'other-list'; readonly table: number };

const NONE: Rows = [];

/** What rows of several tables are to be compared, the same whichever columns are. Found when first asked for. */
export class Alignment {
  private unitRows: AlignedUnits | undefined;
  private subjectRows: AlignedSubjects | undefined;

  /** @param indexes of the tables; what the first prints is held against the others */
  constructor(private readonly indexes: readonly RowIndex[]) {}

  get units(): AlignedUnits {
    return (this.unitRows ??= alignUnits(this.indexes));
  }

  get subjects(): AlignedSubjects {
    return (this.subjectRows ??= alignSubjects(this.indexes));
  }
}

function alignUnits(indexes: readonly RowIndex[]): AlignedUnits {
  const all = indexes.map((index) => index.units);
  // A table that lists no units at all says nothing of any.
  if (all.some((units) => units.size === 0)) return { differ: false, rows: [] };
  const left = all[0]!;
  const right = all.slice(1);
  const keys = [...keysOf(all)];
  const inRight = (key: string): boolean => right.some((units) => units.has(key));
  const differ = !keys.every((key) => left.has(key)) && !keys.every(inRight);
  // A unit that one table names and another doesn't, each way, goes by two names: neither can be compared.
  const compared = differ ? keys.filter((key) => left.has(key) && inRight(key)) : keys;
  return { differ, rows: compared.map((key) => all.map((units) => units.get(key) ?? NONE)) };
}

const NO_CODES = new CodeRows(new Map());

function alignSubjects(indexes: readonly RowIndex[]): AlignedSubjects {
  const families = indexes.map((index) => index.family);
  const other = families.findIndex(
    (family) => family !== undefined && families[0] !== undefined && family !== families[0],
  );
  if (other >= 0) return { kind: 'other-list', table: other };
  const perUnit = sayUnits(indexes);
  const subjects = indexes.map((index) => (perUnit ? index.subjects : index.withoutUnits));
  const rows: Aligned[] = [];
  for (const unit of keysOf(subjects))
    alignUnit(
      rows,
      subjects.map((of) => of.get(unit) ?? NO_CODES),
    );
  return { kind: 'aligned', rows };
}

/** Each code is compared once, at the level where one of the tables prints it; in the order of their first occurrence. */
function alignUnit(rows: Aligned[], lists: readonly CodeRows[]): void {
  for (let i = 0; i < lists.length; i++) {
    for (const code of lists[i]!.rows.keys()) {
      if (isInFirst(lists, i, code)) continue;
      const aligned = alignCode(lists, code);
      if (aligned) rows.push(aligned);
    }
  }
}

/** Whether one of the first so many lists prints a code. */
function isInFirst(lists: readonly CodeRows[], count: number, code: SubjectCode): boolean {
  for (let i = 0; i < count; i++) if (lists[i]!.rows.has(code)) return true;
  return false;
}

/** A table that stops above this code can't be compared at it; its ancestor is. */
function alignCode(lists: readonly CodeRows[], code: SubjectCode): Aligned | undefined {
  const aligned = new Array<Rows>(lists.length);
  for (let i = 0; i < lists.length; i++) {
    const rows = lists[i]!.of(code);
    if (!rows) return undefined;
    aligned[i] = rows;
  }
  return aligned;
}

/** The keys of all maps, in the order of their first occurrence. */
function keysOf(maps: readonly ReadonlyMap<string, unknown>[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const map of maps) for (const key of map.keys()) keys.add(key);
  return keys;
}

/** Whether the subjects can be compared unit by unit: all tables say the unit, and by the same names. */
function sayUnits(indexes: readonly RowIndex[]): boolean {
  const listing = indexes.map(({ subjects }) => subjects).filter((subjects) => subjects.size > 0);
  if (listing.some((subjects) => subjects.has(''))) return false;
  const [first, ...others] = listing;
  return first === undefined || others.every((other) => isWithin(other, first) || isWithin(first, other));
}

const isWithin = (keys: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): boolean =>
  [...keys.keys()].every((key) => others.has(key));
