import type { Decimal } from 'decimal.js';
import { measured, measuredOf, type Finding, type JudgedRelation } from '../budget/Finding';
import type { FormulaBook } from '../formulas/FormulaBook';
import { decompose } from './decompose';
import { components } from './components';
import type { Correction } from './correct';
import type { Diagnosis, DiagnosisReport, Undetermined } from './Diagnosis';
import { neighboursOf, type LastYear } from './neighbours';
import { peel } from './peel';
import { rankCorrections, type Evidence, type Ranked } from './rank';
import { FormulaDoctor } from './formulas/FormulaDoctor';
import { leastSets, type SearchOutcome } from './search';
import { isViolated, System } from './System';

export interface DiagnoseOptions {
  /** What last year's book has in each place: see lastYearValues. Lets a figure be recognised as last year's. */
  readonly lastYear?: LastYear;
  /** The workbook's formulas: what they make of other cells is then not taken for typed. */
  readonly formulas?: FormulaBook;
  /** Most figures of one group that may be wrong together. @default 3 */
  readonly size?: number;
  /** Most sets that are solved in one call; bounds the time. @default 4000 */
  readonly sets?: number;
}

export interface Judged {
  readonly relations: readonly JudgedRelation[];
  readonly findings: readonly Finding[];
}

/** Which figures are wrong, and what they must become. Never applied unasked. See {@link diagnoseReport}. */
export const diagnose = (result: Judged, options: DiagnoseOptions = {}): readonly Diagnosis[] =>
  diagnoseReport(result, options).diagnoses;

/** Most sets that one group may cost, so that one hopeless group leaves something for the others. */
const SETS_PER_GROUP = 1500;
const MOST_CANDIDATES = 12;

/**
 * Finds, for every group of violated relations that share figures, the least sets of figures whose correction satisfies
 * all relations, and ranks ties by how the slip may have come about. Work is bounded by counts; what can't be determined
 * within them is said so, with candidates.
 */
export function diagnoseReport(result: Judged, options: DiagnoseOptions = {}): DiagnosisReport {
  const { size = 3, sets = 4000, formulas } = options;
  const relations = actedOn(result);
  if (!relations.some((j) => isViolated(j.judgement))) return { diagnoses: [], undetermined: [] };
  const strict = System.of(relations, true, formulas);
  let lenient: System | undefined;
  let left = sets;
  const search = (system: System, group: readonly number[], most: number): SearchOutcome => {
    const outcome = leastSets(system, group, { size: most, sets: Math.min(left, SETS_PER_GROUP) });
    left -= outcome.sets;
    return outcome;
  };

  const groups: { ranked: Ranked[]; exhaustive: boolean; violated: readonly number[] }[] = [];
  const undetermined: Undetermined[] = [];
  const evidence: Evidence = {
    neighbours: neighboursOf(strict),
    lastYear: options.lastYear,
    doctor: formulas && new FormulaDoctor(strict, formulas),
  };
  const explain = (
    corrections: readonly Correction[],
    violated: readonly number[],
    exhaustive: boolean,
  ): void => {
    const ranked = rankCorrections(strict, corrections, evidence);
    groups.push({ ranked, violated, exhaustive });
  };
  for (const group of components(strict, strict.violated)) {
    let outcome = search(strict, group, strict.followsFormulas ? 1 : size);
    if (outcome.kind !== 'found' && strict.followsFormulas) {
      const taken = decompose(strict, group, {
        search: (system, part) => search(system, part, size),
        rank: (corrections) => rankCorrections(strict, corrections, evidence).map((r) => r.correction),
      });
      if (!taken.system.violated.some((e) => group.includes(e))) {
        for (const part of taken.parts) explain(part.corrections, part.violated, true);
        continue;
      }
      outcome = search(strict, group, size);
    }
    if (outcome.kind === 'found') {
      explain(outcome.corrections, group, true);
      continue;
    }
    const peeled = peel(strict, group);
    for (const correction of peeled.corrections) explain([correction], correction.healed, false);
    const inGroup = new Set(group);
    for (const rest of components(peeled.system, peeled.system.violated)) {
      if (!rest.some((e) => inGroup.has(e))) continue;
      let last = peeled.corrections.length > 0 ? search(peeled.system, rest, size) : outcome;
      if (last.kind === 'no-correction' && peeled.corrections.length === 0) {
        // What holds exactly may have held by rounding alone: try again with that allowed.
        lenient ??= System.of(relations, false, formulas);
        last = search(lenient, rest, 2);
      }
      if (last.kind === 'found') explain(last.corrections, rest, peeled.corrections.length === 0);
      else undetermined.push(undeterminedOf(strict, rest, last.kind, result));
    }
  }
  return { diagnoses: listed(strict, groups, result), undetermined };
}

