import type { Decimal } from 'decimal.js';
import type { BudgetBook } from '../budget/BudgetBook';
import { inUnit } from '../budget/Figure';
import { measuredOf, type Measured } from '../budget/Finding';
import type { Place } from '../budget/Place';
import { round } from '../budget/rounding';
import { isMoney } from '../budget/Unit';
import {
  executedBook,
  FUNCTIONAL_CLASSES,
  hasFinals,
  lookUp,
  lookUpOrNothing,
  plannedBook,
  type MeasurePath,
} from '../narrative/measures';

/** What was planned of something and what was spent, in one unit. */
export interface Execution {
  /** The workbook's own words, or the id of a message where they don't stand alone. */
  readonly label: string;
  readonly planned: Measured;
  readonly spent: Measured;
  /** Spent over planned in %, rounded half up; null where nothing was planned. */
  readonly rate: Decimal | null;
  /** Of what was spent. */
  readonly place: Place;
}

interface Line {
  readonly path: MeasurePath;
  readonly label: string;
}

const general = (code?: string): MeasurePath => ({
  kind: 'expenditure',
  fund: 'general',
  part: 'total',
  ...(code ? { code } : {}),
});

const LINES: readonly Line[] = [
  { path: general(), label: 'execution.general' },
  ...Object.entries(FUNCTIONAL_CLASSES).map(([code, label]) => ({ path: general(code), label })),
  ...(
    [
      ['total', 'execution.three-public'],
      ['abroad', 'execution.abroad'],
      ['vehicle-purchase', 'share.vehicle-purchase'],
      ['vehicle-operation', 'share.vehicle-operation'],
      ['reception', 'execution.reception'],
    ] as const
  ).map(([part, label]): Line => ({ path: { kind: 'three-public', fund: 'general', part }, label })),
];

/**
 * What a final account says was spent beside what was planned: by its own tables where they print it (“三公”), else by the
 * budget of its year; the general budget by class. A class that the budget's table does not have is one of which nothing was planned.
 * @param decimals digits after the point of the rates
 */
export function executionOf(
  book: BudgetBook,
  budget: BudgetBook | undefined,
  decimals: number,
): readonly Execution[] {
  if (!hasFinals(book)) return [];
  const spentIn = executedBook(book);
  return LINES.flatMap(({ path, label }): readonly Execution[] => {
    const planned = lookUp(plannedBook(book), path) ?? (budget ? lookUpOrNothing(budget, path) : null);
    const spent = lookUp(spentIn, path);
    if (!planned || !spent || !isMoney(spent.figure.unit)) return [];
    const plan = inUnit(planned.figure, spent.figure.unit);
    if (plan.value.isZero() && spent.figure.value.isZero()) return [];
    return [
      {
        label,
        planned: measuredOf(plan),
        spent: measuredOf(spent.figure),
        rate: plan.value.isZero()
          ? null
          : round(spent.figure.value.div(plan.value).times(100), decimals, 'half-up'),
        place: spent.figure.place,
      },
    ];
  });
}
