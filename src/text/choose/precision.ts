import type { Decimal } from 'decimal.js';
import { addTo } from '../../budget/groupBy';
import type { Paragraph } from '../../budget/TextDocument';
import { isMoney, type Unit } from '../../budget/Unit';

const AMOUNT = /(\d[\d,，]{0,20})(?:\.(\d{1,8}))?\s{0,2}(亿元|万元|元)/g;

/** This part of the amounts, and no fewer than so many, show how many decimals a text prints. */
const PART = 4;
const ENOUGH = 2;
/** 亿元 are rounded for whom they are told: a few of them show no habit. */
const ENOUGH_ROUNDED = 6;
/** A number with so many decimals has not lost any. */
const FINE = 2;

/** An amount as it is printed. */
interface Printed {
  /** What stands before its point. */
  readonly whole: string;
  /** How many characters stand before its point. */
  readonly length: number;
  readonly decimals: number;
}

/**
 * How many decimals the amounts of a text have: the most that a quarter of those that are not zero show. A text that writes 12
 * beside 8.46 and 64.38 means 12.00; one of whole amounts, some of them large, means them whole.
 */
export function usualDecimalsOf(
  paragraphs: readonly Paragraph[],
): (unit: Unit, own: number, value: Decimal) => number {
  const found = new Map<string, Printed[]>();
  for (const { text } of paragraphs) {
    for (const [, whole, fraction, unit] of text.matchAll(AMOUNT)) {
      if (/^[0,，]*$/.test(whole! + (fraction ?? ''))) continue;
      addTo(found, unit!, { whole: whole!, length: whole!.length, decimals: fraction?.length ?? 0 });
    }
  }
  const usual = new Map(
    [...found].map(([unit, all]) => [unit, usualOf(all, unit === '亿元' ? ENOUGH_ROUNDED : ENOUGH)]),
  );
  const large = new Set([...found].flatMap(([unit, all]) => (areLargeWhole(all) ? [unit] : [])));
  return (unit, own, value) => {
    if (own >= FINE || !isMoney(unit)) return own;
    return own === 0 && large.has(unit) && value.abs().greaterThanOrEqualTo(LARGE)
      ? 0
      : Math.max(own, usual.get(unit) ?? 0);
  };
}

/** A text of which more than this part are whole amounts means them whole, unless all of them are short: 7 and 14 beside 31.8. */
const WHOLE = 0.4;
const SHORT = 3;

/** Large amounts, and so many different ones of them whole. */
const LARGE = 1000;
const MANY_WHOLE = 3;

/** Totals may be told in whole 万元 and items to the last digit: `支出328661万元`, `城市建设支出279285.70万元`. */
function areLargeWhole(all: readonly Printed[]): boolean {
  const large = all.filter((a) => a.length > SHORT);
  const whole = large.filter((a) => a.decimals === 0);
  return whole.length > large.length * WHOLE && new Set(whole.map((a) => a.whole)).size >= MANY_WHOLE;
}

function usualOf(all: readonly Printed[], enough: number): number {
  const whole = all.filter((a) => a.decimals === 0);
  if (whole.length > all.length * WHOLE && whole.some((a) => a.length > SHORT)) return 0;
  for (const decimals of [4, 3, 2, 1])
    if (all.filter((a) => a.decimals >= decimals).length >= Math.max(enough, all.length / PART))
      return decimals;
  return 0;
}
