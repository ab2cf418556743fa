import type { SectionKind } from '../../budget/TextDocument';
import type { TextMeasure } from '../measure/TextMeasure';

/** 基本支出 under a 项 is that of the 项. */
const KINDS: readonly string[] = ['basic', 'project', 'personnel', 'public'];

const BOUGHT = [['货物', 'goods'], ['工程', 'works'], ['服务', 'services']] as const; // prettier-ignore

/** A part belongs to the book and the subject of its total, unless the words name others. */
export function inBookOf(measure: TextMeasure, whole: TextMeasure | undefined, words: string): TextMeasure {
  if (!whole) return measure;
  return (
    asBook(measure, whole, words) ??
    asPurpose(measure, whole, words) ??
    asProjects(measure, whole) ??
    asBought(measure, whole) ??
    ofSubject(measure, whole)
  );
}

/** The book itself is the part; under income, unless the words say what is spent of it. */
const asBook = (measure: TextMeasure, whole: TextMeasure, words: string): TextMeasure | undefined =>
  isBook(measure, words) && !(whole.family === 'income' && words.includes('支'))
    ? bookIn(measure, whole)
    : undefined;

/** Under income, a subject is what the money came for. */
const asPurpose = (measure: TextMeasure, whole: TextMeasure, words: string): TextMeasure | undefined =>
  whole.family === 'income' && measure.family === 'expenditure' && measure.subject
    ? { family: 'income', part: 'purpose', fund: 'all', name: words }
    : undefined;

/** Under 项目支出 of no subject, a subject is what the projects are for. */
const asProjects = (measure: TextMeasure, whole: TextMeasure): TextMeasure | undefined =>
  whole.part === 'project' &&
  !whole.subject &&
  measure.subject &&
  measure.family === 'expenditure' &&
  measure.part === 'total'
    ? { ...measure, part: 'project' }
    : undefined;

function asBought(measure: TextMeasure, whole: TextMeasure): TextMeasure | undefined {
  if (whole.family !== 'procurement') return undefined;
  const bought = BOUGHT.find(([word]) => measure.name?.startsWith(word));
  return bought && { family: 'procurement', part: bought[1] };
}

/** What its words leave unsaid of subject and book is that of the whole. */
function ofSubject(measure: TextMeasure, whole: TextMeasure): TextMeasure {
  if (measure.family === 'other') return whole.subject ? { ...measure, within: whole.subject } : measure;
  if (measure.family !== 'expenditure' || (whole.family !== 'expenditure' && whole.family !== 'balance'))
    return measure;
  const fund = measure.fundAssumed && whole.fund ? { fund: whole.fund } : {};
  const subject =
    !measure.subject && whole.subject && KINDS.includes(measure.part) ? { subject: whole.subject } : {};
  return { ...measure, ...fund, ...subject };
}

/** `政府性基金预算拨款本年收入5万元，…；本年支出5万元`: both sides are of the book that the first one names. */
export function ofSameBook(m: TextMeasure, spoken: TextMeasure | undefined): TextMeasure {
  const book = spoken?.family === 'income' ? spoken.part : undefined;
  const isBookName = book === 'general' || book === 'fund' || book === 'capital';
  return isBookName && m.family === 'expenditure' && m.part === 'current' && m.fundAssumed && !m.subject
    ? { ...m, fund: book }
    : m;
}

/**
 * `纳入绩效目标管理的项目9个，涉及财政拨款40万元`: money that goals are set for is not the money of the book, which may
 * stand beside it: `同期项目支出为60万元`.
 */
export const concernsGoals = (path: readonly SectionKind[], m: TextMeasure, words: string): boolean =>
  (path.at(-1) === 'performance' || /绩效|自评|项目\d+个|涉及/.test(words)) &&
  !/同期/.test(words) &&
  m.family === 'expenditure' &&
  !m.subject &&
  ['total', 'current', 'project'].includes(m.part);

/** The words name a book and nothing else: 一般公共预算, 政府性基金预算拨款, 财政拨款支出. */
const isBook = (m: TextMeasure, words: string): boolean =>
  !m.subject &&
  !m.qualifier &&
  m.fund !== undefined &&
  !m.fundAssumed &&
  !m.generic &&
  m.family === 'expenditure' &&
  ['total', 'current'].includes(m.part) &&
  !/合计|总/.test(words);

/** A book as a part: a source of income, a share of a 项, money of a book within any other total. */
function bookIn(book: TextMeasure, whole: TextMeasure): TextMeasure {
  switch (whole.family) {
    case 'income':
      return {
        family: 'income',
        part: book.fund === 'all' ? 'total' : book.fund!,
        fund: 'all',
        ...(whole.scope ? { scope: whole.scope } : {}),
      };
    case 'expenditure':
      return whole.subject || whole.part === 'basic' || whole.part === 'project'
        ? { ...whole, fund: book.fund!, qualifier: 'book' }
        : book;
    case 'balance':
      return book;
    case 'economic':
    case 'three-public':
    case 'office-operation':
    case 'procurement':
    case 'count':
    case 'other':
      return { ...whole, qualifier: book.fund! };
  }
}
