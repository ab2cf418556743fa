/** Excel's limit, in points. */
const MAX_HEIGHT = 409;

/** Line height by font size. */
const LEADING = 1.4;

/** Above and below the text, in points. */
const PADDING = 2;

/** Programs break lines a little earlier than the count of characters says. */
const USABLE = 0.96;

/** The size that column widths are counted in. */
const DEFAULT_SIZE = 11;

export interface FittedText {
  readonly text: string;
  /** Width of the column, in characters of the default font. */
  readonly width: number;
  /** Font size in points. */
  readonly size: number;
  readonly wraps: boolean;
}

/** The height in points that shows all texts of a row: programs do not all fit rows when they open a file. */
export function fittedHeight(texts: readonly FittedText[]): number {
  const heights = texts.map(({ text, width, size, wraps }) => {
    const usable = Math.max(1, (width * USABLE * DEFAULT_SIZE) / size);
    const lines = text
      .split('\n')
      .map((line) => (wraps ? Math.max(1, Math.ceil(charactersOf(line) / usable)) : 1));
    return lines.reduce((sum, n) => sum + n, 0) * size * LEADING;
  });
  return Math.min(MAX_HEIGHT, Math.ceil(Math.max(DEFAULT_SIZE * LEADING, ...heights) + PADDING));
}

/** Width in characters; Chinese characters and full-width punctuation take two. */
function charactersOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u11ff\u2010-\u2030\u2e80-\uffee\u{1f300}-\u{3ffff}]/u.test(character) ? 2 : 1;
  return width;
}
