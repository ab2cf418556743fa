import { Decimal } from 'decimal.js';
import type { BudgetTable } from '../../budget/BudgetBook';
import { EXACT, inUnit, written, type Figure, type Precision } from '../../budget/Figure';
import type { Term } from '../../budget/Relation';
import { isMoney } from '../../budget/Unit';
import type { MeasurePath } from './MeasurePath';

/** A measure found in a book. */
export interface Found {
  readonly path: MeasurePath;
  /** In the unit of its table. The cell's own figure, or one `derived` from several (then placed at the first of them). */
  readonly figure: Figure;
  /** The cells it comes from, with their signs: one for a figure that stands in a cell. Never empty. */
  readonly sources: readonly Term[];
  /** The words its table uses for it. */
  readonly label: string;
  readonly table: BudgetTable;
}

/** What a lookup yields before it is named: cells with signs, all of one table. */
export interface Gathered {
  readonly table: BudgetTable;
  readonly label: string;
  readonly sources: readonly Term[];
}

/** Adds the cells up; a single one keeps its own figure. Null when nothing was gathered. */
export function found(path: MeasurePath, gathered: Gathered | null): Found | null {
  const first = gathered?.sources[0];
  if (!gathered || !first) return null;
  const { sources, label, table } = gathered;
  const figure = sources.length === 1 && first.weight === 1 ? first.figure : sumFigure(sources);
  return { path, figure, sources, label, table };
}

/** What was gathered, in 元. */
export const yuanOf = (gathered: Gathered | null): Decimal | undefined =>
  gathered?.sources.reduce(
    (sum, t) => sum.plus(inUnit(t.figure, '元').value.times(t.weight)),
    new Decimal(0),
  );

/** The sum of what is known. */
export const sumOfKnown = (values: readonly (Decimal | undefined)[]): Decimal =>
  Decimal.sum(0, ...values.flatMap((v) => v ?? []));

/** The sum of figures of money in the unit of the first, as precise as the least precise of them. */
function sumFigure(terms: readonly Term[]): Figure {
  const first = terms[0]!.figure;
  const figures = terms.map((t) => (isMoney(first.unit) ? inUnit(t.figure, first.unit) : t.figure));
  const value = figures.reduce((sum, f, i) => sum.plus(f.value.times(terms[i]!.weight)), new Decimal(0));
  return { value, unit: first.unit, precision: coarsest(figures), origin: 'derived', place: first.place };
}

function coarsest(figures: readonly Figure[]): Precision {
  const decimals = figures.flatMap((f) => (f.precision.kind === 'written' ? [f.precision.decimals] : []));
  return decimals.length === 0 ? EXACT : written(Math.min(...decimals));
}
