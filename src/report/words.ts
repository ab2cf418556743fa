import { cellsOf, type CannotTell, type Finding, type FindingPlace } from '../budget/Finding';
import { placeKey } from '../budget/Place';
import { isMessageId, say, showCell, type Translate } from './translate';

/** The short name of a rule in the reader's language; its id where it has none. */
export const ruleTitle = (rule: string, t: Translate): string =>
  isMessageId(`${rule}.title`) ? say(t, `${rule}.title`) : rule;

/** The cells of a finding with their roles, each once, first one first. */
export function uniqueCells(finding: Pick<Finding, 'places'>): ReturnType<typeof cellsOf> {
  const seen = new Set<string>();
  return cellsOf(finding as Finding).filter(({ place }) => {
    const key = placeKey(place);
    return !seen.has(key) && seen.add(key);
  });
}

/** How many cells of one finding are written out in a report for people. */
const MOST_CELLS = 8;

/** `3-3!C7（合计）、3-3!D7（分项）`; of many, the first few and their number. Empty when the finding has none. */
export function cellList(finding: Pick<Finding, 'places'>, t: Translate): string {
  const cells = uniqueCells(finding);
  const shown = cells
    .slice(0, MOST_CELLS)
    .map(({ place, role }) =>
      role === 'cell' ? showCell(place) : say(t, 'report.cell', { cell: place, role: `role.${role}` }),
    );
  const text = shown.join(say(t, 'list.separator'));
  return cells.length > shown.length
    ? say(t, 'report.more-cells', { cells: text, count: cells.length })
    : text;
}

/** The same reasons together, with their number and cells, in the order in which they first occur. */
export function reasonsOf(items: readonly CannotTell[], t: Translate): readonly string[] {
  const groups = new Map<string, { count: number; places: FindingPlace[] }>();
  for (const item of items) {
    const reason = t(item.reason);
    const group = groups.get(reason) ?? { count: 0, places: [] };
    groups.set(reason, group);
    group.count += 1;
    group.places.push(...item.places.map((p) => ({ ...p, role: 'cell' as const })));
  }
  return [...groups].map(([reason, { count, places }]) => {
    const cells = cellList({ places }, t);
    const text = cells ? say(t, 'report.cannot-tell-places', { reason, cells }) : reason;
    return count > 1 ? say(t, 'report.times', { text, count }) : text;
  });
}
