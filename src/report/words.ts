import { cellsOf, type CannotTell, type Finding, type FindingPlace } from '../budget/Finding';
import { rangeAddress, type CellRange } from '../budget/address';
import { placeKey, type CellPlace } from '../budget/Place';
import { say, sayOr, type Translate } from './translate';

/** The short name of a rule in the reader's language; its id where it has none. */
export const ruleTitle = (rule: string, t: Translate): string => sayOr(t, `${rule}.title`, rule);

/** The cells of a finding with their roles, each once, first one first. */
export function uniqueCells(finding: Pick<Finding, 'places'>): ReturnType<typeof cellsOf> {
  const seen = new Set<string>();
  return cellsOf(finding as Finding).filter(({ place }) => {
    const key = placeKey(place);
    return !seen.has(key) && seen.add(key);
  });
}

/** How many cells, or runs of neighbouring cells, are written out in a report for people. */
const MOST_RUNS = 8;

/**
 * The cells of a finding, as short as they can be read: `3-3!C7（合计）、D7:E7（分项）、3-1!B9（分项）`. A sheet is named
 * where it changes, neighbours with one role are a range; of many, the first few and their number. Empty when there are none.
 */
export function cellList(finding: Pick<Finding, 'places'>, t: Translate, most: number = MOST_RUNS): string {
  const cells = uniqueCells(finding);
  const runs = runsOf(cells);
  const shown = runs.slice(0, most).map((run, i) => {
    const range = rangeAddress(run.range);
    const cell = runs[i - 1]?.sheet === run.sheet ? range : `${run.sheet}!${range}`;
    return run.role === 'cell' ? cell : say(t, 'report.cell', { cell, role: `role.${run.role}` });
  });
  const text = shown.join(say(t, 'list.separator'));
  return runs.length > shown.length
    ? say(t, 'report.more-cells', { cells: text, count: cells.length })
    : text;
}

interface Run {
  readonly sheet: string;
  readonly role: FindingPlace['role'];
  readonly range: CellRange;
}

/** Neighbouring cells of one role, one after the other in a row or in a column. */
function runsOf(cells: ReturnType<typeof uniqueCells>): readonly Run[] {
  const runs: Run[] = [];
  for (const { place, role } of cells) {
    const last = runs.at(-1);
    const grown =
      last && last.sheet === place.sheet && last.role === role ? grow(last.range, place) : undefined;
    const range = grown ?? { top: place.row, left: place.column, bottom: place.row, right: place.column };
    if (grown) runs.pop();
    runs.push({ sheet: place.sheet, role, range });
  }
  return runs;
}

/** The range with the cell that follows it downwards or to the right; undefined when the cell doesn't. */
function grow(r: CellRange, { row, column }: CellPlace): CellRange | undefined {
  if (r.left === r.right && column === r.left && row === r.bottom + 1) return { ...r, bottom: row };
  if (r.top === r.bottom && row === r.top && column === r.right + 1) return { ...r, right: column };
  return undefined;
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
