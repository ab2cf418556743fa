import type { Claim } from './Claim';
import { opensList } from './lists';
import type { ReaderState, SentenceContext } from './ReaderState';
import { sameMeasure, type TextMeasure } from './TextMeasure';

/** `收支总预算100万元。收入包括：…`: the side of it that its parts are of. */
export function sideOf(state: ReaderState, total: Claim | null, words: string): TextMeasure | undefined {
  const whole = total?.measure;
  if (whole?.family !== 'balance') return whole;
  const isIncome = opensList(words)
    ? /收入[^支,;。]{0,12}(?:包括|包含|分为|:)/.test(words)
    : state.stack.at(-1)?.parts[0]?.measure?.family === 'income';
  return isIncome ? { ...whole, family: 'income' } : whole;
}

/** A part belongs to the book and the subject of its total, unless the words name others. */
export function inBookOf(measure: TextMeasure, whole: TextMeasure | undefined, clause: string): TextMeasure {
  if (whole && isBook(measure, clause) && !(whole.family === 'income' && clause.includes('支')))
    return bookIn(measure, whole);
  if (measure.family === 'other') return whole?.subject ? { ...measure, within: whole.subject } : measure;
  if (measure.family !== 'expenditure' || (whole?.family !== 'expenditure' && whole?.family !== 'balance'))
    return measure;
  const fund = measure.fundAssumed && whole.fund ? { fund: whole.fund } : {};
  const subject =
    !measure.subject && whole.subject && KINDS.includes(measure.part) ? { subject: whole.subject } : {};
  return { ...measure, ...fund, ...subject };
}

/** `2024年20万元，上年为18万元`: last year's figure stands beside this year's, which goes on being spoken of. */
export const recalls = ({ anchor }: ReaderState, claim: Claim): boolean =>
  anchor?.sentence === claim.sentence && sameMeasure(anchor.measure, claim.measure);

/**
 * `纳入绩效目标管理的项目9个，涉及财政拨款40万元`: money that goals are set for is not the money of the book, which may
 * stand beside it: `同期项目支出为60万元`.
 */
export const concerns = (context: SentenceContext, m: TextMeasure, clause: string): boolean =>
  context.section.path.at(-1) === 'performance' &&
  !/同期/.test(clause) &&
  m.family === 'expenditure' &&
  !m.subject &&
  ['total', 'current', 'project'].includes(m.part);

/** `政府性基金预算拨款本年收入5万元，…；本年支出5万元`: both sides are of the book that the first one names. */
export function ofSameBook(state: ReaderState, sentence: number, m: TextMeasure): TextMeasure {
  const { anchor } = state;
  const book =
    anchor?.sentence === sentence && anchor.measure?.family === 'income' ? anchor.measure.part : undefined;
  const isBookName = book === 'general' || book === 'fund' || book === 'capital';
  return isBookName && m.family === 'expenditure' && m.part === 'current' && m.fundAssumed && !m.subject
    ? { ...m, fund: book }
    : m;
}

/** The words name a book and nothing else: 一般公共预算, 政府性基金预算拨款, 财政拨款支出. */
const isBook = (m: TextMeasure, clause: string): boolean =>
  !m.subject &&
  !m.qualifier &&
  m.fund !== undefined &&
  !m.fundAssumed &&
  !m.generic &&
  m.family === 'expenditure' &&
  ['total', 'current'].includes(m.part) &&
  !/合计|总/.test(clause);

/** A book as a part: a source of income, a share of a 项, money of a book within any other total. */
function bookIn(book: TextMeasure, whole: TextMeasure): TextMeasure {
  switch (whole.family) {
    case 'income':
      return { family: 'income', part: book.fund!, fund: 'all' };
    case 'expenditure':
      return whole.subject || whole.part === 'basic' || whole.part === 'project'
        ? { ...whole, fund: book.fund!, qualifier: 'book' }
        : book;
    case 'balance':
      return book;
    default:
      return { ...whole, qualifier: book.fund! };
  }
}

/** 基本支出 under a 项 is that of the 项. */
const KINDS: readonly string[] = ['basic', 'project', 'personnel', 'public'];
