import { oncePer } from '../../../budget/oncePer';
import type { TextInput } from '../../TextInput';
import type { YearMention } from './mentions';
import { TextYears } from './TextYears';
import { COMPARES, EXECUTED, isOwn, OWN } from './words';

/** A year that the words around it contradict, and the year that should stand there. */
export interface WrongYear {
  readonly mention: YearMention;
  readonly expected: number;
}

/** The years of a text that do not go with the rest of their sentence, or with what the text says elsewhere. */
export const wrongYears = oncePer((input: TextInput): readonly WrongYear[] =>
  input.document.year === undefined ? [] : wrongYearsOf(input, input.document.year),
);

function wrongYearsOf(input: TextInput, year: number): readonly WrongYear[] {
  const mentions = new TextYears(input);
  const found: WrongYear[] = [];
  for (const m of mentions.all) {
    if (COMPARES.test(m.before)) continue;
    const expected =
      comparedWithItself(m, year, input.document.type) ??
      executedBesideAnother(m, year, input.document.type) ??
      pairLeavesAYearOut(m, mentions, year) ??
      lagsBehind(m, mentions, input, year);
    if (expected !== undefined && expected !== m.year) found.push({ mention: m, expected });
  }
  return found;
}

const COMPARED_YEAR = /(?:比|较|与|同)(?:上年)?((?:19|20)\d{2})年?(?:度)?([^,，。；;\d]{0,10})/g;

/** `2024年收入总计…。与2024年度相比`: what a year is compared with is the year before. */
function comparedWithItself(
  m: YearMention,
  year: number,
  type: 'budget' | 'final-accounts',
): number | undefined {
  if (m.year !== year - 1 || EXECUTED.test(m.after) || !(OWN.test(m.after) || isBodys(m))) return undefined;
  for (const [, compared, words] of m.far.matchAll(COMPARED_YEAR)) {
    if (type === 'final-accounts' && /预算/.test(words!)) continue;
    const between = m.far.slice(0, m.far.indexOf(compared!));
    // What was executed is held against the plan of its own year.
    if (/执行|决算|实际/.test(between) && /预算/.test(words!)) continue;
    return Number(compared) === m.year && !/(?:19|20)\d{2}年/.test(between) ? m.year + 1 : undefined;
  }
  return undefined;
}

/** `2024年，甲市乙局收入预算…`: what it says is of a body that it names. */
const isBodys = (m: YearMention): boolean =>
  m.leads && /^[,，]?[^,，。；;\d执决]{2,24}(?:收入|支出)预算(?!执行)/.test(m.after);

/** `2024年执行数为…，较2025年执行数增长`: what was executed is of the year that is compared with. */
function executedBesideAnother(
  m: YearMention,
  year: number,
  type: 'budget' | 'final-accounts',
): number | undefined {
  if (type !== 'budget' || !EXECUTED.test(m.after) || m.year === year - 1) return undefined;
  const compared = [...m.after.matchAll(COMPARED_YEAR)].find(([, , words]) => /执行|决算/.test(words!));
  return compared && Number(compared[1]) === year - 1 ? year - 1 : undefined;
}

/** `2026年预算数…万元，2024年预算数…万元`: beside the year of the text stands the one before. */
function pairLeavesAYearOut(m: YearMention, mentions: TextYears, year: number): number | undefined {
  if (m.year !== year - 2 || !/^(?:预算|执行|决算)/.test(m.after) || !/\d/.test(m.after.slice(0, 12)))
    return undefined;
  const same = mentions.near(m, 60).filter((o) => !/[。；;]/.test(mentions.between(m, o)));
  return same.some((o) => o.year === year && /^(?:预算|执行|决算|安排)/.test(o.after)) &&
    !same.some((o) => o.year === year - 1)
    ? year - 1
    : undefined;
}

/**
 * A statement on the text's own matters that bears last year, where the text gives its own year to all others like it: it was left
 * as it stood last year.
 */
function lagsBehind(m: YearMention, mentions: TextYears, input: TextInput, year: number): number | undefined {
  if (m.year === year - 1 && isOwn(m, input.document.type)) return ownYearOf(m, mentions, input, year);
  return m.year === year - 2 &&
    EXECUTED.test(m.after) &&
    input.document.type === 'budget' &&
    mentions.lastYearIsUsual(year)
    ? year - 1
    : undefined;
}

function ownYearOf(m: YearMention, mentions: TextYears, input: TextInput, year: number): number | undefined {
  if ([...m.after.matchAll(COMPARED_YEAR)].some(([, compared]) => Number(compared) === m.year - 1))
    return undefined;
  if (mentions.hasOwn(m.place.paragraph, year) || mentions.hasTwin(m, year)) return undefined;
  const heading = mentions.headingOf(m);
  if (heading.includes(String(year - 1)) || /增减|变化|对比|上年|回顾|执行情况/.test(heading))
    return undefined;
  if (/^(?:\S{0,14})(?:执行|决算)/.test(m.after) && input.document.type === 'budget') return undefined;
  const usual = mentions.own(year) + (titled(input, year) ? 2 : 0);
  return m.leads && mentions.own(year - 1) * 2 <= usual ? year : undefined;
}

const titled = (input: TextInput, year: number): boolean =>
  input.document.paragraphs
    .slice(0, 4)
    .some((p) => p.text.length < 60 && p.text.includes(String(year)) && /预算|决算/.test(p.text));
