import type { BudgetBook, BudgetTable } from '../../budget/BudgetBook';
import { asExact, type Figure } from '../../budget/Figure';
import { normalName } from '../../budget/names';
import { oncePer } from '../../budget/oncePer';
import type { TextMeasure } from '../../text/measure/TextMeasure';
import { isMeasure } from './isMeasure';
import {
  INCOME_SOURCES,
  lookUp,
  ofUnit,
  type IncomePart,
  type MeasurePath,
  type UnitPath,
} from '../measures';
import { codeOf } from './subjects';

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

/** What a text calls a unit beside its name. */
const BELOW = /^(?:(?:[局委办厅部][下所直]?|[下所直])属|二级)(?:预算)?(?:事业)?(?:单位|机构)?/;

/** The unit of the workbook that a measure is of, as its rows call it; undefined where it is of none, or there is but one. */
export function unitOf(book: BudgetBook, { scope }: TextMeasure): string | undefined {
  const names = unitNames(book);
  if (scope === undefined || names.length < 2) return undefined;
  const [own, short] = [scope, scope.replace(BELOW, '')].map(normalName);
  return names.find((name) => normalName(name) === own) ?? names.find((name) => normalName(name) === short);
}

/** Whether a measure is of one of several units that the workbook has rows of. */
export const isOfUnit = (book: BudgetBook, measure: TextMeasure): boolean =>
  unitOf(book, measure) !== undefined;

/** The cell of what a unit takes in or spends; null where its tables have none, or disagree on what is meant. */
export function unitCell(book: BudgetBook, m: TextMeasure): UnitCell | null {
  const cells = m.subject ? [] : unitPaths(book, m).flatMap((path) => lookUp(book, path) ?? []);
  const [first] = cells;
  return first && cells.every((c) => c.figure.value.equals(first.figure.value)) ? first : null;
}

/** What a measure of a unit is in its rows, best first. A unit's name alone is all that it takes in and spends. */
export function unitPaths(book: BudgetBook, m: TextMeasure): readonly UnitPath[] {
  const unit = unitOf(book, m);
  return unit === undefined ? [] : measuresOf(book, m).flatMap((of) => ofUnit(unit, of) ?? []);
}

function measuresOf(book: BudgetBook, m: TextMeasure): readonly MeasurePath[] {
  const fund = m.fund ?? 'all';
  switch (m.family) {
    case 'other':
      return m.name === m.scope ? BOTH_TOTALS : [];
    case 'balance':
      return fund === 'all' ? BOTH_TOTALS : [];
    case 'expenditure': {
      const part = m.part === 'current' ? 'total' : m.part;
      if (!isPart(part)) return [];
      const code = m.subject ? codeOf(book, m.subject) : undefined;
      if (m.subject && code === undefined) return [];
      return [{ kind: 'expenditure', fund, part, ...(code === undefined ? {} : { code }) }];
    }
    case 'income': {
      const isWhole = m.part === 'total' || m.part === 'year';
      if (isWhole) return fund === 'all' ? [TOTAL_INCOME] : [];
      return isSource(m.part) ? [{ kind: 'income', scope: 'all', part: m.part }] : [];
    }
    case 'three-public':
      return [{ kind: 'three-public', fund: 'general', part: m.part }];
    case 'economic':
    case 'office-operation':
    case 'procurement':
    case 'count':
      return [];
  }
}

const TOTAL_INCOME: MeasurePath = { kind: 'income', scope: 'all', part: 'total' };
const BOTH_TOTALS: readonly MeasurePath[] = [
  { kind: 'expenditure', fund: 'all', part: 'total' },
  TOTAL_INCOME,
];

const PARTS = ['total', 'basic', 'project', 'personnel', 'public'] as const;
const isPart = (part: string): part is (typeof PARTS)[number] => (PARTS as readonly string[]).includes(part);
const isSource = (part: string): part is IncomePart =>
  part === 'carry-in' || (INCOME_SOURCES as readonly string[]).includes(part);

/** As a cell that a claim is linked to. */
export const asLinked = ({ figure, table, label }: UnitCell) => ({
  figure: asExact(figure),
  printed: figure,
  label,
  table: table.title,
});
