import type { Correction } from './correct';
import type { Undetermined } from './Diagnosis';
import { GroupsOfCauses, type ExplainedGroup } from './GroupsOfCauses';
import { Plausibility } from './plausibility';
import { rankCorrections, type Evidence, type Ranked } from './rank';
import { leastSets, type SearchOutcome } from './search';
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

/** A search for explanations under way: what it may still cost, and what it has found. */
export class Explaining {
  readonly evidence: Evidence;
  readonly size: number;
  /** What the book's amounts are like is learnt once for all groups. */
  readonly plausibility: Plausibility;
  private readonly groups = new GroupsOfCauses();
  private readonly unexplained: Explained['unexplained'][number][] = [];
  private readonly perGroup: number;
  private left: number;
  private loose?: System;

  constructor(
    private readonly whole: System,
    private readonly tools: ExplainTools,
  ) {
    this.evidence = tools.evidence;
    this.size = tools.size;
    this.left = tools.sets;
    this.perGroup = whole.followsFormulas ? SETS_THROUGH_FORMULAS : SETS_PER_GROUP;
    this.plausibility = new Plausibility(whole, tools.evidence.neighbours, tools.evidence.lastYear);
  }

  get found(): Explained {
    return { groups: this.groups.all, unexplained: this.unexplained };
  }

  get lenient(): System {
    return (this.loose ??= this.tools.lenient());
  }

  /** @param most figures that may be wrong together */
  search(within: System, group: readonly number[], most: number): SearchOutcome {
    const outcome = leastSets(within, group, { size: most, sets: Math.min(this.left, this.perGroup) });
    this.left -= outcome.sets;
    return outcome;
  }

  rank(corrections: readonly Correction[]): readonly Ranked[] {
    return rankCorrections(this.whole, corrections, this.evidence, this.plausibility);
  }

  /** @param exhaustive every least set is among the corrections */
  explain(corrections: readonly Correction[], violated: readonly number[], exhaustive: boolean): void {
    this.groups.add({ ranked: this.rank(corrections), violated, exhaustive });
  }

  leave(group: readonly number[], reason: Undetermined['reason']): void {
    this.unexplained.push({ group, reason });
  }
}
