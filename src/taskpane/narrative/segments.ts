import type { NarrativeFigure, NarrativeParagraph } from '../../narrative/Narrative';

/** A stretch of a paragraph: plain words, a figure, or a gap. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly text: string; readonly figure: NarrativeFigure }
  | { readonly kind: 'pending'; readonly text: string; readonly input: string };

/** Cuts a paragraph at its figures and gaps. Joined again, the stretches are its text. */
export function segmentsOf({ text, figures, pending }: NarrativeParagraph): readonly Segment[] {
  const marked = [
    ...figures.map((figure) => ({ start: figure.start, end: figure.end, figure, input: '' })),
    ...pending.map(({ start, end, input }) => ({ start, end, figure: null, input })),
  ].sort((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end, figure, input } of marked) {
    if (start < at) continue; // a figure inside a gap belongs to the gap
    if (start > at) segments.push({ kind: 'text', text: text.slice(at, start) });
    const words = text.slice(start, end);
    segments.push(figure ? { kind: 'figure', text: words, figure } : { kind: 'pending', text: words, input });
    at = end;
  }
  if (at < text.length) segments.push({ kind: 'text', text: text.slice(at) });
  return segments;
}
