import { isTableLine } from '../tables/rows';
import { markOf } from './headings';
import type { SourceParagraph } from './SourceParagraph';

interface Line {
  readonly text: string;
  readonly offset: number;
}

const BREAKS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** The paragraphs of a plain text with any kind of line break. Hard-wrapped and broken lines are put together again. */
export function paragraphsOfText(text: string): readonly SourceParagraph[] {
  const lines = splitLines(text);
  const width = wrapWidth(lines);
  return width === undefined ? mend(text, lines) : unwrap(text, lines, width);
}

function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (const m of text.matchAll(BREAKS)) {
    lines.push({ text: text.slice(start, m.index), offset: start });
    start = m.index + m[0].length;
  }
  lines.push({ text: text.slice(start), offset: start });
  return lines;
}

/** What no line begins with: marks that close what was said, the unit of an amount. */
const GOES_ON = /^\s*(?:[，、；。：）％]|[,;:)%](?!\s*$)|[万亿]元|个百分点)/;
/** What no line ends with. */
const LEFT_OPEN = /[，、（]\s*$/;
/** A list that began in its line, with the total, and its next part behind a `；`: below `其中：` each item is a paragraph. */
const ENDS_ITEM = /(?:其中|包括|[：:])[^。]*\d\s*(?:[万亿]?元|[%％])[^。]{0,40}；\s*$/;
const NEXT_ITEM = /^\s*(?!其中)[一-龥“][^。；]*\d\s*[万亿]?元/;
const ENDS_IN_DIGIT = /[一-龥].*[\d０-９][.．]?\s*$/;
const BEGINS_AS_FIGURE = /^\s*(?:[.．]?[\d０-９][\d０-９,，.．]*\s*)?(?:[万亿]?元|[%％年]|个百分点)/;

/** Puts a line together with the one before where the break stands inside a statement: `…支出2` / `3.10万元`, `…费3万元` / `、…`. */
function mend(text: string, lines: readonly Line[]): readonly Line[] {
  const mended: Line[] = [];
  for (const line of lines) {
    const last = mended.at(-1);
    if (last && isBroken(last.text, line.text))
      mended[mended.length - 1] = { ...last, text: text.slice(last.offset, line.offset + line.text.length) };
    else mended.push(line);
  }
  return mended;
}

function isBroken(before: string, line: string): boolean {
  if (before.trim() === '' || isTableLine(before) || isTableLine(line)) return false;
  if (GOES_ON.test(line)) return true;
  if (LEFT_OPEN.test(before)) return line.trim() !== '' && !markOf(line) && !PAGE_NUMBER.test(line);
  if (ENDS_ITEM.test(before) && NEXT_ITEM.test(line)) return !markOf(line);
  return BEGINS_AS_FIGURE.test(line) && ENDS_IN_DIGIT.test(before);
}

const ENDS = /[。；！？：;!?:]\s*$/;
/** A line as wide as the page may end in `；` by chance: its sentence goes on. */
const ENDS_SENTENCE = /[。！？!?]\s*$/;
const PAGE_NUMBER = /^[\s\-—–―－]*\d{1,4}[\s\-—–―－]*$/;

/** Width as printed: a Chinese character takes two places. */
function printedWidth(text: string): number {
  let width = 0;
  for (let i = text.trimEnd().length - 1; i >= 0; i--) width += text.charCodeAt(i) > 0xff ? 2 : 1;
  return width;
}

/** A page is at most so wide; longer lines are whole paragraphs. */
const WIDEST_PAGE = 120;
/** A wrapped line fills at least this part of the page's width. */
const FILLED = 0.75;

/**
 * The width at which a text was wrapped; undefined when its lines are paragraphs.
 * Wrapped means: most lines that are about as wide as the widest ones end in the middle of a sentence; rows of tables do not.
 */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const full = lines
    .filter((l) => l.text.trim() !== '' && !PAGE_NUMBER.test(l.text))
    .map(({ text }) => ({ text, width: printedWidth(text) }));
  const width = full.map((l) => l.width).sort((a, b) => a - b)[Math.floor(full.length * 0.9)];
  if (width === undefined || full.length < 4 || width > WIDEST_PAGE) return undefined;
  const wide = full.filter((l) => l.width >= width * FILLED);
  const open = wide.filter((l) => !ENDS.test(l.text) && !isTableLine(l.text));
  if (open.length * 2 < wide.length || open.length === 0) return undefined;
  return isEndedShort(full.filter((l) => l.width < width * FILLED)) ? width : undefined;
}

/** What is shorter than the page ends a paragraph: most such statements have their 。 */
function isEndedShort(short: readonly { readonly text: string }[]): boolean {
  const statements = short.filter((l) => /\d\s*[万亿]?元/.test(l.text) && !isTableLine(l.text));
  return statements.filter((l) => !ENDS.test(l.text)).length * 2 <= statements.length;
}

function unwrap(text: string, lines: readonly Line[], width: number): readonly SourceParagraph[] {
  const paragraphs: { offset: number; end: number; last: string }[] = [];
  let open = false;
  for (const line of lines) {
    if (open && (line.text.trim() === '' || PAGE_NUMBER.test(line.text))) continue;
    const before = paragraphs.at(-1);
    const goesOn = open && !markOf(line.text) && !isTableLine(line.text);
    if (before && (goesOn || isBroken(before.last, line.text))) {
      before.end = line.offset + line.text.length;
      before.last = line.text;
    } else {
      paragraphs.push({ offset: line.offset, end: line.offset + line.text.length, last: line.text });
    }
    open =
      !isTableLine(line.text) && !ENDS_SENTENCE.test(line.text) && printedWidth(line.text) >= width * FILLED;
  }
  return paragraphs.map((p) => ({ text: text.slice(p.offset, p.end), offset: p.offset }));
}
