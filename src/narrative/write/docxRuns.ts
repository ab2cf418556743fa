import { TextRun, type IRunOptions } from 'docx';
import type { NarrativeParagraph } from '../Narrative';

/** A stretch of a paragraph with its gaps and marks highlighted, so that nobody overlooks them. */
export function runsOf(
  { text, pending }: NarrativeParagraph,
  { start, end }: { readonly start: number; readonly end: number } = { start: 0, end: text.length },
  style: IRunOptions = {},
): TextRun[] {
  const made: TextRun[] = [];
  let at = start;
  for (const gap of [...pending].sort((a, b) => a.start - b.start)) {
    if (gap.start < start || gap.end > end) continue;
    if (gap.start > at) made.push(new TextRun({ ...style, text: text.slice(at, gap.start) }));
    made.push(new TextRun({ ...style, text: text.slice(gap.start, gap.end), highlight: 'yellow' }));
    at = gap.end;
  }
  return [...made, new TextRun({ ...style, text: text.slice(at, end) })];
}
