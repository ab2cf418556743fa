/**
 * Noncharacters, which Unicode keeps for use inside a program, carry provenance through a template: a rendered figure or gap is wrapped, so that its range is
 * known once the whole paragraph stands. They never reach the reader and are taken out of everything that comes in.
 */
const OPEN = '\u{FDD0}';
const BODY = '\u{FDD1}';
const CLOSE = '\u{FDD2}';
/** A line break inside a value: a new paragraph of the same section. */
export const BREAK = '\u{FDD3}';
/** Stands before a value, so that text which looks like the template's own marks is not taken for them. */
export const GUARD = '\u{FDD4}';

const ALL = /[\u{FDD0}-\u{FDD4}]/gu;

export const withoutMarkers = (text: string): string => text.replace(ALL, '');

export const wrap = (index: number, text: string): string => `${OPEN}${index}${BODY}${text}${CLOSE}`;

/** A range of clean text that was wrapped. */
export interface Marked {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** Takes the markers out and says what they wrapped. */
export function unwrap(text: string): { readonly text: string; readonly marks: readonly Marked[] } {
  let clean = '';
  const marks: Marked[] = [];
  const open: { index: number; start: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    const ch = text[i]!;
    const body = ch === OPEN ? text.indexOf(BODY, i) : -1;
    if (body > 0) {
      open.push({ index: Number(text.slice(i + 1, body)), start: clean.length });
      i = body;
    } else if (ch === CLOSE) {
      const last = open.pop();
      if (last) marks.push({ ...last, end: clean.length });
    } else if (ch !== GUARD && ch !== OPEN) {
      clean += ch;
    }
  }
  return { text: clean, marks };
}
