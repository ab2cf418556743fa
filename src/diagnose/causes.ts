import { SEVERITIES, type Finding, type Severity } from '../budget/Finding';
import { groupBy } from '../budget/groupBy';
import { placeKey, type CellPlace } from '../budget/Place';
import type { Diagnosis, Undetermined } from './Diagnosis';

/** One thing that is wrong: a figure, several that must be corrected together, a formula, or a fault of a whole table. */
export interface Cause {
  /** What must be corrected, the first to look at in front. */
  readonly diagnoses: readonly [Diagnosis, ...Diagnosis[]];
  /** Index of the first of them among all diagnoses. */
  readonly index: number;
  /** Other corrections that would do as well; best first. */
  readonly alternatives: readonly Diagnosis[];
  /** Indexes into the findings that follow from it. */
  readonly explains: readonly number[];
}

/** The causes among the diagnoses, in their order: of each group the best choice, taken apart where its figures do not touch. */
export function causesOf(diagnoses: readonly Diagnosis[]): readonly Cause[] {
  const groups = groupBy(diagnoses.keys(), (i) => diagnoses[i]!.group);
  return [...groups.values()].flatMap((members) => {
    const least = Math.min(...members.map((i) => diagnoses[i]!.rank));
    const others = members.filter((i) => diagnoses[i]!.rank !== least);
    const alternatives = others.map((i) => diagnoses[i]!).sort((a, b) => a.rank - b.rank);
    const best = members.filter((i) => diagnoses[i]!.rank === least);
    return joined(best, diagnoses).map((indexes, n): Cause => {
      const [first, ...more] = indexes.map((i) => diagnoses[i]!);
      const explains = [...new Set([first!, ...more].flatMap((d) => d.explains))].sort((a, b) => a - b);
      return {
        diagnoses: [first!, ...more],
        index: indexes[0]!,
        alternatives: n === 0 ? alternatives : [],
        explains,
      };
    });
  });
}

/** Indexes of diagnoses in sets of those that must be corrected together, directly or through one another. */
function joined(indexes: readonly number[], diagnoses: readonly Diagnosis[]): number[][] {
  const left = new Set(indexes);
  const sets: number[][] = [];
  for (const start of indexes) {
    if (!left.delete(start)) continue;
    const set = [start];
    for (const i of set)
      for (const j of left)
        if (diagnoses[i]!.together?.includes(j) || diagnoses[j]!.together?.includes(i)) {
          left.delete(j);
          set.push(j);
        }
    sets.push(set.sort((a, b) => a - b));
  }
  return sets;
}

/** Of each finding that follows from a cause, by its index: the cause. */
export function causeOfFinding(causes: readonly Cause[]): ReadonlyMap<number, Cause> {
  const of = new Map<number, Cause>();
  for (const cause of causes) for (const i of cause.explains) if (!of.has(i)) of.set(i, cause);
  return of;
}

/** The cells that a cause asks to be corrected. */
export function cellsOfCause({ diagnoses }: Cause): readonly CellPlace[] {
  const cells = diagnoses.flatMap((d) => d.cells?.map((c) => c.figure) ?? [d.figure]);
  return cells.flatMap(({ place }) => (place.kind === 'cell' ? [place] : place.cell ? [place.cell] : []));
}

/** Whether a finding says of a cause's own cell just what the cause says of it; otherwise it is a consequence. */
export function saysTheCause({ relation, expected }: Finding, { diagnoses }: Cause): boolean {
  if (!relation) return true;
  const { place } = relation.kind === 'linear' ? relation.total : relation.stated;
  return diagnoses.some(
    (d) =>
      d.kind === 'cell' &&
      placeKey(d.figure.place) === placeKey(place) &&
      (!d.suggested || !expected || d.suggested.value.minus(expected.value).abs().lessThan('1e-6')),
  );
}

/** How much is wrong, and how much of the book it upsets. */
export interface CauseCounts {
  /**
   * Causes, groups without a cause that can be named, and findings that follow from neither: one each, under the gravest
   * of what it explains.
   */
  readonly places: Readonly<Record<Severity, number>>;
  /** Relations that do not hold. */
  readonly relations: number;
}

export function countCauses(result: {
  readonly findings: readonly Finding[];
  readonly diagnoses: readonly Diagnosis[];
  readonly undetermined: readonly Undetermined[];
}): CauseCounts {
  const upset = [
    ...causesOf(result.diagnoses).map((c) => c.explains),
    ...result.undetermined.map((u) => u.findings),
  ];
  const explained = new Set(upset.flat());
  const alone = result.findings.flatMap((_, i) => (explained.has(i) ? [] : [[i]]));
  const places = { error: 0, warning: 0, info: 0 };
  for (const indexes of [...upset, ...alone]) {
    const severities = new Set(indexes.flatMap((i) => result.findings[i]?.severity ?? []));
    const gravest = SEVERITIES.find((s) => severities.has(s));
    if (gravest) places[gravest] += 1;
  }
  const relations = result.findings.filter(
    (f) => f.relation !== undefined && f.severity !== 'info' && f.verdict !== 'rounding',
  );
  return { places, relations: relations.length };
}
