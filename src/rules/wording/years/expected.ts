import type { WordingInput } from '../WordingRule';
import { yearMentions, type YearMention } from './mentions';

/** A year that the words around it contradict, and the year that should stand there. */
export interface WrongYear {
  readonly mention: YearMention;
  readonly expected: number;
}

/** Words that compare with the year behind them. */
export const COMPARES = /(?:比|较|与|同|和|按|对比|相比于?)$/;
/** What a text says of its own year: what is planned, what there is in all. */
const OWN =
  /^[,，]?(?:本|我|全|各)?(?:部门|单位|局|院|校|镇|乡|中心|馆|站|所)?(?:的)?(?:收支|收入|支出|财政拨款|一般公共预算|政府性基金|国有资本|三公|基本支出|项目支出|机关运行|政府采购|预算|年初预算|部门预算|单位预算|安排|拟安排|计划安排|因公|公务|人员|共有|共|纳入|实行|开展|设置|编制)/;
const EXECUTED = /^(?:当年)?(?:预算)?(?:执行|决算|实际|完成)/;

/** The years of a text that do not go with the rest of their sentence, or with what the text says elsewhere. */
export function wrongYears(input: WordingInput, year: number): readonly WrongYear[] {
  const mentions = yearMentions(input.document);
  const found: WrongYear[] = [];
  for (const m of mentions) {
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
  if (m.year !== year - 1 || EXECUTED.test(m.after) || !OWN.test(m.after)) return undefined;
  for (const [, compared, words] of m.after.matchAll(COMPARED_YEAR)) {
    if (type === 'final-accounts' && /预算/.test(words!)) continue;
    const between = m.after.slice(0, m.after.indexOf(compared!));
    return Number(compared) === m.year && !/(?:19|20)\d{2}年/.test(between) ? m.year + 1 : undefined;
  }
  return undefined;
}

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
function pairLeavesAYearOut(m: YearMention, all: readonly YearMention[], year: number): number | undefined {
  if (m.year !== year - 2 || !/^(?:预算|执行|决算)/.test(m.after) || !/\d/.test(m.after.slice(0, 12)))
    return undefined;
  const same = all.filter(
    (o) => o.place.paragraph === m.place.paragraph && Math.abs(o.place.start - m.place.start) < 60,
  );
  return same.some((o) => o.year === year && /^(?:预算|执行|决算|安排)/.test(o.after)) &&
    !same.some((o) => o.year === year - 1)
    ? year - 1
    : undefined;
}

/**
 * A statement on the text's own matters that bears last year, where the text gives its own year to all others like it: it was left
 * as it stood last year.
 */
function lagsBehind(
  m: YearMention,
  all: readonly YearMention[],
  input: WordingInput,
  year: number,
): number | undefined {
  if (m.year === year - 1 && isOwn(m)) return ownYearOf(m, all, input, year);
  return m.year === year - 2 &&
    EXECUTED.test(m.after) &&
    input.document.type === 'budget' &&
    lastYearIsUsual(all, year)
    ? year - 1
    : undefined;
}

/** The words behind a year say what of: of something planned or executed. */
export const saysItsTime = (m: YearMention): boolean => OWN.test(m.after) || EXECUTED.test(m.after);

const isOwn = (m: YearMention): boolean =>
  OWN.test(m.after) && !EXECUTED.test(m.after) && !/执行数|决算数|结转|上年|底|末/.test(m.after.slice(0, 14));

function ownYearOf(
  m: YearMention,
  all: readonly YearMention[],
  input: WordingInput,
  year: number,
): number | undefined {
  if ([...m.after.matchAll(COMPARED_YEAR)].some(([, compared]) => Number(compared) === m.year - 1))
    return undefined;
  const near = all.filter((o) => o.place.paragraph === m.place.paragraph && o !== m);
  if (near.some((o) => o.year === year && !COMPARES.test(o.before) && isOwn(o))) return undefined;
  const heading = headingOf(m, input);
  if (heading.includes(String(year - 1)) || /增减|变化|对比|上年|回顾|执行情况/.test(heading))
    return undefined;
  if (/^(?:\S{0,14})(?:执行|决算)/.test(m.after) && input.document.type === 'budget') return undefined;
  const own = all.filter((o) => isOwn(o) && !COMPARES.test(o.before));
  const [this_, last] = [year, year - 1].map((y) => own.filter((o) => o.year === y).length);
  const usual = this_! + (titled(input, year) ? 2 : 0);
  return m.leads && last! * 2 <= usual ? year : undefined;
}

const titled = (input: WordingInput, year: number): boolean =>
  input.document.paragraphs
    .slice(0, 4)
    .some((p) => p.text.length < 60 && p.text.includes(String(year)) && /预算|决算/.test(p.text));

const lastYearIsUsual = (all: readonly YearMention[], year: number): boolean => {
  const executed = all.filter((o) => EXECUTED.test(o.after) && !COMPARES.test(o.before));
  return (
    executed.filter((o) => o.year === year - 1).length >= 2 &&
    executed.filter((o) => o.year === year - 2).length === 1
  );
};

function headingOf(m: YearMention, { document }: WordingInput): string {
  const sentence = document.sentences.find((s) => s.paragraph === m.place.paragraph);
  return sentence ? (document.sections[sentence.section]?.heading?.title ?? '') : '';
}
