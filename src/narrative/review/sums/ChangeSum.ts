import { Decimal } from 'decimal.js';
import { inUnit } from '../../../budget/Figure';
import { unitOfLastPlace } from '../../../budget/Interval';
import { samePeriod } from '../../../text/Period';
import type { Claim, Comparison } from '../../../text/Reading';

/** What the changes of the parts must make up, as they make up their total: stated change = Σ signed changes. */
export interface ChangeSum {
  readonly total: Claim;
  readonly parts: readonly { readonly claim: Claim; readonly weight: 1 | -1 }[];
  readonly unsure: boolean;
  /** False where only a slip is told. */
  readonly told?: boolean;
  /** `at-least`: parts of nothing, of which no change is told, may have fallen to it, and cannot have risen. */
  readonly comparison?: 'equal' | 'at-least';
  /** A part of nothing, of which no change is told, was hardly ever something the year before. */
  readonly likely?: boolean;
}

export const signed = (c: Comparison): 1 | -1 => (c.direction === 'down' ? -1 : 1);

/** Against the same year and stage. */
export const sameBase = (a: Comparison, b: Comparison): boolean => samePeriod(a.against, b.against);

/** The sum of the changes of these parts; none where one of them is not told exactly. */
export function sumOf(
  total: Comparison,
  parts: readonly Comparison[],
  unsure: boolean,
  likely = false,
): ChangeSum[] {
  if (!total.change) return [];
  const changed = parts.filter((p) => p.change && !p.flat);
  if (changed.length === 0 || [total, ...changed].some((c) => c.change!.approximate)) return [];
  const turn = signed(total);
  const terms = changed.map((p) => ({ claim: p.change!, weight: (signed(p) * turn) as 1 | -1 }));
  if (mayBeRounded(total.change, terms)) return [];
  return [{ total: total.change, parts: terms, unsure, ...(likely ? { likely } : {}) }];
}

/** What the changes of the parts leave of the total's, in 元. */
export const missOf = (total: Claim, parts: ChangeSum['parts']): Decimal =>
  parts.reduce(
    (left, p) => left.minus(inUnit(p.claim.figure, '元').value.times(p.weight)),
    inUnit(total.figure, '元').value,
  );

/**
 * A change that was worked out from two written amounts may be a unit of its last place off, not only half of one. Where that alone
 * explains what the changes differ by, nothing can be told.
 */
function mayBeRounded(total: Claim, parts: ChangeSum['parts']): boolean {
  const gap = missOf(total, parts).abs();
  const steps = Decimal.sum(
    ...[total, ...parts.map((p) => p.claim)].map((c) => {
      const { precision } = inUnit(c.figure, '元');
      return precision.kind === 'written' ? unitOfLastPlace(precision.decimals) : 0;
    }),
  );
  return gap.gt(steps.div(2)) && gap.lte(steps);
}

/**
 * The sum of the changes of all parts that there are.
 * @param holds the parts come to the total
 * @param silent of some part that is nothing no change is told
 */
export function sumOfAll(
  total: Comparison,
  parts: readonly Comparison[],
  holds: boolean,
  silent: boolean,
): readonly ChangeSum[] {
  const sums = sumOf(total, parts, !holds || silent, holds);
  return silent && holds ? [...sums, ...sums.flatMap((s) => boundOf(s, signed(total)))] : sums;
}

/** What a sum says of changes when some parts may have fallen to nothing unsaid: a fall is no less, a rise no more than told. */
function boundOf({ total, parts }: ChangeSum, direction: 1 | -1): readonly ChangeSum[] {
  const bound = { unsure: false, comparison: 'at-least' } as const;
  if (direction === -1) return [{ total, parts, ...bound }];
  const risen = parts.find((p) => p.weight === 1);
  if (!risen) return [];
  const others = parts.filter((p) => p !== risen).map((p) => ({ claim: p.claim, weight: turned(p.weight) }));
  return [{ total: risen.claim, parts: [{ claim: total, weight: 1 }, ...others], ...bound }];
}

const turned = (weight: 1 | -1): 1 | -1 => (weight === 1 ? -1 : 1);