/**
 * The relations, without those that don't hold and yet ask nobody to act (their finding is mere information, or was
 * left out): they say nothing about which figure is wrong.
 */
function actedOn({ relations, findings }: Judged): readonly JudgedRelation[] {
  const acted = new Set(findings.filter((f) => f.severity !== 'info').map((f) => f.relation));
  return relations.map((j) =>
    isViolated(j.judgement) && !acted.has(j.relation)
      ? { ...j, judgement: { ...j.judgement, verdict: 'cannot-tell' as const } }
      : j,
  );
}

function undeterminedOf(
  system: System,
  group: readonly number[],
  reason: Undetermined['reason'],
  result: Judged,
): Undetermined {
  const counts = new Map<number, number>();
  for (const e of group) for (const x of system.unknownsOf(e)) counts.set(x, (counts.get(x) ?? 0) + 1);
  const candidates = [...counts]
    .filter(([x]) => !system.isTrusted(x))
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, MOST_CANDIDATES)
    .map(([x]) => system.unknown(x).figure);
  return { reason, findings: findingsOf(result, group), candidates };
}

/** Findings whose relation is one of those. */
function findingsOf(result: Judged, equations: readonly number[]): number[] {
  const relations = new Set(equations.map((e) => result.relations[e]!.relation));
  return result.findings.flatMap((f, i) => (f.relation && relations.has(f.relation) ? [i] : []));
}

/** First choices of all groups, the one that explains most in front; then the alternatives. */
function listed(
  system: System,
  groups: readonly { ranked: readonly Ranked[]; exhaustive: boolean; violated: readonly number[] }[],
  result: Judged,
): Diagnosis[] {
  const ordered = groups
    .map((g, order) => ({ ...g, order }))
    .sort((a, b) => b.violated.length - a.violated.length || a.order - b.order);
  const all = ordered.flatMap(({ ranked, exhaustive }, group) => {
    /** A figure is certain when every least set corrects it, to the same value. */
    const sharedByAll = (x: number, value: Decimal | null | undefined): boolean =>
      exhaustive &&
      ranked.every(({ correction: { set, values } }) => {
        const i = set.indexOf(x);
        const other = values[i];
        return i >= 0 && (other && value ? other.equals(value) : !other && !value);
      });
    return ranked.map((r, rank) => ({ ...r, sharedByAll, group, rank }));
  });
  const first = all.filter((r) => r.rank === 0);
  const diagnoses: Diagnosis[] = [];
  const known = new Map<string, number>();
  for (const r of [...first, ...all.filter((other) => other.rank > 0)]) {
    const { set, values, healed } = r.correction;
    // A figure that several alternatives share, with one value, is listed once.
    let next = diagnoses.length;
    const at = set.map((x, i) => {
      const key = `${r.group}:${x}:${values[i]?.toString() ?? ''}`;
      const index = known.get(key) ?? next++;
      known.set(key, index);
      return index;
    });
    set.forEach((x, i) => {
      if (at[i]! < diagnoses.length) return;
      const { figure } = system.unknown(x);
      const equations = system.equationsOf(x);
      const value = values[i];
      const unique = r.sharedByAll(x, value);
      const why = r.why[i] ?? [];
      const together = at.filter((_, j) => j !== i && touchOneRelation(system, x, set[j]!));
      diagnoses.push({
        kind: system.isFormula(x) ? 'formula' : 'cell',
        figure,
        ...(r.faults[i] ? { formula: r.faults[i] } : {}),
        stated: measuredOf(figure),
        ...(value ? { suggested: measured(value, figure.unit) } : {}),
        why: why.length === 0 && unique ? ['only-explanation'] : why,
        explains: findingsOf(
          result,
          healed.filter((e) => equations.includes(e)),
        ),
        unique,
        ...(together.length > 0 ? { together } : {}),
        group: r.group,
        rank: r.rank,
      });
    });
  }
  return diagnoses;
}

/** Whether two figures stand in one relation, so that correcting only one of them would break it. */
const touchOneRelation = (system: System, x: number, y: number): boolean =>
  system.equationsOf(x).some((e) => system.equationsOf(y).includes(e));
