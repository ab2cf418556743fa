import type { Decimal } from 'decimal.js';
import type { Figure } from '../budget/Figure';
import { measured, measuredOf, type Finding } from '../budget/Finding';
import { placeKey } from '../budget/Place';
import type { Diagnosis } from './Diagnosis';
import { undoSlips, isPressedTwice } from './slips';
import type { System } from './System';

/** Finds an amount that is finer than all others of a book which is exact to the 元. */
const RULE = 'excess-decimals';

export const tellsPressedTwice = ({ rule, severity, places }: Finding): boolean =>
  rule === RULE && severity !== 'info' && places.length === 1;

/**
 * What a finding says of one amount with a decimal too many, as a cause: its last digits hold one that was pressed twice. No relation
 * need break, since formulas carry so little into sums where it passes for rounding.
 * @param told the causes that are known already
 */
export function pressedTwice(
  system: System,
  findings: readonly Finding[],
  told: readonly Diagnosis[],
): readonly Diagnosis[] {
  const places = new Set(told.map((d) => placeKey(d.figure.place)));
  const group = told.reduce((most, d) => Math.max(most, d.group + 1), 0);
  return findings.flatMap((finding, index): Diagnosis[] => {
    if (!tellsPressedTwice(finding)) return [];
    const key = placeKey(finding.places[0]!.place);
    const figure = system.unknowns.find((u) => placeKey(u.figure.place) === key)?.figure;
    const right = figure && !places.has(key) ? withoutOneDigit(figure) : undefined;
    if (!figure || !right) return [];
    return [
      {
        kind: 'cell',
        figure,
        stated: measuredOf(figure),
        suggested: measured(right, figure.unit),
        why: ['doubled-digit'],
        explains: [index],
        unique: false,
        group,
        rank: 0,
      },
    ];
  });
}

/** Of the values that the digit pressed twice may have been in, the nearest: the others would break a sum. */
function withoutOneDigit({ value }: Figure): Decimal | undefined {
  const decimals = value.decimalPlaces();
  const distance = (other: Decimal): Decimal => other.minus(value).abs();
  return undoSlips(value, decimals)
    .filter((v) => v.decimalPlaces() < decimals && isPressedTwice(value, v))
    .sort((a, b) => distance(a).comparedTo(distance(b)))[0];
}
