import { isMoney } from '../../budget/Unit';
import { measureOf } from '../measure/measureOf';
import { withoutNoise } from '../vocabulary/lexicon';
import type { TextMeasure } from '../measure/TextMeasure';
import type { Lexed } from '../tokens/lex';
import type { ParagraphContext, Placed } from './Placed';
import { namesInOrder } from './namesInOrder';

/** Figures that follow one another for several measures: `分别占60%、40%`, `分别为12万元和8万元`. */
export interface Series {
  readonly tokens: readonly number[];
  /** What each figure speaks of: the levels before it. */
  readonly parts: readonly Placed[];
  /** Or what the words before 分别 name. */
  readonly names: readonly (TextMeasure | null)[];
  /** And of which year each is: `2021年、2022年会议费分别为3万元、2万元`. */
  readonly years?: readonly number[];
}

/** How far back 分别 may stand, in tokens. */
const NEAR = 6;

/** The series that begins with this token; undefined when none does. */
export function seriesAt(
  lexed: Lexed,
  i: number,
  figures: readonly Placed[],
  context: ParagraphContext,
  last: Series | undefined,
): Series | undefined {
  const tokens = follow(lexed, i);
  if (tokens.length < 2) return undefined;
  const told = respectively(lexed, i);
  const isBehind = last?.tokens.length === tokens.length && i - last.tokens.at(-1)! <= NEAR;
  if (told < 0 && !isBehind) {
    const names = namesInOrder(lexed, i, tokens.length, figures);
    return names.length > 0 ? { tokens, parts: [], names } : undefined;
  }
  return (
    (isBehind ? goingOn(tokens, last, figures) : undefined) ??
    (told >= 0
      ? (ofYears(tokens, lexed, told, context) ?? named(tokens, lexed, told, context))
      : undefined) ??
    ofLevelsBefore(tokens, lexed, told, figures)
  );
}

/** What the series right before it speaks of, or is. */
function goingOn(tokens: readonly number[], last: Series, figures: readonly Placed[]): Series | undefined {
  const own = figures.filter((f) => last.tokens.includes(f.token) && f.claim.role === 'level');
  if (last.names.length === tokens.length && own.length === 0)
    return { tokens, parts: [], names: last.names };
  const parts = last.parts.length > 0 ? last.parts : own;
  return parts.length === tokens.length ? { tokens, parts, names: [] } : undefined;
}

const YEAR = /^(?:从|自)?((?:19|20)\d{2})年(?:度)?/;

/** `2021年、2022年会议费分别为3万元、2万元`: one thing in several years. */
function ofYears(
  tokens: readonly number[],
  lexed: Lexed,
  told: number,
  { section, around }: ParagraphContext,
): Series | undefined {
  const words = wordsBefore(lexed, told);
  const years = words.map((w) => YEAR.exec(w));
  if (words.length !== tokens.length || years.some((y) => !y)) return undefined;
  const [name, ...more] = words
    .map((w, i) => w.slice(years[i]![0].length))
    .reverse()
    .filter((rest, i) => i === 0 || rest !== '');
  if (more.length > 0) return undefined;
  const measure = measureOf(name!, section.path, around);
  return { tokens, parts: [], names: tokens.map(() => measure), years: years.map((y) => Number(y![1])) };
}

/** Amounts, each of what the words before 分别 name. */
function named(
  tokens: readonly number[],
  lexed: Lexed,
  told: number,
  context: ParagraphContext,
): Series | undefined {
  const names = namesBefore(lexed, told, context);
  return names.length === tokens.length &&
    names.every((n) => n !== null) &&
    isMoney(lexed.tokens[tokens[0]!]!.number?.unit ?? '%')
    ? { tokens, parts: [], names }
    : undefined;
}

