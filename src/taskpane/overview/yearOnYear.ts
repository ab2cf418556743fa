import { Decimal } from 'decimal.js';
import { convertValue } from '../../budget/Amount';
import type { BudgetBook } from '../../budget/BudgetBook';
import type { Measured } from '../../budget/Finding';
import type { CellPlace } from '../../budget/Place';
import { round } from '../../budget/rounding';
import { isMoney } from '../../budget/Unit';
import { FUNCTIONAL_CLASSES, lookUp, type MeasurePath } from '../../narrative/measures';

/** One measure in both years, in this year's unit. */
export interface YearRow {
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

const CHARTED: readonly MeasurePath[] = [
  { kind: 'expenditure', fund: 'all', part: 'total' },
  { kind: 'expenditure', fund: 'all', part: 'basic' },
  { kind: 'expenditure', fund: 'all', part: 'project' },
];

const OTHERS: readonly MeasurePath[] = [
  ...Object.keys(FUNCTIONAL_CLASSES).map(
    (code) => ({ kind: 'expenditure', fund: 'all', part: 'total', code }) as const,
  ),
  ...(['total', 'abroad', 'vehicles', 'reception'] as const).map(
    (part) => ({ kind: 'three-public', fund: 'general', part }) as const,
  ),
];

/**
 * What both years' books tell of the same measures. A class that only one of them has counts as zero in the other.
 * @param decimals digits after the point of the rates
 */
export function yearOnYear(book: BudgetBook, prior: BudgetBook, decimals: number): readonly YearRow[] {
  const row = (path: MeasurePath, charted: boolean): readonly YearRow[] => {
    const now = lookUp(book, path);
    const before = lookUp(prior, path);
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
        label: (now ?? before)!.label,
        now: { value: a, unit },
        before: { value: b, unit },
        change: { value: change, unit },
        rate: b.isZero() ? null : round(change.div(b).times(100), decimals, 'half-up'),
        ...(now && now.figure.place.kind === 'cell' ? { place: now.figure.place } : {}),
        charted,
      },
    ];
  };
  return [...CHARTED.flatMap((path) => row(path, true)), ...OTHERS.flatMap((path) => row(path, false))];
}
