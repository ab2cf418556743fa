import { cellsOf, type CannotTell, type Finding } from '../../budget/Finding';
import type { Undetermined } from '../../diagnose/Diagnosis';
import type { CheckResult } from '../../pipeline/results';
import type { Ignored } from '../../report/ignoring/Ignored';
import type { ViewState } from '../state/ViewState';
import { entriesOf, type FindingEntry } from '../../report/ignoring/entries';
import { countBySeverity, countPlaces, loudEntries, type SeverityCounts } from './entries';
import type { Cause } from '../../diagnose/causes';
import { explanationsOf, type Explanation } from './explanations';

/** A row of the list of findings; one flat list, so that thousands of them can be virtual. */
export type ListItem =
  | {
      readonly kind: 'explanation';
      readonly key: string;
      readonly explanation: Explanation;
      readonly entries: readonly FindingEntry[];
      /** All that it explains and nobody has set aside, whatever the filters. */
      readonly standing: readonly FindingEntry[];
    }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly group: string;
      readonly counts: SeverityCounts;
      readonly folded: boolean;
    }
  | {
      readonly kind: 'finding';
      readonly key: string;
      readonly entry: FindingEntry;
      readonly nested: boolean;
      /** What it follows from, for one that stands under its cause. */
      readonly cause?: Cause;
    }
  | { readonly kind: 'undetermined'; readonly key: string; readonly undetermined: Undetermined }
  | {
      readonly kind: 'cannot-tell-heading';
      readonly key: string;
      readonly count: number;
      readonly folded: boolean;
    }
  | { readonly kind: 'cannot-tell'; readonly key: string; readonly cannotTell: CannotTell };

export const CANNOT_TELL_GROUP = 'cannot-tell';

export interface ListView {
  readonly items: readonly ListItem[];
  readonly counts: SeverityCounts;
  readonly ignored: number;
  /** Rounding hints folded away by the display setting. */
  readonly hidden: number;
  /** Findings that the filters leave, wherever they stand in the list. */
  readonly shown: number;
}

export interface ListOptions {
  readonly view: Pick<
    ViewState,
    'grouping' | 'severities' | 'search' | 'showIgnored' | 'folded' | 'unfolded'
  >;
  readonly ignored: Ignored;
  /** In 元, as {@link belowTolerance} takes it. */
  readonly tolerance: string;
  /** Everything of a finding that a search looks through, in the reader's language. */
  readonly textOf: (finding: Finding) => string;
}

/** Lays out what was found: diagnoses first with their findings folded in, then the rest by group, then what can't be told. */
export function listItems(result: CheckResult, { view, ignored, tolerance, textOf }: ListOptions): ListView {
  const entries = entriesOf(result, ignored);
  const wanted = words(view.search);
  const loud = loudEntries(entries, tolerance);
  const shown = loud.filter(
    (e) =>
      view.severities.includes(e.finding.severity) &&
      (view.showIgnored || !e.ignored) &&
      (wanted.length === 0 || hasAll(textOf(e.finding), wanted)),
  );
  const byIndex = new Map(shown.map((e) => [e.index, e]));
  const items: ListItem[] = [];
  for (const explanation of explanationsOf(result.diagnoses)) {
    const under = explanation.explains.flatMap((i) => byIndex.get(i) ?? []);
    if (under.length === 0) continue;
    for (const e of under) byIndex.delete(e.index);
    const standing = explanation.explains.flatMap((i) => entries[i] ?? []).filter((e) => !e.ignored);
    items.push({ kind: 'explanation', key: `why ${explanation.key}`, explanation, entries: under, standing });
    if (view.unfolded.includes(explanation.key))
      items.push(...under.map((entry) => findingItem(entry, true, explanation)));
  }
  items.push(...undeterminedItems(result, byIndex));
  items.push(...grouped([...byIndex.values()], view));
  items.push(...cannotTellItems(result.cannotTell, view, wanted.length > 0));
  return {
    items,
    counts: countPlaces(result, loud),
    ignored: loud.filter((e) => e.ignored).length,
    hidden: entries.length - loud.length,
    shown: shown.length,
  };
}

const findingItem = (entry: FindingEntry, nested: boolean, cause?: Cause): ListItem => ({
  kind: 'finding',
  key: entry.key,
  entry,
  nested,
  ...(cause ? { cause } : {}),
});

/** Violations without a culprit that can be named: the candidates stand before the findings, which stay in their groups. */
const undeterminedItems = (
  result: CheckResult,
  shown: ReadonlyMap<number, FindingEntry>,
): readonly ListItem[] =>
  result.undetermined.flatMap((undetermined, i): ListItem[] =>
    undetermined.findings.some((f) => shown.has(f))
      ? [{ kind: 'undetermined', key: `undetermined ${i}`, undetermined }]
      : [],
  );

function grouped(entries: readonly FindingEntry[], view: ListOptions['view']): readonly ListItem[] {
  const groups = new Map<string, FindingEntry[]>();
  for (const entry of entries) {
    const group =
      view.grouping === 'rule' ? entry.finding.rule : (cellsOf(entry.finding)[0]?.place.sheet ?? '');
    const members = groups.get(group);
    if (members) members.push(entry);
    else groups.set(group, [entry]);
  }
  return [...groups].flatMap(([group, members]): ListItem[] => {
    const folded = view.folded.includes(group);
    const heading: ListItem = {
      kind: 'group',
      key: `group ${group}`,
      group,
      counts: countBySeverity(members),
      folded,
    };
    return folded ? [heading] : [heading, ...members.map((entry) => findingItem(entry, false))];
  });
}

/** Folded unless opened: they ask nobody to act, but they are never left out. */
function cannotTellItems(
  list: readonly CannotTell[],
  view: ListOptions['view'],
  searching: boolean,
): readonly ListItem[] {
  if (list.length === 0 || searching) return [];
  const folded = !view.unfolded.includes(CANNOT_TELL_GROUP);
  const heading: ListItem = {
    kind: 'cannot-tell-heading',
    key: CANNOT_TELL_GROUP,
    count: list.length,
    folded,
  };
  if (folded) return [heading];
  return [
    heading,
    ...list.map((cannotTell, i): ListItem => ({ kind: 'cannot-tell', key: `cannot-tell ${i}`, cannotTell })),
  ];
}

const words = (search: string): readonly string[] =>
  search.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);

function hasAll(text: string, wanted: readonly string[]): boolean {
  const within = text.normalize('NFKC').toLowerCase();
  return wanted.every((word) => within.includes(word));
}
