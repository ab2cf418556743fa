import { Decimal } from 'decimal.js';
import { convertValue } from '../../budget/Amount';
import type { BudgetBook } from '../../budget/BudgetBook';
import type { Measured } from '../../budget/Finding';
import type { CellPlace } from '../../budget/Place';
import { round } from '../../budget/rounding';
import { isMoney } from '../../budget/Unit';
import { FUNCTIONAL_CLASSES, lookUp, statedBook, type MeasurePath } from '../../narrative/measures';

/** One measure in both years, in this year's unit. */
export interface YearRow {
  /** A message id, or the class's own name. */
  readonly label: string;
  readonly now: Measured;
  readonly before: Measured;
  readonly change: Measured;
  /** Change over last year in %, rounded half up; null where last year is zero (no rate exists). */
  readonly rate: Decimal | null;
  readonly place?: CellPlace;
  /** One of the few rows that the chart draws. */
  readonly charted: boolean;
}

interface Line {
  readonly path: MeasurePath;
  /** Name of the measure: a message id, or a class's own name. */
  readonly label: string;
}

const CHARTED: readonly Line[] = [
  { path: { kind: 'expenditure', fund: 'all', part: 'total' }, label: 'pane.measure.expenditure' },
  { path: { kind: 'expenditure', fund: 'all', part: 'basic' }, label: 'pane.measure.basic' },
  { path: { kind: 'expenditure', fund: 'all', part: 'project' }, label: 'pane.measure.project' },
];

const CLASSES: readonly Line[] = Object.entries(FUNCTIONAL_CLASSES).map(([code, label]) => ({
  path: { kind: 'expenditure', fund: 'all', part: 'total', code },
  label,
}));

const THREE_PUBLIC: readonly Line[] = [
  { path: { kind: 'three-public', fund: 'general', part: 'total' }, label: 'pane.measure.three-public' },
  { path: { kind: 'three-public', fund: 'general', part: 'abroad' }, label: 'pane.measure.abroad' },
  { path: { kind: 'three-public', fund: 'general', part: 'vehicles' }, label: 'pane.measure.vehicles' },
  { path: { kind: 'three-public', fund: 'general', part: 'reception' }, label: 'pane.measure.reception' },
];

/**
 * What both years' books tell of the same measures. A class that only one of them has counts as zero in the other.
 * @param decimals digits after the point of the rates
 */
export function yearOnYear(book: BudgetBook, prior: BudgetBook, decimals: number): readonly YearRow[] {
  const row = ({ path, label }: Line, charted: boolean): readonly YearRow[] => {
    const now = lookUp(statedBook(book), path);
    const before = lookUp(statedBook(prior), path);
    const unit = (now ?? before)?.figure.unit;
    if (!unit || !isMoney(unit)) return [];
    const value = (found: typeof now): Decimal =>
      found && isMoney(found.figure.unit)
        ? convertValue(found.figure.value, found.figure.unit, unit)
        : new Decimal(0);
    const [a, b] = [value(now), value(before)];
    if (a.isZero() && b.isZero()) return [];
    const change = a.minus(b);
    return [
      {
        label,
        now: { value: a, unit },
        before: { value: b, unit },
        change: { value: change, unit },
        rate: b.isZero() ? null : round(change.div(b).times(100), decimals, 'half-up'),
        ...(now && now.figure.place.kind === 'cell' ? { place: now.figure.place } : {}),
        charted,
      },
    ];
  };
  return [
    ...CHARTED.flatMap((line) => row(line, true)),
    ...[...CLASSES, ...THREE_PUBLIC].flatMap((line) => row(line, false)),
  ];
}
