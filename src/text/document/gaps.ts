/** The words between two figures, cut up. All on squeezed text. */

const MARKS = ',;:。!?';

/** The gap with what stands inside closed brackets blanked out, so that offsets stay. */
export function withoutBrackets(gap: string): string {
  let out = '';
  let depth = 0;
  for (let i = 0; i < gap.length; i++) {
    const ch = gap[i]!;
    const opens = ch === '(' && closes(gap, i);
    if (opens) depth++;
    out += depth > 0 ? '　' : ch;
    if (ch === ')' && depth > 0) depth--;
  }
  return out;
}

/** Whether the bracket at `at` is closed within a short way: names have short brackets, lists long ones. */
const closes = (gap: string, at: number): boolean =>
  gap.indexOf(')', at) > 0 && gap.indexOf(')', at) - at < 60;

/** The pieces of a gap between marks, with their offsets. */
export function piecesOf(gap: string): readonly { text: string; start: number }[] {
  const pieces: { text: string; start: number }[] = [];
  let start = 0;
  for (let i = 0; i <= gap.length; i++) {
    if (i < gap.length && !MARKS.includes(gap[i]!)) continue;
    if (i > start) pieces.push({ text: gap.slice(start, i), start });
    start = i + 1;
  }
  return pieces;
}
