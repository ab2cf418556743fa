import type { TagScanner } from '../xml/TagScanner';

/** The attributes of a `<c>` tag that reading needs. One object is used for all cells of a sheet. */
export interface CellTag {
  /** From `r`; 0 when the tag has none. */
  column: number;
  style: number;
  type: string;
}

const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;
const SPACE = 32;
const EQUALS = 61;
const SLASH = 47;

/** Reads `r`, `s` and `t` in one walk: this runs once per cell. */
export function readCellTag(tag: TagScanner, into: CellTag): void {
  const { xml } = tag;
  const last = tag.end - 1;
  into.column = 0;
  into.style = 0;
  into.type = '';
  let p = tag.nameEnd;
  for (;;) {
    while (xml.charCodeAt(p) <= SPACE) p++;
    const code = xml.charCodeAt(p);
    if (p >= last || code === SLASH) return;
    const nameStart = p;
    while (xml.charCodeAt(p) !== EQUALS && p < last) p++;
    const isOneLetter = p === nameStart + 1 || xml.charCodeAt(nameStart + 1) <= SPACE;
    p++;
    while (xml.charCodeAt(p) <= SPACE) p++;
    const from = p + 1;
    const to = xml.indexOf(xml.charAt(p), from);
    if (to < 0 || to > last) return;
    if (isOneLetter) {
      if (code === LOWER_R) into.column = columnOf(xml, from);
      else if (code === LOWER_S) into.style = Number(xml.slice(from, to));
      else if (code === LOWER_T) into.type = xml.slice(from, to);
    }
    p = to + 1;
  }
}

/** The column of an address without cutting it out. */
function columnOf(xml: string, from: number): number {
  let column = 0;
  for (let p = from, code = xml.charCodeAt(p); code >= 65 && code <= 90; code = xml.charCodeAt(++p))
    column = column * 26 + code - 64;
  return column;
}
