import type { Decimal } from 'decimal.js';
import { groupBy } from '../../budget/groupBy';
import { readNumber } from '../../budget/readNumber';
import type { CountUnit, Unit } from '../../budget/Unit';
import { matchesOf } from './matches';

/** A number in squeezed text, with what is measured by the words after it. */
export interface NumberToken {
  readonly value: Decimal;
  readonly decimals: number;
  /** Undefined: no unit stands after it. */
  readonly unit?: Unit;
  /** Half-open range in the squeezed text: digits, and digits with unit. */
  readonly start: number;
  readonly numberEnd: number;
  readonly end: number;
  /** `100余万元`, `近100万元`: no exact statement. */
  readonly approximate: boolean;
  /** `100万元以上`: a limit, not an amount. */
  readonly threshold: boolean;
}

const DIGITS = /\d+(?:,\d{3})*(?:\.\d+)?/g;

/** Units after a number; the first that fits. Days, months and ordinals measure nothing here. */
const UNITS: readonly (readonly [string, Unit | null])[] = [
  ['亿元', '亿元'],
  ['万元', '万元'],
  ['千元', null],
  ['元', '元'],
  ['亿', '亿元'],
  ['个百分点', '百分点'],
  ['%', '%'],
  ['年', '年'],
  ['批次', '次'],
  ['人次', '人'],
  ['人', '人'],
  ['名', '人'],
  ['辆', '辆'],
  ['台', '台'],
  ['套', '台'],
  ['次', '次'],
  ['批', '次'],
  ['个', '个'],
  ['家', '个'],
  ['户', '个'],
  ['所', '个'],
  ['项', '项'],
  ['件', '件'],
  ['平方米', '平方米'],
  ['分', null],
];

/** By their first characters, in the same order. */
const UNITS_BY_FIRST = groupBy(UNITS, ([word]) => word[0]!);

/** `万` alone is 万元, unless something else is counted in ten thousands. */
const TEN_THOUSAND = /^万(?![人次户亩吨平立公件份册元])/;
const APPROXIMATE_AFTER = /^(?:余|多|左右)/;
const APPROXIMATE_BEFORE = /(?:近|(?<!节)约|超过|逾|大约|不足|至少|不超过|不低于|不少于)$/;
const LIMIT = /^(?:\((?:含|及)\)|含|及)?(?:以上|以下|以内|起)/;

/** `首次突破2万亿元`: a mark that was passed, no amount. */
const REACHED = /(?:突破|跨过|迈上|站上)$/;

/** The numbers of a squeezed text, left to right. Linear: each character is looked at a bounded number of times. */
export function numbersIn(text: string): readonly NumberToken[] {
  const tokens: NumberToken[] = [];
  for (const m of matchesOf(DIGITS, text)) {
    for (const [digits, at] of split(text, m[0], m.index)) {
      const token = tokenAt(text, digits, at);
      if (token) tokens.push(token);
    }
  }
  return tokens;
}

/** `1.2024年`: the number of an item and a year. */
const ITEM_AND_YEAR = /^(\d{1,2}\.)((?:19|20)\d{2})$/;
/** `较20235.90万元`: a year that lacks its 年, and an amount. */
const YEAR_AND_AMOUNT = /^((?:19|20)\d{2})(\d{1,4}\.\d+)$/;

/** `1,212.12` is one number, `2023,100` and `12345,678` are two. */
function split(text: string, digits: string, at: number): readonly (readonly [string, number])[] {
  const item = text[at + digits.length] === '年' ? ITEM_AND_YEAR.exec(digits) : null;
  if (item) return [[item[2]!, at + item[1]!.length]];
  const glued = /[比较与]$/.test(text.slice(Math.max(0, at - 1), at)) ? YEAR_AND_AMOUNT.exec(digits) : null;
  if (glued) return [[glued[2]!, at + glued[1]!.length]];
  const comma = digits.indexOf(',');
  if (comma < 0 || comma <= 3) return [[digits, at]];
  return [[digits.slice(0, comma), at], ...split(text, digits.slice(comma + 1), at + comma + 1)];
}

function tokenAt(text: string, digits: string, at: number): NumberToken | null {
  const before = text[at - 1] ?? '';
  if (/[A-Za-z_第表图]/.test(before)) return null;
  const start = isMinus(text, at - 1) ? at - 1 : at;
  const numberEnd = at + digits.length;
  const read = readNumber(text.slice(start, numberEnd));
  if (read.kind !== 'number') return null;
  if (text.startsWith(PERCENT, start - PERCENT.length)) return percentInWords(read, start, numberEnd);
  const behind = unitBehind(text.slice(numberEnd, numberEnd + 12), digits);
  const end = numberEnd + (behind?.length ?? 0);
  const lead = text.slice(Math.max(0, start - 4), start);
  return {
    value: read.value,
    decimals: read.decimals,
    ...(behind?.unit ? { unit: behind.unit } : {}),
    start,
    numberEnd,
    end,
    approximate: behind?.approximate === true || APPROXIMATE_BEFORE.test(lead),
    threshold: behind !== null && (LIMIT.test(text.slice(end, end + 8)) || REACHED.test(lead)),
  };
}

/** `百分之38.1`: the word belongs to the figure. */
const PERCENT = '百分之';

const percentInWords = (
  { value, decimals }: Pick<NumberToken, 'value' | 'decimals'>,
  start: number,
  end: number,
): NumberToken => ({
  value,
  decimals,
  unit: '%',
  start: start - PERCENT.length,
  numberEnd: end,
  end,
  approximate: false,
  threshold: false,
});

/** The unit behind a number, with what stands between: `100多万元`. */
function unitBehind(
  rest: string,
  digits: string,
): { readonly unit?: Unit; readonly length: number; readonly approximate: boolean } | null {
  const skipped = APPROXIMATE_AFTER.exec(rest)?.[0].length ?? 0;
  const found = unitAt(rest.slice(skipped), digits);
  return found && { ...found, length: skipped + found.length, approximate: skipped > 0 };
}

/** `表1-2` and `A-1` are numbers of things: behind these a dash is no sign. */
const isMinus = (text: string, at: number): boolean =>
  text[at] === '-' && !/[\dA-Za-z表图]/.test(text[at - 1] ?? '');

function unitAt(rest: string, digits: string): { unit?: Unit; length: number } | null {
  if (rest.startsWith('万亿')) return { length: rest.startsWith('万亿元') ? 3 : 2 };
  if (TEN_THOUSAND.test(rest)) return { unit: '万元', length: 1 };
  for (const [word, unit] of UNITS_BY_FIRST.get(rest[0] ?? '') ?? []) {
    if (!rest.startsWith(word)) continue;
    if (word === '年' && !/^(?:19|20)\d{2}$/.test(digits)) return null;
    if (word === '台' && rest.startsWith('台(套)')) return { unit: '台', length: 4 };
    return unit ? { unit, length: word.length } : { length: word.length };
  }
  return null;
}

const COUNTS: readonly Unit[] = ['个', '辆', '台', '人', '次', '项', '件', '平方米'];

export const isCount = (unit: Unit): unit is CountUnit => COUNTS.includes(unit);
