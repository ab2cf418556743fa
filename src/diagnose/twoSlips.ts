import { correctionOf, type Correction } from './correct';
import type { SlipKind } from './Diagnosis';
import type { Explaining } from './Explaining';
import { oddFigures } from './odd';
import type { Ranked } from './rank';
import type { System } from './System';

/** What one slip explains needs no second one. */
const SLIPS_OF_KEYS: ReadonlySet<SlipKind> = new Set<SlipKind>([
  'sign-flipped',
  'unit-shift',
  'decimal-shift',
  'transposed-digits',
  'doubled-digit',
  'dropped-digit',
  'mistyped-digit',
]);
/** That of all the figures of a book a second one is wrong, as a logarithm. */
const A_SECOND = 7;

/**
 * A figure that looks wrong in itself, with one that explains the rest, where that is likelier than that one figure explains all: a sum
 * that two slips broke asks any of its parts for an amount that none can have been.
 * @param alone the likeliest single figure
 */
export function twoSlips(
  explaining: Explaining,
  system: System,
  group: readonly number[],
  alone: Ranked,
): Correction | undefined {
  if (alone.why.some((reasons) => reasons.some((r) => SLIPS_OF_KEYS.has(r)))) return undefined;
  const apart = system.only(group);
  let best: { readonly correction: Correction; readonly odds: number } | undefined;
  for (const odd of oddFigures(system, group, explaining.plausibility, explaining.evidence)) {
    const fixed = apart.withValues([odd.x], [odd.right]);
    const outcome = fixed.violated.length > 0 ? explaining.search(fixed, fixed.violated, 1) : undefined;
    const [other] = outcome?.kind === 'found' ? explaining.rank(outcome.corrections) : [];
    if (!other || odd.odds + other.odds - A_SECOND <= (best?.odds ?? alone.odds)) continue;
    const { set, values } = other.correction;
    const both = [
      { x: odd.x, value: odd.right },
      { x: set[0]!, value: values[0]! },
    ];
    best = { odds: odd.odds + other.odds - A_SECOND, correction: correctionOf(both, group) };
  }
  return best?.correction;
}
