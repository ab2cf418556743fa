import { components } from './components';
import type { Correction } from './correct';
import { decompose } from './decompose';
import { putBackExchanged } from './exchanges';
import { Explaining, type Explained, type ExplainTools } from './Explaining';
import { peel } from './peel';
import type { SearchOutcome } from './search';
import { splitInTwo } from './splitInTwo';
import type { System } from './System';
import { twoSlips } from './twoSlips';

type Failed = Exclude<SearchOutcome, { kind: 'found' }>;

/** Searches every group of violated relations that share figures for the least sets that heal it. */
export function explainGroups(whole: System, tools: ExplainTools): Explained {
  const explaining = new Explaining(whole, tools);
  const system = putBackExchanged(explaining, whole);
  for (const group of components(system, system.violated)) explainGroup(explaining, system, group);
  return explaining.found;
}

function explainGroup(explaining: Explaining, system: System, group: readonly number[]): void {
  const { size } = explaining;
  let outcome = explaining.search(system, group, system.followsFormulas ? 1 : size);
  if (outcome.kind !== 'found' && system.followsFormulas) {
    if (isTakenApart(explaining, system, group)) return;
    outcome = explaining.search(system, group, size);
  }
  if (outcome.kind === 'found') {
    const two = twoSlips(explaining, system, group, explaining.rank(outcome.corrections)[0]!);
    explaining.explain(two ? [two] : outcome.corrections, group, !two);
  } else explainWhatPeels(explaining, system, group, outcome);
}

/** Whether a group that formulas carry together could be explained part by part. */
function isTakenApart(explaining: Explaining, system: System, group: readonly number[]): boolean {
  const taken = decompose(system, group, {
    search: (part, equations) => explaining.search(part, equations, explaining.size),
    rank: (corrections) => explaining.rank(corrections).map((r) => r.correction),
  });
  if (!group.some((e) => taken.system.asks(e))) {
    for (const part of taken.parts) explaining.explain(part.corrections, part.violated, true);
    return true;
  }
  const two = splitInTwo(system, group, {
    search: (part, equations) => explaining.search(part, equations, 1),
    rank: (corrections) => explaining.rank(corrections),
  });
  for (const part of two) explaining.explain(part.corrections, part.violated, false);
  return two.length > 0;
}

/** A group too large to search: what is plainly wrong is taken off, and what is left is searched. */
function explainWhatPeels(
  explaining: Explaining,
  system: System,
  group: readonly number[],
  failed: Failed,
): void {
  const peeled = peel(system, group);
  const isWhole = peeled.corrections.length === 0;
  for (const correction of peeled.corrections)
    explaining.explain(withOthers(explaining, system, correction), correction.healed, false);
  const inGroup = new Set(group);
  // Other groups are as they were: only what is left of this one, and what its corrections may have broken, is looked at.
  const open = [...new Set([...group, ...peeled.system.revised])]
    .filter((e) => peeled.system.asks(e) && (inGroup.has(e) || !system.asks(e)))
    .sort((a, b) => a - b);
  for (const rest of components(peeled.system, open)) {
    if (!rest.some((e) => inGroup.has(e))) continue;
    let last: SearchOutcome = isWhole ? failed : explaining.search(peeled.system, rest, explaining.size);
    // What holds exactly may have held by rounding alone: try again with that allowed.
    if (last.kind === 'no-correction' && isWhole) last = explaining.search(explaining.lenient, rest, 2);
    if (last.kind === 'found') explaining.explain(last.corrections, rest, isWhole);
    else explaining.leave(rest, last.kind);
  }
}

/** A figure that was peeled off, with those that heal as much and touch nothing else that is wrong. */
function withOthers(explaining: Explaining, system: System, correction: Correction): readonly Correction[] {
  const { healed, set } = correction;
  const outcome = healed.length > 0 ? explaining.search(system.only(healed), healed, 1) : undefined;
  if (outcome?.kind !== 'found') return [correction];
  const others = outcome.corrections.filter(
    (c) => c.set[0] !== set[0] && c.set.every((x) => system.violatedWith(x).every((e) => healed.includes(e))),
  );
  return [correction, ...others];
}
