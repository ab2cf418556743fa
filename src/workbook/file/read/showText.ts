import { format, isDateFormat } from 'numfmt';
import { digitByDigit, inDate, withUnits, type NumeralKind } from './chineseNumerals';
import { LEAST_SHOWN, MOST_CHARACTERS } from './plainNumber';

const GENERAL = 'General';

/** Days between the two date systems of Excel. */
const DAYS_1904 = 1462;

/** Puts a value through one number format. */
export type Formatter = (value: string | number) => string;

/**
 * A formatter for an Excel number format. Over numfmt it understands the `!` escape and the Chinese numerals of `[DBNum1]`
 * and `[DBNum2]`. A format that cannot be read shows the value as General.
 * @param is1904 the workbook counts days from 1904
 */
export function formatterFor(code: string, is1904: boolean): Formatter {
  const kind = numeralKind(code);
  const plain = preparedCode(code);
  const isDate = isDateFormat(plain);
  const general = (value: string | number): string => format(GENERAL, value);
  const show = (value: string | number): string => {
    const shown = isDate && is1904 && typeof value === 'number' ? value + DAYS_1904 : value;
    try {
      return format(plain, shown, { locale: 'zh-CN' });
    } catch {
      return general(value);
    }
  };
  if (kind === null && plain === GENERAL) return generalFormatter;
  const numerals = isDate ? inDate : plain.includes(GENERAL) ? withUnits : digitByDigit;
  const showNumber = (value: number): string => (kind === null ? show(value) : numerals(show(value), kind));
  const showText = showsTextsAsTheyAre(show) ? (text: string): string => text : show;
  return (value) => (typeof value === 'number' ? showNumber(value) : showText(value));
}

/** No format has it among its own characters. */
const STRANGE = '\ue000';

/** A format shows a text amid characters of its own or not at all: what shows one text as it is does so with all. */
const showsTextsAsTheyAre = (show: Formatter): boolean => show(STRANGE) === STRANGE;

/** By far the most common format. */
const generalFormatter: Formatter = (value) =>
  typeof value === 'string' ? value : (shortNumber(value) ?? format(GENERAL, value));

function shortNumber(value: number): string | undefined {
  if (value !== 0 && Math.abs(value) < LEAST_SHOWN) return undefined;
  const text = String(value);
  return text.length <= MOST_CHARACTERS ? text : undefined;
}

function numeralKind(code: string): NumeralKind | null {
  const found = /\[DBNum([12])\]/i.exec(code)?.[1];
  return found === '1' ? 1 : found === '2' ? 2 : null;
}

/** Texts in quotes, escaped characters and brackets are left; `!x` becomes `\x`; the Chinese name of General its own. */
function preparedCode(code: string): string {
  const prepared = code.replace(
    /("[^"]*"|\\.|\[(?!DBNum)[^\]]*\]|[_*].)|\[DBNum\d\]|!(.)|[GＧ]\/通用格式/giu,
    (whole, kept?: string, escaped?: string) => {
      if (kept !== undefined) return kept;
      if (escaped !== undefined) return `\\${escaped}`;
      return whole.startsWith('[') ? '' : GENERAL;
    },
  );
  // What is left of `[DBNum1][$-804]`.
  return /^(\[\$-[0-9A-F]+\])?$/i.test(prepared) ? GENERAL : prepared;
}
