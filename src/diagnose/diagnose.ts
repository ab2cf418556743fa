import { addTo } from '../budget/groupBy';
import type { Decimal } from 'decimal.js';
import { measured, measuredOf, type Finding, type JudgedRelation } from '../budget/Finding';
import type { BudgetBook } from '../budget/BudgetBook';
import type { Relation } from '../budget/Relation';
import type { FormulaBook } from '../formulas/FormulaBook';
import type { Diagnosis, DiagnosisReport, Undetermined } from './Diagnosis';
import type { Explained, ExplainTools } from './Explaining';
import { explainGroups } from './explainGroups';
import { FormulaDoctor } from './formulas/FormulaDoctor';
import { joinMoved } from './moved';
import { neighboursOf, type LastYear } from './neighbours';
import { pressedTwice, tellsPressedTwice } from './pressedTwice';
import { isViolated, System } from './System';
import { diagnosisOfTable } from './tables/diagnosisOfTable';
import type { Tested } from './tables/Hypothesis';
import type { Changes } from './tables/TableCells';
import { tableFault } from './tables/tableFault';

export interface DiagnoseOptions {
  /** What last year's book has in each place: see lastYearValues. Lets a figure be recognised as last year's. */
  readonly lastYear?: LastYear;
  /** The workbook's formulas: what they make of other cells is then not taken for typed. */
  readonly formulas?: FormulaBook;
  /** The book whose relations they are: lets faults be found that a whole table has in common. */
  readonly book?: BudgetBook;
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

/**
 * Finds, for every group of violated relations that share figures, the least sets of figures whose correction satisfies
 * all relations, and ranks ties by how the slip may have come about. Where many figures would have to be wrong, a fault that
 * a whole table has in common goes before them. Work is bounded by counts; what can't be determined within them is said so,
 * with candidates.
 */
export function diagnoseReport(result: Judged, options: DiagnoseOptions = {}): DiagnosisReport {
  const { size = 3, sets = 4000, formulas, book, lastYear } = options;
  const relations = actedOn(result);
  const isBroken = relations.some((j) => isViolated(j.judgement));
  if (!isBroken && !result.findings.some(tellsPressedTwice)) return { diagnoses: [], undetermined: [] };
  const strict = System.of(relations, true, formulas);
  if (!isBroken) return { diagnoses: pressedTwice(strict, result.findings, []), undetermined: [] };
  const tools: ExplainTools = {
    size,
    sets,
    evidence: {
      neighbours: neighboursOf(strict),
      lastYear,
      doctor: formulas && new FormulaDoctor(strict, formulas),
    },
    lenient: () => System.of(relations, false, formulas),
  };
  let explained = explainGroups(strict, tools);
  const faults: Tested[] = [];
  let current = strict;
  let changed: Changes = new Map();
  while (book && faults.length < MOST_FAULTS && effortOf(explained) >= FEWEST_FIGURES) {
    const fault = tableFault(current, book, lastYear, explained.unexplained.length > 0);
    if (!fault) break;
    const { changes, open } = fault.hypothesis;
    const rest = open ? current.without(new Set(open.disputes)) : current.corrected(changes);
    changed = new Map([...changed, ...changes]);
    const made = changed;
    const others = explainGroups(rest, {
      ...tools,
      lenient: () => tools.lenient().corrected(made),
    });
    if (effortOf(others) + 1 >= effortOf(explained)) break;
    faults.push(fault);
    [current, explained] = [rest, others];
  }
  const findingsOf = findingsByEquation(result);
  const tables = faults.map((fault, group) =>
    diagnosisOfTable(strict, fault, findingsOf(fault.healed), group),
  );
  const told = [...tables, ...listed(strict, explained.groups, findingsOf, tables.length)];
  return {
    diagnoses: [...told, ...pressedTwice(strict, result.findings, told)],
    undetermined: joinMoved(
      explained.unexplained.map(({ group, reason }) => ({
        group,
        told: undeterminedOf(strict, group, reason, findingsOf(group)),
      })),
      relations,
    ),
  };
}

/** Faults of whole tables in one book; more are no longer told apart. */
const MOST_FAULTS = 4;
/** So few wrong figures are taken for what they are. */
const FEWEST_FIGURES = 4;
const MOST_CANDIDATES = 12;

/** How many figures have to be wrong for an explanation; a group without one counts as many as are searched for. */
const effortOf = ({ groups, unexplained }: Explained): number =>
  groups.reduce((sum, g) => sum + g.ranked[0]!.correction.set.length, 0) +
  unexplained.length * FEWEST_FIGURES;

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
  findings: readonly number[],
): Undetermined {
  const counts = new Map<number, number>();
  for (const e of group) for (const x of system.unknownsOf(e)) counts.set(x, (counts.get(x) ?? 0) + 1);
  const candidates = [...counts]
    .filter(([x]) => !system.isTrusted(x))
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, MOST_CANDIDATES)
    .map(([x]) => system.unknown(x).figure);
  return { reason, findings, candidates };
}

/** Findings by their relation's equation: what tells of an equation is looked up, not searched for. */
function findingsByEquation({ relations, findings }: Judged): (equations: readonly number[]) => number[] {
  const byRelation = new Map<Relation, number[]>();
  for (const [i, { relation }] of findings.entries()) {
    if (!relation) continue;
    addTo(byRelation, relation, i);
  }
  return (equations) => {
    const told = new Set(equations.map((e) => relations[e]!.relation));
    return [...told].flatMap((r) => byRelation.get(r) ?? []).sort((a, b) => a - b);
  };
}

/**
 * First choices of all groups, the one that explains most in front; then the alternatives.
 * @param before diagnoses that stand in front of these, each a group of its own
 */
function listed(
  system: System,
  groups: Explained['groups'],
  findingsOf: (equations: readonly number[]) => number[],
  before: number,
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
    return ranked.map((r, rank) => ({ ...r, sharedByAll, group: before + group, rank }));
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
      const equations = new Set(system.equationsOf(x));
      const value = values[i];
      const unique = r.sharedByAll(x, value);
      const why = r.why[i] ?? [];
      const together = at
        .filter((_, j) => j !== i && touchOneRelation(system, x, set[j]!))
        .map((j) => before + j);
      diagnoses.push({
        kind: system.isFormula(x) ? 'formula' : 'cell',
        figure,
        ...(r.faults[i] ? { formula: r.faults[i] } : {}),
        stated: measuredOf(figure),
        ...(value ? { suggested: measured(value, figure.unit) } : {}),
        why: why.length === 0 && unique ? ['only-explanation'] : why,
        explains: findingsOf(healed.filter((e) => equations.has(e))),
        unique,
        ...(together.length > 0 ? { together } : {}),
        group: r.group,
        rank: r.rank,
        ...(r.rank > 0 && r.asLikely ? { asLikely: true as const } : {}),
      });
    });
  }
  return diagnoses;
}

/** Whether two figures stand in one relation, so that correcting only one of them would break it. */
const touchOneRelation = (system: System, x: number, y: number): boolean =>
  system.equationsOf(x).some((e) => system.unknownsOf(e).includes(y));
