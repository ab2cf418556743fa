import type { BudgetBook, BudgetTable, Measure } from '../../budget/BudgetBook';
import { asExact, type Figure } from '../../budget/Figure';
import { normalName } from '../../budget/names';
import { oncePer } from '../../budget/oncePer';
import type { TableKind } from '../../budget/TableKind';
import type { Fund } from '../../budget/Fund';
import type { TextMeasure } from '../../text/measure/TextMeasure';
import { isMeasure } from './isMeasure';
import { tableOf } from '../measures';

/** The cell of one unit of a department. */
export interface UnitCell {
  readonly figure: Figure;
  readonly table: BudgetTable;
  readonly label: string;
}

/** The units that a workbook has rows of. A table of few columns may have 基本支出 where others have units: that is none. */
export const unitNames = oncePer((book: BudgetBook): readonly string[] => {
  const rows = book.tables.flatMap((t) => t.blocks.flatMap((b) => b.rows));
  const names = new Set(rows.filter((r) => r.kind === 'unit').map((r) => r.name));
  return [...names].filter((name) => !isMeasure(name));
});

/** Whether a measure is of one of several units that the workbook has rows of. */
export const isOfUnit = (book: BudgetBook, { scope }: TextMeasure): boolean =>
  scope !== undefined &&
  unitNames(book).length > 1 &&
  unitNames(book).some((name) => normalName(name) === normalName(scope));

/** The cell of what a unit takes in or spends; null where its tables have none, or disagree on what is meant. */
export function unitCell(book: BudgetBook, m: TextMeasure): UnitCell | null {
  const found = columnsOf(m).flatMap(([kind, measures]) => cellIn(book, kind, measures, m.scope!) ?? []);
  const [first] = found;
  return first && found.every((c) => c.figure.value.equals(first.figure.value)) ? first : null;
}

type Column = readonly [TableKind, readonly Measure[]];

/** Tables of expenditure by unit. */
const EXPENDITURE: Readonly<Partial<Record<Fund, TableKind>>> = {
  all: 'expenditure-summary',
  general: 'general-expenditure',
  fund: 'fund-expenditure',
  capital: 'capital-expenditure',
};

/** Where a measure of a unit stands: a table and its column. A unit's name alone is all that it takes in and spends. */
function columnsOf(m: TextMeasure): readonly Column[] {
  const fund = m.fund ?? 'all';
  switch (m.family) {
    case 'other':
      return m.name === m.scope ? BOTH_TOTALS : [];
    case 'balance':
      return fund === 'all' ? BOTH_TOTALS : [];
    case 'expenditure': {
      const kind = EXPENDITURE[fund];
      const part = m.part === 'current' ? 'total' : m.part;
      return kind && !m.subject && isPart(part) ? [[kind, [part]]] : [];
    }
    case 'income':
      return m.part === 'total' || m.part === 'year'
        ? fund === 'all'
          ? [['revenue-summary', ['total']]]
          : []
        : [['revenue-summary', [m.part as Measure]]];
    case 'three-public':
      return [['three-public', m.part === 'total' ? ['three-public', 'total'] : [m.part as Measure]]];
    case 'economic':
    case 'office-operation':
    case 'procurement':
    case 'count':
      return [];
  }
}

const BOTH_TOTALS: readonly Column[] = [
  ['expenditure-summary', ['total']],
  ['revenue-summary', ['total']],
];

const PARTS = ['total', 'basic', 'project', 'personnel', 'public'] as const;
const isPart = (part: string): part is (typeof PARTS)[number] => (PARTS as readonly string[]).includes(part);

function cellIn(
  book: BudgetBook,
  kind: TableKind,
  measures: readonly Measure[],
  unit: string,
): UnitCell | null {
  const table = tableOf(book, kind);
  for (const block of table?.blocks ?? []) {
    const rows = block.rows.filter((r) => r.kind === 'unit' && normalName(r.name) === normalName(unit));
    const column = measures.map((m) => block.columns.findIndex((c) => c.measure === m)).find((i) => i >= 0);
    const figure = rows.length === 1 && column !== undefined ? rows[0]!.cells[column]?.figure : undefined;
    if (figure) return { figure, table: table!, label: rows[0]!.name };
  }
  return null;
}

/** As a cell that a claim is linked to. */
export const asLinked = ({ figure, table, label }: UnitCell) => ({
  figure: asExact(figure),
  printed: figure,
  label,
  table: table.title,
});
