/** Excel's limit, in points. */
const MAX_HEIGHT = 409;

/** Line height by font size. */
const LEADING = 1.4;

/** Above and below the text, in points. */
const PADDING = 2;

/** Programs break lines a little earlier than the count of characters says. */
const USABLE = 0.96;

/** The size that column widths are counted in, where the workbook does not say. */
const DEFAULT_SIZE = 11;

/** Pixels per point on the screen that Excel counts with. */
const PIXELS = 96 / 72;

const CHINESE_FONT = /\p{Script=Han}|SimSun|SimHei|DengXian|KaiTi|FangSong|YaHei/iu;

/**
 * Width in pixels of one character of column width: of a digit in the workbook's own font (ECMA-376 part 1, 18.3.1.13). Chinese
 * fonts have digits of half a square, which Excel rounds up to whole pixels: 8 for 宋体 11, so that columns are wider than
 * those of a Latin font of the same size.
 */
export function digitWidth(font: string, size: number): number {
  const half = (size * PIXELS) / 2;
  return CHINESE_FONT.test(font) ? Math.ceil(half) : half;
}

export interface FittedText {
  readonly text: string;
  /** Width of the column, in characters of the workbook's own font. */
  readonly width: number;
  /** Font size in points. */
  readonly size: number;
  readonly wraps: boolean;
}

/**
 * The height in points that shows all texts of a row: programs do not all fit rows when they open a file.
 * @param digit what {@link digitWidth} gives for the workbook's own font
 */
export function fittedHeight(
  texts: readonly FittedText[],
  digit: number = digitWidth('', DEFAULT_SIZE),
): number {
  const heights = texts.map(({ text, width, size, wraps }) => {
    const usable = Math.max(1, (width * digit * USABLE) / ((size * PIXELS) / 2));
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
