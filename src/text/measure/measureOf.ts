import { isOrganisation, isRegion } from '../../budget/organisation';
import type { SectionKind } from '../../budget/TextDocument';
import { codesNamed } from '../../budget/subjects';
import { classCodeNamed } from '../../budget/functionalClasses';
import { ECONOMIC_SPELLINGS } from '../vocabulary/economicNames';
import { matchesOf } from '../tokens/matches';
import {
  ENTRIES,
  TOTAL_WORDS,
  withoutLastNoise,
  withoutLeadingNoise,
  withoutNoise,
  type Entry,
} from '../vocabulary/lexicon';
import { bookNamed, FUND_WORDS, sectionFund, withFund } from './bookNamed';
import { namedSubject } from './namedSubject';
import type { SubjectPath } from './subjectPath';
import type { TextMeasure } from './TextMeasure';

const PATTERNS: readonly { entry: Entry; pattern: RegExp }[] = ENTRIES.map((entry) => ({
  entry,
  pattern: new RegExp(entry.pattern, 'g'),
}));
const TOTAL = new RegExp(TOTAL_WORDS, 'g');

/** A label is the end of a clause; what stands farther away names something else. */
const LONGEST_LABEL = 70;

/**
 * What the words before a figure measure.
 * @param words squeezed, from the last mark of punctuation to the figure
 * @param path kinds of the sections around, outermost first
 * @param around the subject that the headings around name: a 项 without its 类 is of that one
 * @returns null when the words name nothing: the figure speaks of what was spoken of before
 */
export function measureOf(
  words: string,
  path: readonly SectionKind[],
  around?: SubjectPath,
): TextMeasure | null {
  const label = words.slice(-LONGEST_LABEL);
  const subject = namedSubject(label, around);
  if (subject)
    return subject.family === 'expenditure'
      ? { ...subject, fund: sectionFund(path), fundAssumed: true }
      : subject;
  const collector = COLLECTOR.exec(label);
  if (collector) return { family: 'other', part: 'total', name: collector[1]! };
  const core = withoutNoise(label);
  const known =
    byEntry(label) ?? byClass(label) ?? byTotal(label, path) ?? byBook(label, path) ?? byAllMoney(label);
  if (known) return withFund(known, label, path);
  if (core === '') return null;
  // 工会经费 is an economic item before 工会 is an organisation.
  const economic = byEconomic(label);
  if (economic || isOrganisation(core)) return economic;
  return byOtherName(label, path, around) ?? { family: 'other', part: 'total', name: core };
}

/** `财政部门完成20万元`: one of those who collect, not money of 财政. */
const COLLECTOR =
  /((?:财政|税务|国税|地税)(?:部门|局))(?:组织|征收|累计|实际|共)*(?:收入)?(?:完成|实现|征收|入库)$/;

/** `工资福利支出(人员支出)`: what is called otherwise in a bracket is what stands before it. */
const OTHER_NAME = /\([^()\d]{2,14}(?:支出|经费|费用?)\)$/;

function byOtherName(
  label: string,
  path: readonly SectionKind[],
  around: SubjectPath | undefined,
): TextMeasure | null {
  const other = OTHER_NAME.exec(label);
  if (!other || bookNamed(other[0])) return null;
  const measure = measureOf(label.slice(0, other.index), path, around);
  // `基本支出(人员经费)` may well be that part of it.
  const isPart = measure?.part === 'basic' && /人员|公用/.test(other[0]);
  return measure?.family === 'other' || isPart ? null : measure;
}

interface Match {
  readonly measure: TextMeasure;
  readonly start: number;
  readonly end: number;
}

/** Whether any entry may be in a label: one look instead of one per entry. */
const ANY_ENTRY = new RegExp(ENTRIES.map((e) => e.pattern).join('|'));

function byEntry(label: string): TextMeasure | null {
  if (!ANY_ENTRY.test(label)) return null;
  let best: Match | null = null;
  for (const { entry, pattern } of PATTERNS) {
    for (const m of matchesOf(pattern, label)) {
      const end = m.index + m[0].length;
      if (!best || end > best.end || (end === best.end && m.index < best.start))
        best = { measure: entry.measure, start: m.index, end };
    }
  }
  if (!best || withoutLeadingNoise(label.slice(best.end).replace(FUND_WORDS, '')) !== '') return null;
  // 财政专户管理资金支出 is no income.
  if (best.measure.family === 'income' && /支出/.test(label.slice(best.end))) return null;
  return qualified(best.measure, label.slice(0, best.start));
}

const SPENT_FROM =
  /(?:使用|用)?(?:当年|本年)?(?:(?:一般)?公共(?:财政)?预算)?(?:财政)?拨款(?:资金)?(?:安排|开支)的?/;

/** Adds the words before a measure that narrow it. */
function qualified(measure: TextMeasure, before: string): TextMeasure {
  if (measure.family === 'office-operation') return ofBodies(measure, before);
  // `水电费等公用经费`: examples narrow nothing, and neither does 使用财政拨款安排的.
  if (/费用?等$/.test(before)) return measure;
  const rest = restOf(before.replace(SPENT_FROM, '').replace(/基本支出(?:预算|决算)?中的?$/, ''));
  // `用于基本工资、津贴补贴等人员经费`: examples narrow nothing.
  if (rest === '' || before.endsWith('等')) return measure;
  return isOrganisation(rest) ? { ...measure, scope: rest } : { ...measure, qualifier: rest };
}

