import { makesUp } from './makesUp';
import type { Line } from './lineTree';

/**
 * `一、一般公共预算拨款 | 本年拨款 | 上年结转`: each source has what was carried over below it, and its line is the sum of both.
 * What the source measures is then the line of this year's; where there are several of these, nothing says it. It shows by the
 * amounts: where no source is made up in this way, 上年结转 belongs to none.
 */
export function settleCarriedWithin(lines: readonly Line[]): void {
  const groups = lines.flatMap((head, at) => {
    const below = linesBelow(lines, at);
    const isGroup =
      head.row.line === 'source' &&
      below[0]?.row.line === 'source' &&
      below.some((l) => l.row.line === 'carry-in');
    return isGroup ? [{ head: head.row, below: below.map((l) => l.row) }] : [];
  });
  if (!groups.some(({ head, below }) => makesUp(head, below))) return;
  for (const { head, below } of groups) {
    const carried = below.filter((r) => r.line === 'carry-in');
    for (const row of carried) row.line = 'source';
    const [now, ...more] = below.filter((r) => !carried.includes(r));
    if (now && more.length === 0) now.measure = head.measure;
    head.measure = undefined;
  }
}

/** The unnumbered lines below one that is numbered or less set in. */
function linesBelow(lines: readonly Line[], at: number): readonly Line[] {
  const head = lines[at]!.mark;
  let to = at + 1;
  while (to < lines.length && isBelow(lines[to]!, head)) to++;
  return lines.slice(at + 1, to);
}

const isBelow = ({ row, mark }: Line, head: Line['mark']): boolean =>
  row.kind === 'line' &&
  row.line !== 'year-total' &&
  mark.rank === undefined &&
  !mark.ofWhich &&
  (head.rank !== undefined || mark.indent > head.indent);
