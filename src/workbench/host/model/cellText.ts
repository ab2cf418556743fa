import { formatterFor, type Formatter } from '../../../workbook/file/read/showText';

export type CellValue = string | number | boolean;

const formatters = new Map<string, Formatter>();

function formatter(code: string): Formatter {
  let found = formatters.get(code);
  if (!found) formatters.set(code, (found = formatterFor(code, false)));
  return found;
}

/** The text a cell shows, through its number format. */
export const shownText = (value: CellValue, numberFormat: string): string =>
  typeof value === 'boolean'
    ? String(value).toUpperCase()
    : value === ''
      ? ''
      : formatter(numberFormat)(value);

/** What a typed or written content becomes. */
export type Content =
  | { readonly kind: 'value'; readonly value: CellValue; readonly isQuoted?: boolean }
  | { readonly kind: 'formula'; readonly formula: string };

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const PERCENT = /^([+-]?\d+(?:\.\d+)?)%$/;
/** Dates, times, fractions and amounts with a currency sign: Excel would convert them by the machine's locale. */
const AMBIGUOUS = /^(?:\d{1,4}[-/年.:]\d|[¥$€£]\s*\d|\d+\s+\d+\/\d+)/;

/**
 * Reads a content as Excel does on entry: an apostrophe keeps text as it is, `=` begins a formula, numbers become numbers.
 * @returns null for text that Excel may turn into a date, a fraction or money, depending on the machine
 */
export function readContent(entry: CellValue, numberFormat: string): Content | null {
  if (typeof entry !== 'string') return { kind: 'value', value: entry };
  if (entry.startsWith("'")) return { kind: 'value', value: entry.slice(1), isQuoted: true };
  if (numberFormat === '@' || entry === '') return { kind: 'value', value: entry };
  if (entry.startsWith('=') && entry.length > 1) return { kind: 'formula', formula: entry.slice(1) };
  const trimmed = entry.trim();
  if (/^(?:true|false)$/i.test(trimmed)) return { kind: 'value', value: trimmed.toLowerCase() === 'true' };
  if (/\d/.test(trimmed) && NUMBER.test(trimmed))
    return { kind: 'value', value: Number(trimmed.replaceAll(',', '')) };
  const percent = PERCENT.exec(trimmed);
  if (percent) return { kind: 'value', value: Number(percent[1]) / 100 };
  if (AMBIGUOUS.test(trimmed)) return null;
  return { kind: 'value', value: entry };
}

export const isErrorText = (text: string): boolean =>
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(text);

/**
 * What a person typed, with the full-width digits and signs of an input method as plain ones where the whole is a number
 * (`１７９.１７`, `－３％`). A text stays as it is, full-width letters and all.
 */
export function plainEntry(entry: string): string {
  const plain = entry.normalize('NFKC').replace(/[−–]/g, '-').trim();
  if (plain === entry) return entry;
  const content = readContent(plain, 'General');
  return content?.kind === 'value' && typeof content.value === 'number' ? plain : entry;
}
