import type { Ranked } from './rank';

/** Violated relations with what explains them. */
export interface ExplainedGroup {
  readonly ranked: readonly Ranked[];
  /** Every least set is among them. */
  readonly exhaustive: boolean;
  readonly violated: readonly number[];
}

/**
 * Groups that share no violated relation may still be of one cause, where relations that hold tie their figures together:
 * those that the same corrections heal become one, with these corrections.
 */
export class GroupsOfCauses {
  private readonly groups: ExplainedGroup[] = [];
  /** By correction, the groups in which it is one of all that there are. */
  private readonly byCorrection = new Map<string, Set<number>>();

  get all(): readonly ExplainedGroup[] {
    return this.groups;
  }

  add(group: ExplainedGroup): void {
    if (!group.exhaustive) {
      this.groups.push(group);
      return;
    }
    const own = new Set(group.ranked.map(keyOf));
    const shared = [...own].flatMap((key) => [...(this.byCorrection.get(key) ?? [])]);
    if (shared.length === 0) {
      this.place(this.groups.length, group);
      return;
    }
    const at = shared.reduce((a, b) => Math.min(a, b));
    const other = this.groups[at]!;
    for (const r of other.ranked) this.byCorrection.get(keyOf(r))?.delete(at);
    this.place(at, {
      ranked: other.ranked.filter((r) => own.has(keyOf(r))),
      exhaustive: true,
      violated: [...other.violated, ...group.violated],
    });
  }

  private place(at: number, group: ExplainedGroup): void {
    this.groups[at] = group;
    for (const r of group.ranked) {
      const key = keyOf(r);
      const holders = this.byCorrection.get(key);
      if (holders) holders.add(at);
      else this.byCorrection.set(key, new Set([at]));
    }
  }
}

const keyOf = ({ correction: { set, values } }: Ranked): string =>
  set.map((x, i) => `${x}=${values[i]?.toString() ?? ''}`).join(' ');
