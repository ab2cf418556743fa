/** 功能分类 (by function) or 经济分类 (by economic nature). */
export type Classification = 'functional' | 'economic';

/** 类 / 款 / 项: the depth of a code. Functional codes have 3, 5 or 7 digits, economic ones 3 or 5. */
export type SubjectLevel = 'class' | 'section' | 'item';

/** The digits of a subject code without separators: `2013101`. */
export type SubjectCode = string;

/** Digits of the code of a 类; 款 and 项 have two more each. */
export const CLASS_DIGITS = 3;

const LEVEL_BY_LENGTH: Readonly<Record<number, SubjectLevel>> = { 3: 'class', 5: 'section', 7: 'item' };

/** Depth of a code by its number of digits; undefined for a length that no code has. */
export function levelOf(code: SubjectCode): SubjectLevel | undefined {
  const level = LEVEL_BY_LENGTH[code.length];
  return level !== undefined && hasDigitsOnly(code) ? level : undefined;
}

/** Asked of every row of every table, of a few characters: a loop is several times faster than a pattern. */
export function hasDigitsOnly(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < ZERO || c > NINE) return false;
  }
  return text !== '';
}

const ZERO = 48;
const NINE = 57;

/** The code one level up: `2013101` → `20131` → `201`; undefined for a class. */
export const parentOf = (code: SubjectCode): SubjectCode | undefined =>
  code.length > 3 ? code.slice(0, -2) : undefined;

export const isUnder = (code: SubjectCode, ancestor: SubjectCode): boolean =>
  code.length > ancestor.length && code.startsWith(ancestor);