/** `…局下属1家机关和2家参公事业单位财政拨款的`: the bodies that have such expenses, all of them. */
const BODIES =
  /(?:(?:所属|下属|的)?(?:\d+|[一二三四五六七八九十]+)?[家个])?(?:(?:行政|机关|参公|参照公务员法?管理|参照管理)(?:的)?(?:事业)?(?:单位|机关)?(?:[和及、与](?:(?:\d+|[一二三四五六七八九十]+)[家个])?)?){1,2}(?:的?财政拨款)?的?$/;

function ofBodies(measure: TextMeasure, before: string): TextMeasure {
  const rest = restOf(before.replace(SPENT_FROM, '').replace(BODIES, '')).replace(/\([^()]*\)$/, '');
  if (rest === '' || before.endsWith('等')) return measure;
  return isOrganisation(rest) ? { ...measure, scope: rest } : { ...measure, qualifier: rest };
}

/** The words that are left of what stands before a measure: the name of a body, which may hold 财政, or what narrows it. */
function restOf(before: string): string {
  // 本级 alone says nothing, 县本级 says whose.
  const level = withoutLeadingNoise(before.replace(FUND_WORDS, '').replace(/总$/, ''));
  if (isRegion(level)) return level;
  const body = withoutNoise(before);
  return isOrganisation(body) ? body : withoutNoise(before.replace(FUND_WORDS, ''));
}

function byClass(label: string): TextMeasure | null {
  // 社会保险基金收入 is no expenditure by that class.
  if (/收入(?:合计|总计|预算|决算)?(?:数|额)?(?:为|是|:)?$/.test(label)) return null;
  let name = withoutLeadingNoise(label.replace(FUND_WORDS, ''));
  if (name.endsWith('科目')) name = name.slice(0, -2);
  for (let next = name; next.length >= 2; next = withoutLastNoise(next)) {
    name = next;
    if (name.endsWith('支出') || name.length >= 4) {
      if (classCodeNamed(name)) return { family: 'expenditure', part: 'total', subject: { className: name } };
    }
    if (withoutLastNoise(next) === next) break;
  }
  return null;
}

/** Where the words begin that stand behind `使用财政拨款安排的`. */
function behindSource(label: string): number {
  const m = SPENT_FROM.exec(label);
  return m ? m.index + m[0].length : 0;
}

function byEconomic(label: string): TextMeasure | null {
  for (
    let name = withoutLeadingNoise(label.slice(behindSource(label)));
    name.length >= 2;
    name = withoutLastNoise(name)
  ) {
    if (codesNamed('economic', name).length > 0 || ECONOMIC_SPELLINGS.has(name))
      return { family: 'economic', part: 'total', name };
    if (withoutLastNoise(name) === name) break;
  }
  return null;
}

/** Sections whose totals are their own. */
const BOOKS_APART: readonly SectionKind[] = ['appropriation', 'fund', 'capital'];

function byTotal(label: string, path: readonly SectionKind[]): TextMeasure | null {
  if (!label.includes('收') && !label.includes('支') && !label.includes('拨款')) return null;
  const m = matchesOf(TOTAL, label).findLast(
    (t) => withoutLeadingNoise(label.slice(t.index + t[0].length)) === '',
  );
  if (!m) return null;
  const rest = restOf(label.slice(0, m.index));
  // 中央本级支出 stands beside 地方支出: what is divided by classes next is the sum of both.
  if (rest !== '' && (!isOrganisation(rest) || rest.startsWith('中央'))) return null;
  return { ...totalOf(label, path), ...generically(label, rest), ...(rest === '' ? {} : { scope: rest }) };
}

/** 本年支出, 年度收入合计: without what was carried over. */
const OF_YEAR = /本年|当年|(?:年度|\d年)(?:本?(?:部门|单位))?(?=收入合计|支出合计)/;

/** Which side's total the words name. */
function totalOf(label: string, path: readonly SectionKind[]): TextMeasure {
  if (/收(?:入)?(?:、|和|与|及)?支/.test(label)) return { family: 'balance', part: 'total' };
  const year = OF_YEAR.test(label);
  if (label.includes('支')) {
    // 本年支出合计 without a book is the whole's, wherever it is recalled.
    const whole = label.includes('本年支出合计') && !BOOKS_APART.includes(path.at(-1)!);
    return { family: 'expenditure', part: year ? 'current' : 'total', ...(whole ? { fund: 'all' } : {}) };
  }
  if (label.includes('收入')) return { family: 'income', part: year ? 'year' : 'total' };
  // 一般公共预算拨款: income where income is spoken of, expenditure elsewhere.
  return path.at(-1) === 'income'
    ? { family: 'income', part: 'total' }
    : { family: 'expenditure', part: label.includes('当年') ? 'current' : 'total' };
}

/** Words that say no more than 支出 or 收入. */
const generically = (label: string, rest: string): { generic?: boolean } =>
  rest === '' && !OF_YEAR.test(label) && !/总|合计/.test(label) && label.search(FUND_WORDS) < 0
    ? { generic: true }
    : {};

/** `一般公共预算`, `政府性基金预算`, with no more words: money of that book. */
const byBook = (label: string, path: readonly SectionKind[]): TextMeasure | null =>
  label.search(FUND_WORDS) >= 0 && withoutNoise(label.replace(FUND_WORDS, '')) === ''
    ? { family: path.at(-1) === 'income' ? 'income' : 'expenditure', part: 'total' }
    : null;

/** `2023年部门经费预算`: all that a department has, where nothing else is spoken of. */
const byAllMoney = (label: string): TextMeasure | null =>
  /(?:部门|单位)经费总?预算(?:总额|数|为|共|安排)*$/.test(label)
    ? { family: 'balance', part: 'total', generic: true }
    : null;
