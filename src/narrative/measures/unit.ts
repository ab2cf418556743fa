import type { BudgetBook, BudgetRow, Measure, TableBlock } from '../../budget/BudgetBook';
import type { Fund } from '../../budget/Fund';
import { normalName } from '../../budget/names';
import type { TableKind } from '../../budget/TableKind';
import type { Gathered } from './Found';
import type { MeasurePath, UnitPath } from './MeasurePath';
import { gather, tableOf } from './tables';

/** Tables of expenditure that have rows of units. */
const EXPENDITURE: Readonly<Partial<Record<Fund, TableKind>>> = {
  all: 'expenditure-summary',
  general: 'general-expenditure',
  fund: 'fund-expenditure',
  capital: 'capital-expenditure',
};

interface Column {
  readonly kind: TableKind;
  readonly measures: readonly Measure[];
  readonly code?: string;
}

/** Where a measure of one unit stands; undefined where no table tells it by units. */
function columnOf(of: UnitPath['of']): Column | undefined {
  switch (of.kind) {
    case 'income': {
      if (of.scope !== 'all') return undefined;
      const whole = of.part === 'total' || of.part === 'year';
      return { kind: 'revenue-summary', measures: [whole ? 'total' : (of.part as Measure)] };
    }
    case 'expenditure': {
      const kind = EXPENDITURE[of.fund];
      const part = of.part === 'current' ? 'total' : of.part;
      if (!kind || of.project !== undefined) return undefined;
      return { kind, measures: [part as Measure], ...(of.code ? { code: of.code } : {}) };
    }
    case 'three-public':
      return { kind: 'three-public', measures: of.part === 'total' ? ['three-public', 'total'] : [of.part] };
  }
}

/** The row of one unit, or of a subject below it. Null where the table has none, or more than one. */
export function gatherUnit(book: BudgetBook, { unit, of }: UnitPath): Gathered | null {
  const column = columnOf(of);
  const table = column && tableOf(book, column.kind);
  for (const block of table?.blocks ?? []) {
    const rows = rowsOf(block, unit, column!.code);
    const index = column!.measures
      .map((m) => block.columns.findIndex((c) => c.measure === m))
      .find((i) => i >= 0);
    if (rows.length === 1 && index !== undefined) return gather({ table: table!, block, index }, rows);
  }
  return null;
}

const rowsOf = ({ rows }: TableBlock, unit: string, code: string | undefined): readonly BudgetRow[] =>
  rows.filter((r) =>
    code === undefined
      ? r.kind === 'unit' && sameUnit(r.name, unit)
      : r.kind === 'subject' && r.code === code && r.unitName !== undefined && sameUnit(r.unitName, unit),
  );

const sameUnit = (a: string, b: string): boolean => normalName(a) === normalName(b);

/** The same measure of one unit; undefined where units have none of it. */
export const ofUnit = (unit: string, of: MeasurePath): UnitPath | undefined =>
  of.kind === 'income' || of.kind === 'expenditure' || of.kind === 'three-public'
    ? { kind: 'unit', unit, of }
    : undefined;
