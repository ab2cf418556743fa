import type { Decimal } from 'decimal.js';
import { addsUp } from '../../budget/verdictOf';
import { slipInSum } from '../../budget/slips';
import type { BookInput } from '../Rule';
import { areExchanged } from './areExchanged';
import { isNonZero, type Collector } from './collect';
import { lastYearPairs, type LastYearPair } from './lastYearPairs';
import { equateOutside, isSameBody } from './outside';

/** Fewer amounts that are the same may be so by chance. */
const FEWEST_ALIKE = 3;
/** So many must be the same for one that is not: otherwise the book prints another state of last year's. */
const ALIKE_PER_DIFFERENT = 2;

/**
 * Holds what a book prints as last year's against what last year's book published. Where that was adjusted, or the department
 * changed, most amounts are otherwise: then nothing is compared, but for a single typed amount that one slip of the keyboard
 * made of what was published, or two that were exchanged.
 * @param whose what last year's book is
 */
export function compareWithLastYear(collector: Collector, { book, prior }: BookInput, whose: string): void {
  if (!prior || !isSameBody(book, prior)) return;
  const pairs = lastYearPairs(book, prior);
  const amounts = pairs.filter(({ now, before }) =>
    [...now.cells, ...before.cells].some((c) => isNonZero(c.figure)),
  );
  const different = amounts.filter((p) => !isSame(p));
  const alike = amounts.length - different.length;
  if (isSameState(alike, different))
    for (const pair of pairs) equateOutside(collector, pair.now, [pair.before], whose, isOneNumber(pair));
  else if (alike < amounts.length) collector.cannotTell('cannot-tell.another-plan');
}

/** Whether what differs was mistyped, and is not of another state. What a formula adds up differs as its parts do, and says nothing. */
function isSameState(alike: number, different: readonly LastYearPair[]): boolean {
  const typed = different.filter(({ now }) => now.cells.every((c) => c.formula === undefined));
  const [one, ...more] = typed;
  const wrong = one ? typed.length : different.length;
  return (
    (alike >= FEWEST_ALIKE && alike >= ALIKE_PER_DIFFERENT * wrong) ||
    (one !== undefined &&
      (more.length === 0 ? isMistyped(one) : more.length === 1 && isExchanged(one, more[0]!)))
  );
}

/** Two that were put into each other's place. */
const isExchanged = (a: LastYearPair, b: LastYearPair): boolean =>
  isOneNumber(a) && areExchanged(valuesIn(a), valuesIn(b));

const valuesIn = ({ now, before }: LastYearPair): readonly (Decimal | undefined)[] =>
  [now, before].map((x) => x.cells[0]!.figure?.value);

/** One slip away from what was published, or its sign: no other plan is that by chance. */
function isMistyped(pair: LastYearPair): boolean {
  const [now, before] = [pair.now, pair.before].map((a) => a.cells[0]!.figure);
  if (!now || !before || !isOneNumber(pair) || before.value.isZero()) return false;
  return (
    now.value.equals(before.value.negated()) ||
    isOtherSize(now.value, before.value) ||
    slipInSum(now, [before]) !== undefined
  );
}

/** So many digits are alike by no chance. */
const ALIKE = 3;

/** The same digits with the point elsewhere: 13994 for 1.3994. */
const isOtherSize = (a: Decimal, b: Decimal): boolean =>
  a.precision() >= ALIKE && !a.equals(b) && digitsOf(a) === digitsOf(b);

const digitsOf = (value: Decimal): string =>
  value
    .toFixed()
    .replace('.', '')
    .replace(/^0+|0+$/g, '');

/** Both books count in one unit. */
const isOneNumber = ({ now, before }: LastYearPair): boolean => now.table.unit === before.table.unit;

function isSame(pair: LastYearPair): boolean {
  const [now, before] = [pair.now, pair.before].map((a) => a.cells[0]!.figure);
  if (!now || !before) return false;
  return isOneNumber(pair) ? now.value.equals(before.value) : addsUp(now, [before]) === true;
}
