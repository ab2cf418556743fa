import type { BudgetRow, LineRole } from '../../budget/BudgetBook';
import type { LineMark } from './labels';
import { mayMakeUp } from './makesUp';
import type { DraftRow } from './newRow';

export interface Line {
  readonly row: DraftRow;
  readonly mark: LineMark;
}

interface Open {
  readonly index: number;
  readonly depth: number;
}

/** Roles that no other line is below, but that may head lines of their own. */
const SPECIAL: ReadonlySet<LineRole> = new Set<LineRole>([
  'year-total',
  'carry-in',
  'carry-out',
  'institution-fund',
  'distribution',
]);

/** Half a step of numbering: an unnumbered line stands below the numbered one above it. */
const BELOW = 0.5;
const INDENT_STEPS = 100;

/**
 * Gives each line the line that it is summed into. Numbering decides: `（一）` and `1、` stand below `一、`; where nothing is
 * numbered, the indent does. `其中：` is a part of the line above, and so are the unnumbered lines that follow it.
 * What is left at the top goes into the year's total, when that stands below it, or into the grand total.
 */
export function lineTree(lines: readonly Line[]): BudgetRow[] {
  const parents: (number | undefined)[] = new Array<number | undefined>(lines.length).fill(undefined);
  const ofWhich: boolean[] = new Array<boolean>(lines.length).fill(false);
  /** Lines that may stand below their head or beside it: their sum must say. */
  const doubtful = new Map<number, number[]>();
  const numbered = lines.some((l) => l.mark.rank !== undefined);
  let open: Open[] = [];

  lines.forEach(({ row, mark }, index) => {
    if (row.kind === 'closing') {
      open = [];
      return;
    }
    const above = lines[index - 1];
    if (isCarriedOfAll(lines, index)) {
      ofWhich[index] = true;
      return;
    }
    if (mark.ofWhich && above) {
      parents[index] = ofWhich[index - 1] && above.mark.ofWhich ? parents[index - 1] : index - 1;
      ofWhich[index] = true;
      return;
    }
    if (above && ofWhich[index - 1] && followsOfWhich(mark, above.mark, row, numbered)) {
      parents[index] = parents[index - 1];
      ofWhich[index] = true;
      return;
    }
    const special = row.line !== undefined && SPECIAL.has(row.line) && mark.rank === undefined;
    const depth = special ? 0 : depthOf(mark, numbered);
    while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
    const head = open.at(-1);
    if (head) {
      parents[index] = head.index;
      if (
        mark.rank === undefined
          ? isDoubtful(mark, lines[head.index]!, numbered)
          : goesOnAbove(mark.rank, lines, head.index)
      )
        doubtful.set(head.index, [...(doubtful.get(head.index) ?? []), index]);
    }
    open.push({ index, depth });
  });

  for (const [head, below] of doubtful) {
    if (
      !mayMakeUp(
        lines[head]!.row,
        below.map((i) => lines[i]!.row),
      )
    )
      for (const i of below) parents[i] = undefined;
  }
  return withTotals(lines, parents, ofWhich);
}

const depthOf = (mark: LineMark, numbered: boolean): number =>
  mark.rank ?? (numbered ? Infinity : 1 + BELOW + mark.indent / INDENT_STEPS);

/** `一、本年收入` is there to head others; below any other line only a deeper indent in a numbered list speaks for itself. */
const isDoubtful = (mark: LineMark, head: Line, numbered: boolean): boolean =>
  head.row.line !== 'year-total' && (!numbered || mark.indent <= head.mark.indent);

/** `二、` after an unnumbered 上年结转 goes on with the `一、` above that, rather than stand below it. */
const goesOnAbove = (rank: number, lines: readonly Line[], head: number): boolean =>
  lines[head]!.mark.rank === undefined && lines.slice(0, head).some((l) => l.mark.rank === rank);

/** `其中：上年结转` behind the last of several sources, the only one of its kind: a part of all of them. */
function isCarriedOfAll(lines: readonly Line[], index: number): boolean {
  const isCarried = ({ row, mark }: Line): boolean => mark.ofWhich && row.line === 'carry-in';
  const next = lines[index + 1];
  return (
    isCarried(lines[index]!) &&
    lines[index - 1]?.row.line === 'source' &&
    lines[index - 1]?.mark.ofWhich === false &&
    next?.row.kind === 'closing' &&
    lines.filter((l) => l.row.line === 'source' && !l.mark.ofWhich).length > 1 &&
    lines.filter(isCarried).length === 1
  );
}

/** Unnumbered lines after `其中：…` go on with it; numbered ones when it is numbered alike. */
function followsOfWhich(mark: LineMark, before: LineMark, row: BudgetRow, numbered: boolean): boolean {
  if (row.line !== 'source' && row.line !== 'class') return false;
  if (mark.rank !== undefined) return before.rank === mark.rank;
  return numbered || (mark.indent > 0 && mark.indent >= before.indent);
}

/** Sends the top lines to the year's total below them, or to the grand total; what is outside the year goes there at once. */
function withTotals(
  lines: readonly Line[],
  parents: readonly (number | undefined)[],
  ofWhich: readonly boolean[],
): BudgetRow[] {
  const grand = lines.findIndex((l) => l.row.line === 'grand-total');
  const year = lines.findIndex((l) => l.row.line === 'year-total' && l.row.kind === 'closing');
  return lines.map(({ row }, index) => {
    const own = parents[index];
    if (ofWhich[index]) row.ofWhich = true;
    if (own !== undefined) {
      row.parent = own;
      row.level = lines[own]!.row.level + 1;
    } else if (index !== grand && (row.kind !== 'closing' || row.line !== undefined)) {
      const inYear = row.line === 'source' || row.line === 'class';
      const parent = inYear && index < year ? year : grand;
      if (parent >= 0 && parent !== index) row.parent = parent;
    }
    return row;
  });
}
