import type { Term } from '../../budget/Relation';
import { verdictOfRatio } from '../../budget/verdictOf';
import { mayHaveChanged } from '../../text/choose/comparisons';
import type { Comparison } from '../../text/Reading';
import type { Direction } from '../../text/vocabulary/directions';
import { claimTerm, negative } from './compared';
import type { TextInput } from '../../rules/TextInput';

/** What a rate of change is: a change over its base. */
export interface Fraction {
  readonly numerator: readonly Term[];
  readonly denominator: readonly Term[];
}

/** Without a base: the change over this year's figure less the change. Of a rise by more than that figure nothing follows. */
export function fromChange(
  input: TextInput,
  { now, change, direction: stated }: Comparison,
  direction = stated,
): Fraction | undefined {
  if (!now || !change) return undefined;
  const comparison = { change, ...(direction ? { direction } : {}) };
  // In another unit it is that which may be wrong.
  if (now.figure.unit === change.figure.unit && !mayHaveChanged(now, comparison)) return undefined;
  const by = claimTerm(input, change);
  return { numerator: [by], denominator: [claimTerm(input, now), direction === 'down' ? by : negative(by)] };
}

const OTHER: Readonly<Record<Direction, Direction>> = { up: 'down', down: 'up' };

/**
 * The direction that this year's figure, the change and its rate tell together: 10 of 110 is 10% of what it rose from, or
 * 8.33% of what it fell from. Undefined where both or neither may be meant.
 */
export function toldByRate(input: TextInput, comparison: Comparison): Direction | undefined {
  const { rate } = comparison;
  if (!rate) return undefined;
  const may = (direction: Direction): boolean => {
    const fraction = fromChange(input, comparison, direction);
    if (!fraction) return false;
    const verdict = verdictOfRatio('rate', rate.figure, fraction.numerator, fraction.denominator);
    return verdict === 'consistent' || verdict === 'rounding';
  };
  const told = (['up', 'down'] as const).filter(may);
  return told.length === 1 ? told[0] : undefined;
}

/** Whether the words say the opposite of what the figures tell together, the base being unknown. */
export function isReversed(input: TextInput, comparison: Comparison): boolean {
  const { direction, base } = comparison;
  return !base && direction !== undefined && toldByRate(input, comparison) === OTHER[direction];
}
