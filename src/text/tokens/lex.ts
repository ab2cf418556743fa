import { isMoney } from '../../budget/Unit';
import { withoutNames } from '../vocabulary/opaque';
import { coverOwn, NO_NAMES, type OwnNames } from '../vocabulary/OwnNames';
import { FUNCTION_WORDS, WORD_CLASSES, type WordClass } from '../vocabulary/functionWords';
import { isHan } from '../document/squeeze';
import { matchesOf } from './matches';
import { isCount, numbersIn, type NumberToken } from './numbers';

/** The class of a number: money, percent, percentage points, count, limit, or a number without a unit. */
export type NumberClass = 'M' | 'P' | 'Q' | 'N' | 'L' | 'n';
/** `w`: words that have no part in the grammar. Punctuation stands for itself; `.` for every end of a sentence. */
export type TokenClass = WordClass | NumberClass | ',' | ';' | ':' | '.' | '、' | '(' | ')' | '|' | 'w';

/** A piece of a paragraph with its grammatical class. */
export interface Token {
  readonly kind: TokenClass;
  /** Half-open range in the squeezed paragraph. */
  readonly start: number;
  readonly end: number;
  readonly number?: NumberToken;
}

/** A paragraph cut into tokens; `classes` has one character per token, so that patterns can be matched against it. */
export interface Lexed {
  readonly text: string;
  /** The same with its names covered. */
  readonly masked: string;
  readonly tokens: readonly Token[];
  readonly classes: string;
}

const PUNCTUATION = new Map<number, TokenClass>(
  [',,', ';;', '::', '。.', '!.', '?.', '、、', '((', '))', '||'].map(([mark, kind]) => [
    mark!.charCodeAt(0),
    kind as TokenClass,
  ]),
);

/**
 * Cuts a squeezed paragraph into tokens: numbers first, then words of the grammar by the longest match, then the rest.
 * @param names of the workbook, inside which nothing means anything
 */
export function lex(text: string, names: OwnNames = NO_NAMES): Lexed {
  const masked = withoutNames(coverOwn(text, names));
  const numbers = numbersIn(masked);
  const found: Token[] = [];
  for (const m of matchesOf(FUNCTION_WORDS, masked)) {
    let group = 1;
    while (m[group] === undefined) group++;
    found.push({ kind: WORD_CLASSES[group - 1]!, start: m.index, end: m.index + m[0].length });
  }
  const figures = numbers.flatMap((n, i): Token[] => {
    const number = n.unit
      ? n
      : (withUnit(n, numbers[i + 1], masked) ??
        withUnitBefore(n, numbers[i - 1], masked) ??
        withUnitOfLast(n, numbers[i - 1], masked) ??
        n);
    const kind = classOf(number, masked);
    return kind ? [{ kind, start: n.start, end: number.end, number }] : [];
  });
  return assemble(text, masked, merge(found, figures));
}

function classOf(n: NumberToken, text: string): NumberClass | null {
  if (n.unit === '年') return null;
  if (n.threshold) return 'L';
  if (n.unit === undefined) return isBareShare(n, text) ? 'P' : 'n';
  if (isMoney(n.unit)) return 'M';
  if (n.unit === '%') return 'P';
  if (n.unit === '百分点') return 'Q';
  return isCount(n.unit) ? 'N' : 'n';
}

/** `占57.00;`: a share that lacks its %. */
const isBareShare = (n: NumberToken, text: string): boolean =>
  n.decimals > 0 && text[n.start - 1] === '占' && /^[;,。]/.test(text.slice(n.end));

/** How far from a bare number the unit may stand: `较上年2.08减少0.03万元`, `各是4125.49,4143.91万元`. */
const BORROW = 10;

/** What may stand between an amount without its unit and the next one. */
const TURNS = /^(?:[增减降升涨超压调]|上升|上涨|下降|提高|节约|和|及|与|到|至|比|较|同|或)/;

/** A number without a unit that has the one of the amount behind it, and a nothing that needs none. */
function withUnit(n: NumberToken, next: NumberToken | undefined, text: string): NumberToken | null {
  if (next?.unit && isMoney(next.unit) && next.start - n.end <= BORROW && n.decimals > 0) {
    const between = text.slice(n.end, next.start);
    // `5.12地震重建项目20.00万元`: a number that begins a name is no amount.
    const isOfName = /^[一-龥]/.test(between) && !TURNS.test(between);
    if (!/[;。:()]/.test(between) && !isOfName) return { ...n, unit: next.unit };
  }
  const stated = /(?:为|是|数|支出|收入|预算)$/.test(text.slice(Math.max(0, n.start - 2), n.start));
  return n.value.isZero() && stated && /^(?:[,;。)]|$)/.test(text.slice(n.end))
    ? { ...n, unit: '万元' }
    : null;
}

/** `年初预算2.00万元,支出决算为1.75。`: what ends its clause as a plan or an outcome has the unit of the amount before it. */
function withUnitOfLast(n: NumberToken, last: NumberToken | undefined, text: string): NumberToken | null {
  if (!last?.unit || !isMoney(last.unit) || n.decimals === 0 || !/^(?:[,;。]|$)/.test(text.slice(n.end)))
    return null;
  const between = text.slice(last.end, n.start);
  return /^,[^,;。:()\d]{0,10}(?:预算|决算|执行)数?(?:为|是)$/.test(between)
    ? { ...n, unit: last.unit }
    : null;
}

/** `甲支出1.00万元,乙支出197.81,丙支出2.00万元`: of the amounts of a list, one that lost its unit. */
function withUnitBefore(n: NumberToken, last: NumberToken | undefined, text: string): NumberToken | null {
  if (!last?.unit || !isMoney(last.unit) || n.decimals === 0) return null;
  const between = text.slice(last.end, n.start);
  return /^[,、][^,;。:()\d]{2,16}(?:支出|收入|经费|费|补助|资金)$/.test(between) &&
    /^[,、][^,;。:()\d]{2,16}\d/.test(text.slice(n.end, n.end + BORROW * 2))
    ? { ...n, unit: last.unit }
    : null;
}

/** Words and figures in order; a word that overlaps a figure is none, but a year inside a word belongs to the word. */
function merge(words: readonly Token[], figures: readonly Token[]): readonly Token[] {
  const all = [...words, ...figures].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Token[] = [];
  for (const t of all) {
    const last = kept.at(-1);
    if (!last || t.start >= last.end) kept.push(t);
    else if (t.number && !last.number && last.kind !== 'K' && last.kind !== 'Y') kept[kept.length - 1] = t;
  }
  return kept;
}

/** Fills what lies between with punctuation and plain words. */
function assemble(text: string, masked: string, found: readonly Token[]): Lexed {
  const tokens: Token[] = [];
  let at = 0;
  const fill = (to: number): void => {
    let from = at;
    for (let i = at; i < to; i++) {
      const code = masked.charCodeAt(i);
      const kind = isHan(code) ? undefined : PUNCTUATION.get(code);
      if (!kind) continue;
      if (i > from) tokens.push({ kind: 'w', start: from, end: i });
      tokens.push({ kind, start: i, end: i + 1 });
      from = i + 1;
    }
    if (to > from) tokens.push({ kind: 'w', start: from, end: to });
  };
  for (const t of found) {
    fill(t.start);
    tokens.push(t);
    at = t.end;
  }
  fill(masked.length);
  return { text, masked, tokens, classes: tokens.map((t) => t.kind).join('') };
}
