import { addTo } from '../../budget/groupBy';
import type { Paragraph } from '../../budget/TextDocument';
import { isMoney, type Unit } from '../../budget/Unit';

const AMOUNT = /(\d[\d,，]{0,20})(?:\.(\d{1,8}))?\s{0,2}(亿元|万元|元)/g;

/** This part of the amounts, and no fewer than so many, show how many decimals a text prints. */
const PART = 4;
const ENOUGH = 2;
/** A number with so many decimals has not lost any. */
const FINE = 2;

/**
 * How many decimals the amounts of a text have: the most that a quarter of those that are not zero show. A text that writes 12
 * beside 8.46 and 64.38 means 12.00; one of whole amounts means them whole.
 */
export function usualDecimalsOf(paragraphs: readonly Paragraph[]): (unit: Unit, own: number) => number {
  const found = new Map<string, number[]>();
  for (const { text } of paragraphs) {
    for (const [, whole, fraction, unit] of text.matchAll(AMOUNT)) {
      if (/^[0,，]*$/.test(whole! + (fraction ?? ''))) continue;
      addTo(found, unit!, fraction?.length ?? 0);
    }
  }
  const usual = new Map([...found].map(([unit, all]) => [unit, usualOf(all)]));
  return (unit, own) => (own < FINE && isMoney(unit) ? Math.max(own, usual.get(unit) ?? 0) : own);
}

/** A text of which more than this part are whole amounts means them whole. */
const WHOLE = 0.4;

function usualOf(all: readonly number[]): number {
  if (all.filter((d) => d === 0).length > all.length * WHOLE) return 0;
  for (const decimals of [4, 3, 2, 1])
    if (all.filter((d) => d >= decimals).length >= Math.max(ENOUGH, all.length / PART)) return decimals;
  return 0;
}