function ofLevelsBefore(
  tokens: readonly number[],
  lexed: Lexed,
  told: number,
  figures: readonly Placed[],
): Series {
  const parts = partsBefore(figures, tokens.length, lexed, tokens[0]!);
  // `公开招标、邀请招标分别占77%、1%` behind `货物、工程`: it speaks of things of its own.
  return { tokens, parts: told >= 0 && areOthers(wordsBefore(lexed, told), parts) ? [] : parts, names: [] };
}

/** Whether words name as many things as there are levels, and none of these. */
function areOthers(words: readonly string[], parts: readonly Placed[]): boolean {
  const names = words.map((w) => withoutNoise(w)).filter((w) => w.length >= 2);
  return (
    names.length > 1 &&
    names.length === parts.length &&
    parts.every(({ claim }) => !names.some((n) => isCalled(claim.label, n)))
  );
}

function isCalled(label: string, name: string): boolean {
  const own = withoutNoise(label);
  return label.includes(name) || (own.length >= 2 && name.includes(own));
}

/** The figures of one class that stand side by side. */
function follow({ tokens, text }: Lexed, i: number): readonly number[] {
  const found = [i];
  const kind = tokens[i]!.kind;
  for (let k = i + 1; k + 1 < tokens.length; k += 2) {
    const between = tokens[k]!;
    const joins =
      between.kind === '、' ||
      between.kind === ',' ||
      (between.kind === 'w' && /^[和及与]$/.test(text.slice(between.start, between.end)));
    if (!joins || tokens[k + 1]!.kind !== kind) break;
    found.push(k + 1);
  }
  return found;
}

/** The token 分别 (or 各) before a figure in its clause; −1 when there is none. */
function respectively({ tokens, text }: Lexed, i: number): number {
  for (let k = i - 1; k >= 0 && i - k <= NEAR; k--) {
    const t = tokens[k]!;
    if (t.kind === 'k') return k;
    if (t.kind === 'o' && /^分别/.test(text.slice(t.start, t.end))) return k;
    if (t.kind === 'w' && /各$|各[是为占]$/.test(text.slice(t.start, t.end))) return k;
    if (/[;.MNP]/.test(t.kind)) return -1;
  }
  return -1;
}

/** `人员经费和公用经费分别为`: what each figure measures, when there is a name for each. */
const namesBefore = (
  lexed: Lexed,
  told: number,
  { section, around }: ParagraphContext,
): readonly (TextMeasure | null)[] => wordsBefore(lexed, told).map((n) => measureOf(n, section.path, around));

/** The words of its clause before 分别, apart where they list. */
function wordsBefore({ tokens, text }: Lexed, told: number): readonly string[] {
  let from = told;
  while (from > 0 && !/[,;.:MNP]/.test(tokens[from - 1]!.kind)) from--;
  return text.slice(tokens[from]!.start, tokens[told]!.start).split(/[、和与]|及(?!运行)/);
}

/** The levels that a series speaks of: as many as it has figures, in its sentence, of this year. */
function partsBefore(figures: readonly Placed[], count: number, lexed: Lexed, i: number): readonly Placed[] {
  const at = lexed.classes.lastIndexOf('.', i - 1);
  const levels = figures.filter(
    (f) =>
      f.claim.role === 'level' &&
      f.token > at &&
      isMoney(f.claim.figure.unit) &&
      f.claim.period.when === 'this',
  );
  const last = levels.at(-1);
  const list = last?.under ? levels.filter((f) => f.under === last.under) : [];
  if (list.length === count) return list;
  if (levels.length === 0) return listBefore(figures, count);
  const near = levels.slice(-count);
  return near.length === count && levels.length <= count + 1 ? near : [];
}

/** The list that the sentence before ends in, when it has as many parts. */
function listBefore(figures: readonly Placed[], count: number): readonly Placed[] {
  const last = figures.findLast((f) => f.claim.role === 'level' && f.under !== undefined);
  const list = figures.filter(
    (f) => f.claim.role === 'level' && f.under !== undefined && f.under === last?.under,
  );
  return list.length === count ? list : [];
}
