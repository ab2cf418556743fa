import type { TextDocument } from '../budget/TextDocument';

/** Which year, and which stage of it, a figure is of. */
export interface Period {
  /** `this`: the year of the text; `last`: the one before; `other`: any other year. */
  readonly when: 'this' | 'last' | 'other';
  readonly stage: 'budget' | 'executed';
  /** Which budget of the year, where the words say so: 年初预算, 全年预算. */
  readonly plan?: 'initial' | 'full';
  readonly year?: number;
}

/** The stage that a text is about: a budget plans, final accounts tell what was spent. */
export const ownStage = ({ type }: Pick<TextDocument, 'type'>): Period['stage'] =>
  type === 'final-accounts' ? 'executed' : 'budget';

/** What is planned for the year that the text is about. */
export const isOwnPlan = ({ when, stage }: Period): boolean => when === 'this' && stage === 'budget';

/** One string per year and stage of it, whichever of its budgets. */
export const stageKey = ({ when, year, stage }: Period): string => `${when}/${year ?? ''}/${stage}`;

/** One string per period, equal exactly when the periods are. */
export const periodKey = (p: Period): string => `${stageKey(p)}/${p.plan ?? ''}`;

export const samePeriod = (a: Period, b: Period): boolean =>
  a.when === b.when && a.year === b.year && a.stage === b.stage && a.plan === b.plan;

const YEAR = /((?:19|20)\d{2})年/g;
/** 上年结转 is money of this year. */
const LAST = /上年(?!度?(?:财政拨款)?结[转余])|去年|上一年/g;
const THIS = /本年|今年|当年/;
/** 完成日常工作任务 tells no stage. */
const EXECUTED = /执行|决算|实际|实现|完成(?!(?:年初|调整)?预算|日常|特定|行政|各项|有关|相关|工作|任务)/g;
const BUDGET = /预算(?![内外])|计划/g;
/** They name the book, not the stage. */
const BOOKS =
  /一般公共预算|公共预算(?=财政拨款)|公共财政预算|财政公共预算|政府性基金预算|国有资本经营预算|(?<!年初|调整|全年)(?:地方财政|基金)预算(?=总?(?:收入|支出))/g;

/** The stage that words name: one next to its figure decides over one further away. */
function stageIn(words: string): Period['stage'] | undefined {
  const executed = lastMatch(words, EXECUTED)?.index ?? -1;
  const budget = lastMatch(words.replace(BOOKS, covered), BUDGET)?.index ?? -1;
  if (executed < 0 && budget < 0) return undefined;
  return executed > budget ? 'executed' : 'budget';
}

const covered = (name: string): string => '　'.repeat(name.length);

function lastMatch(text: string, pattern: RegExp): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  pattern.lastIndex = 0;
  for (let m = pattern.exec(text); m; m = pattern.exec(text)) last = m;
  return last;
}

/** The period that words name. */
export interface NamedPeriod {
  readonly period: Period;
  /** They name a year: else `when` is `this`. */
  readonly named: boolean;
  /** They name a stage: else it is the one that was given. */
  readonly staged: boolean;
}

/**
 * The period that these words name.
 * @param documentYear the year of the text, when known
 * @param fallback the stage where they name none
 */
export function periodOf(
  words: string,
  documentYear: number | undefined,
  fallback: Period['stage'],
): NamedPeriod {
  const said = stageIn(words);
  const stage = said ?? fallback;
  const staged = said !== undefined;
  const { year, isLast } = yearIn(words);
  if (isLast)
    return { period: periodAt('last', stage, documentYear && documentYear - 1), named: true, staged };
  if (year === undefined || documentYear === undefined) {
    const isNamed = year !== undefined || THIS.test(words);
    return { period: periodAt('this', stage, year ?? documentYear), named: isNamed, staged };
  }
  const when = year === documentYear ? 'this' : year === documentYear - 1 ? 'last' : 'other';
  return { period: periodAt(when, stage, year), named: true, staged };
}

/** The year that words name last, or that they say 上年 last; of `截至2024年底` none. */
function yearIn(words: string): { readonly year?: number; readonly isLast: boolean } {
  if (/截至|截止/.test(words)) return { isLast: false };
  const named = lastMatch(words, YEAR);
  const last = lastMatch(words, LAST);
  if (last && last.index > (named?.index ?? -1)) return { isLast: true };
  return { isLast: false, ...(named ? { year: Number(named[1]) } : {}) };
}

const periodAt = (when: Period['when'], stage: Period['stage'], year: number | undefined): Period =>
  year ? { when, stage, year } : { when, stage };
