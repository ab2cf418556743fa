/** The words between two figures, cut up. All on squeezed text. */

const MARKS = ',;:。!?';

/** Index after the last mark of punctuation outside closed brackets; `、` counts too, except between 收 and 支. */
export function labelStart(gap: string): number {
  let depth = 0;
  for (let i = gap.length - 1; i >= 0; i--) {
    const ch = gap[i]!;
    if (ch === ')') depth++;
    else if (ch === '(') {
      if (depth === 0) return i + 1;
      depth--;
    } else if (depth === 0 && (MARKS.includes(ch) || (ch === '、' && !/收入?$/.test(gap.slice(0, i)))))
      return i + 1;
  }
  return 0;
}

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
