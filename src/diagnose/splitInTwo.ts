import type { Part } from './decompose';
import type { Ranked } from './rank';
import type { SearchOutcome } from './search';
import type { System } from './System';

interface Tools {
  /** Searches for one figure that heals all of the equations. */
  search(system: System, equations: readonly number[]): SearchOutcome;
  /** The corrections, the most plausible first. */
  rank(corrections: Part['corrections']): readonly Ranked[];
}

/** More ways to split a group are not tried. */
const MOST_SPLITS = 12;

/**
 * Two figures of which one has an equation of its own: this tells what it must become, and the other explains what is then left. Sums
 * of the same cells make one search for both too large. Of several ways to split a group the likeliest counts.
 * @returns the parts, or none where no two figures heal all equations in this way
 */
export function splitInTwo(
  system: System,
  group: readonly number[],
  { search, rank }: Tools,
): readonly Part[] {
  let best: { readonly parts: readonly Part[]; readonly odds: number } | undefined;
  for (const [one, other] of splitsOf(system, group).slice(0, MOST_SPLITS)) {
    const own = one.filter((e) => !other.includes(e));
    const first = rank(correctionsOf(system, group, { of: own, touching: one, search }));
    const corrected = first[0] && correctedBy(system, first[0]);
    if (!corrected) continue;
    const second = rank(correctionsOf(corrected, group, { of: other, touching: other, search }));
    if (!second[0]) continue;
    const odds = first[0]!.odds + second[0].odds;
    if (best && best.odds >= odds) continue;
    const part = (ranked: readonly Ranked[], violated: readonly number[]): Part => ({
      corrections: ranked.map((r) => ({ ...r.correction, healed: violated })),
      violated,
    });
    best = { parts: [part(first, one), part(second, other)], odds };
  }
  return best?.parts ?? [];
}

/** Pairs of lists of equations that some figure is in each, and that are the group together; the first has one of its own. */
function splitsOf(
  system: System,
  group: readonly number[],
): (readonly [readonly number[], readonly number[]])[] {
  const lists = new Map<string, readonly number[]>();
  for (const x of new Set(group.flatMap((e) => system.unknownsOf(e)))) {
    if (system.isTrusted(x) || system.isFormula(x)) continue;
    const touched = group.filter((e) => system.concerns(e, x));
    if (touched.length < group.length) lists.set(touched.join(), touched);
  }
  const all = [...lists.values()];
  return all
    .flatMap((one) => all.map((other) => [one, other] as const))
    .filter(([one, other]) => group.every((e) => one.includes(e) || other.includes(e)))
    .filter(([one, other]) => one.some((e) => !other.includes(e)))
    .sort(([, a], [, b]) => a.length - b.length);
}

function correctionsOf(
  system: System,
  group: readonly number[],
  {
    of,
    touching,
    search,
  }: {
    readonly of: readonly number[];
    readonly touching: readonly number[];
    readonly search: Tools['search'];
  },
): Part['corrections'] {
  if (!of.every((e) => system.isViolated(e))) return [];
  const outcome = search(system.only(of), of);
  if (outcome.kind !== 'found') return [];
  const touched = touching.join();
  return outcome.corrections.filter(({ set }) =>
    set.every((x) => group.filter((e) => system.concerns(e, x)).join() === touched),
  );
}

function correctedBy(system: System, { correction: { set, values } }: Ranked): System | undefined {
  if (values.some((v) => v === null)) return undefined;
  return system.withValues(set, values);
}
