import { tagAt, type XmlElement } from './elements';

/** Puts `text` in the place of [from, to). */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Two edits wanted the same characters: a mistake of ours. */
export class OverlappingSplicesError extends Error {
  override readonly name = 'OverlappingSplicesError';
}

/**
 * Applies edits that do not overlap; those at one place keep their order.
 * @throws OverlappingSplicesError
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  if (splices.length === 0) return text;
  const sorted = [...splices].sort((a, b) => a.from - b.from || a.to - b.to);
  const pieces: string[] = [];
  let done = 0;
  for (const { from, to, text: piece } of sorted) {
    if (from < done || to < from) throw new OverlappingSplicesError(`at ${from}`);
    pieces.push(text.slice(done, from), piece);
    done = to;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}

export const insertion = (at: number, text: string): Splice => ({ from: at, to: at, text });
export const removal = (element: { start: number; end: number }): Splice => ({
  from: element.start,
  to: element.end,
  text: '',
});

/** Adds XML as the last thing inside an element, which may be self-closing. */
export function appendInside(xml: string, element: XmlElement, addition: string): Splice {
  if (!xml.startsWith('/>', element.openEnd - 2)) return insertion(element.innerEnd, addition);
  return { from: element.openEnd - 2, to: element.openEnd, text: `>${addition}</${element.name}>` };
}

/** Sets an attribute of the tag that begins at `start`; null takes it away. */
export function attributeSplice(xml: string, start: number, name: string, value: string | null): Splice[] {
  const tag = tagAt(xml, start);
  const span = tag.attributeSpan(name);
  if (span) {
    if (value !== null) return [{ from: span.from, to: span.to, text: value }];
    let from = span.start;
    while (xml.charCodeAt(from - 1) <= 32) from--;
    return [{ from, to: span.to + 1, text: '' }];
  }
  if (value === null) return [];
  let at = tag.end - (tag.isSelfClosing ? 2 : 1);
  while (xml.charCodeAt(at - 1) <= 32) at--;
  return [insertion(at, ` ${name}="${value}"`)];
}

/** {@link attributeSplice} on an element of its own. */
export const withAttribute = (element: string, name: string, value: string | null): string =>
  applySplices(element, attributeSplice(element, 0, name, value));
