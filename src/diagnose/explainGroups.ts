import { groupBy } from '../budget/groupBy';
import { components } from './components';
import { correctionOf, type Correction } from './correct';
import { decompose } from './decompose';
import type { SlipKind, Undetermined } from './Diagnosis';
import { GroupsOfCauses, type ExplainedGroup } from './GroupsOfCauses';
import { oddFigures } from './odd';
import { peel } from './peel';
import { Plausibility } from './plausibility';
import { rankCorrections, type Evidence, type Ranked } from './rank';
import { leastSets, type SearchOutcome } from './search';
import { splitInTwo } from './splitInTwo';
import { swapsOf } from './swaps';
import type { System } from './System';

export interface ExplainTools {
  /** Most figures of one group that may be wrong together. */
  readonly size: number;
  /** Most sets that are solved. */
  readonly sets: number;
  readonly evidence: Evidence;
  /** The same relations where what holds exactly may hold by rounding alone. */
  lenient(): System;
}

/** What explains the violated relations of a system, group by group. */
export interface Explained {
  readonly groups: readonly ExplainedGroup[];
  readonly unexplained: readonly {
    readonly group: readonly number[];
    readonly reason: Undetermined['reason'];
  }[];
}

/** Most sets that one group may cost, so that one hopeless group leaves something for the others. */
const SETS_PER_GROUP = 1500;
/** Each touches all that formulas make of it. */
const SETS_THROUGH_FORMULAS = 300;

/** Searches every group of violated relations that share figures for the least sets that heal it. */
export function explainGroups(whole: System, { size, sets, evidence, lenient }: ExplainTools): Explained {
  const groups = new GroupsOfCauses();
  const unexplained: { group: readonly number[]; reason: Undetermined['reason'] }[] = [];
  let loose: System | undefined;
  const perGroup = whole.followsFormulas ? SETS_THROUGH_FORMULAS : SETS_PER_GROUP;
  let left = sets;
  const search = (within: System, group: readonly number[], most: number): SearchOutcome => {
    const outcome = leastSets(within, group, { size: most, sets: Math.min(left, perGroup) });
    left -= outcome.sets;
    return outcome;
  };
  // What the book's amounts are like is learnt once for all groups.
  const plausibility = new Plausibility(whole, evidence.neighbours, evidence.lastYear);
  const rank = (corrections: readonly Correction[]): Ranked[] =>
    rankCorrections(whole, corrections, evidence, plausibility);
  const explain = (
    corrections: readonly Correction[],
    violated: readonly number[],
    exhaustive: boolean,
  ): void => groups.add({ ranked: rank(corrections), violated, exhaustive });
  let system = whole;
  for (const swaps of groupBy(swapsOf(whole, evidence.neighbours), (c) => c.healed.join()).values()) {
    const [best] = rank(swaps);
    const { healed, set, values } = best!.correction;
    // Where one figure explains as much, one is wrong.
    if (healed.length < SEVERAL || !healed.every((e) => system.isViolated(e))) continue;
    if (search(system.only(healed), healed, 1).kind === 'found') continue;
    explain(swaps, healed, false);
    system = system.corrected(
      new Map(set.map((x, i) => [x, { ...system.unknown(x).figure, value: values[i]! }] as const)),
    );
  }
  /**
   * A figure that looks wrong in itself, with one that explains the rest, where that is likelier than that one figure explains all: a sum
   * that two slips broke asks any of its parts for an amount that none can have been.
   */
  const twoSlips = (group: readonly number[], { odds, why }: Ranked): Correction | undefined => {
    if (why.some((reasons) => reasons.some((r) => SLIPS_OF_KEYS.has(r)))) return undefined;
    const apart = system.only(group);
    let best: { readonly correction: Correction; readonly odds: number } | undefined;
    for (const odd of oddFigures(system, group, plausibility, evidence)) {
      const fixed = apart.corrected(
        new Map([[odd.x, { ...system.unknown(odd.x).figure, value: odd.right }]]),
      );
      const outcome = fixed.violated.length > 0 ? search(fixed, fixed.violated, 1) : undefined;
      const [other] = outcome?.kind === 'found' ? rank(outcome.corrections) : [];
      if (!other || odd.odds + other.odds - A_SECOND <= (best?.odds ?? odds)) continue;
      const { set, values } = other.correction;
      const both = [
        { x: odd.x, value: odd.right },
        { x: set[0]!, value: values[0]! },
      ];
      best = { odds: odd.odds + other.odds - A_SECOND, correction: correctionOf(both, group) };
    }
    return best?.correction;
  };
  /** A figure that was peeled off, with those that heal as much and touch nothing else that is wrong. */
  const insteadOf = (correction: Correction): readonly Correction[] => {
    const { healed, set } = correction;
    const outcome = healed.length > 0 ? search(system.only(healed), healed, 1) : undefined;
    if (outcome?.kind !== 'found') return [correction];
    const others = outcome.corrections.filter(
      (c) =>
        c.set[0] !== set[0] && c.set.every((x) => system.violatedWith(x).every((e) => healed.includes(e))),
    );
    return [correction, ...others];
  };
  for (const group of components(system, system.violated)) {
    let outcome = search(system, group, system.followsFormulas ? 1 : size);
    if (outcome.kind !== 'found' && system.followsFormulas) {
      const taken = decompose(system, group, {
        search: (part, equations) => search(part, equations, size),
        rank: (corrections) => rank(corrections).map((r) => r.correction),
      });
      if (!taken.system.violated.some((e) => group.includes(e))) {
        for (const part of taken.parts) explain(part.corrections, part.violated, true);
        continue;
      }
      const two = splitInTwo(system, group, {
        search: (part, equations) => search(part, equations, 1),
        rank,
      });
      for (const part of two) explain(part.corrections, part.violated, false);
      if (two.length > 0) continue;
      outcome = search(system, group, size);
    }
    if (outcome.kind === 'found') {
      const two = twoSlips(group, rank(outcome.corrections)[0]!);
      explain(two ? [two] : outcome.corrections, group, !two);
      continue;
    }
    const peeled = peel(system, group);
    for (const correction of peeled.corrections) explain(insteadOf(correction), correction.healed, false);
    const inGroup = new Set(group);
    // Other groups are as they were: only what is left of this one, and what its corrections may have broken, is looked at.
    const open = [...new Set([...group, ...peeled.system.revised])]
      .filter((e) => peeled.system.asks(e) && (inGroup.has(e) || !system.asks(e)))
      .sort((a, b) => a - b);
    for (const rest of components(peeled.system, open)) {
      if (!rest.some((e) => inGroup.has(e))) continue;
      let last = peeled.corrections.length > 0 ? search(peeled.system, rest, size) : outcome;
      if (last.kind === 'no-correction' && peeled.corrections.length === 0) {
        // What holds exactly may have held by rounding alone: try again with that allowed.
        loose ??= lenient();
        last = search(loose, rest, 2);
      }
      if (last.kind === 'found') explain(last.corrections, rest, peeled.corrections.length === 0);
      else unexplained.push({ group: rest, reason: last.kind });
    }
  }
  return { groups: groups.all, unexplained };
}

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
/** An exchange of two amounts takes from one relation what it gives to another. */
const SEVERAL = 2;
