import type { Figure } from '../budget/Figure';
import type { Unit } from '../budget/Unit';

/** How many figures of a text show so many decimals, by unit. */
export function countTextDecimals(
  unknowns: readonly { readonly figure: Figure }[],
): Map<Unit, Map<number, number>> {
  const byUnit = new Map<Unit, Map<number, number>>();
  for (const { figure } of unknowns) {
    if (figure.place.kind !== 'text' || figure.precision.kind === 'exact') continue;
    const counts = byUnit.get(figure.unit) ?? new Map<number, number>();
    byUnit.set(
      figure.unit,
      counts.set(figure.precision.decimals, (counts.get(figure.precision.decimals) ?? 0) + 1),
    );
  }
  return byUnit;
}
