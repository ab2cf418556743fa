import type { RecordedFill } from '../../HighlightRecord';

/** Excel's names of patterns, and those of the file format, which the record uses. */
const PATTERNS: Readonly<Record<string, string>> = {
  None: 'none',
  Solid: 'solid',
  Gray75: 'darkGray',
  Gray50: 'mediumGray',
  Gray25: 'lightGray',
  Gray16: 'gray125',
  Gray8: 'gray0625',
  Horizontal: 'darkHorizontal',
  Vertical: 'darkVertical',
  Down: 'darkDown',
  Up: 'darkUp',
  Checker: 'darkGrid',
  SemiGray75: 'darkTrellis',
  LightHorizontal: 'lightHorizontal',
  LightVertical: 'lightVertical',
  LightDown: 'lightDown',
  LightUp: 'lightUp',
  Grid: 'lightGrid',
  CrissCross: 'lightTrellis',
  LinearGradient: 'gradient',
  RectangularGradient: 'gradient',
};

/** Excel's name of a pattern of the file format; solid for one it doesn't have. */
export const excelPattern = (pattern: string): string =>
  Object.keys(PATTERNS).find((name) => PATTERNS[name] === pattern) ?? 'Solid';

const NO_FILL: RecordedFill = { pattern: 'none' };

/** What to ask for in order to know a cell's fill. */
export const FILL_QUERY = {
  format: { fill: { color: true, pattern: true, patternColor: true, tintAndShade: true } },
};

const hex = (color: string | undefined): string => (color ?? '').replace('#', '').toUpperCase();

/**
 * A cell's fill from Excel's answer. Some builds answer no pattern at all; there a cell without fill is white and has no
 * tint, while a cell that was filled with white has the tint 0.
 */
export function fillOf(answer: Excel.CellPropertiesFill | undefined): RecordedFill {
  const color = hex(answer?.color);
  const pattern = answer?.pattern ? PATTERNS[answer.pattern] : undefined;
  const looksUnfilled = (color === '' || color === 'FFFFFF') && (answer?.tintAndShade ?? null) === null;
  if (pattern === 'none' || (pattern === undefined && looksUnfilled)) return NO_FILL;
  if (pattern === undefined || pattern === 'solid') return solidFill(color);
  if (pattern === 'gradient') return { pattern };
  return {
    pattern,
    color: hex(answer?.patternColor),
    xml: patternXml(pattern, hex(answer?.patternColor), color),
  };
}

export const solidFill = (color: string): RecordedFill => ({ pattern: 'solid', color });

const patternXml = (pattern: string, foreground: string, background: string): string =>
  `<fill><patternFill patternType="${pattern}"><fgColor rgb="FF${foreground}"/><bgColor rgb="FF${background}"/></patternFill></fill>`;

const BACKGROUND = /<bgColor[^>]*\brgb="[0-9A-Fa-f]{2}([0-9A-Fa-f]{6})"/;

/** Colour behind a pattern, from the fill's own XML; white when it is not given as a plain colour. */
const backgroundOf = (fill: RecordedFill): string => hex(BACKGROUND.exec(fill.xml ?? '')?.[1] ?? 'FFFFFF');

export const isSolid = (fill: RecordedFill, color: string): boolean =>
  fill.pattern === 'solid' && fill.color?.toUpperCase() === color.toUpperCase();

/** Whether two fills look the same. */
export const looksSame = (a: RecordedFill, b: RecordedFill): boolean =>
  a.pattern === b.pattern &&
  (a.pattern === 'none' ||
    (a.color === b.color && (a.pattern === 'solid' || backgroundOf(a) === backgroundOf(b))));

/** One text per look, to group cells that get the same fill. */
export const fillKey = (fill: RecordedFill): string =>
  fill.pattern === 'none'
    ? 'none'
    : `${fill.pattern}:${fill.color ?? ''}:${fill.pattern === 'solid' ? '' : backgroundOf(fill)}`;

/** Gives cells a fill, whatever they had before. Not for gradients: Excel's interface can't make them. */
export function setFill(areas: Excel.RangeAreas, fill: RecordedFill): void {
  const target = areas.format.fill;
  target.clear();
  if (fill.pattern === 'none') return;
  if (fill.pattern === 'solid') {
    target.color = `#${fill.color ?? 'FFFFFF'}`;
    return;
  }
  target.pattern = excelPattern(fill.pattern) as Excel.FillPattern;
  target.color = `#${backgroundOf(fill)}`;
  target.patternColor = `#${fill.color ?? '000000'}`;
}
