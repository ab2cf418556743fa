import type { BudgetBook } from '../../src/budget/BudgetBook';
import type { InputRecord } from '../../src/narrative/inputs/Inputs';
import type { Narrative, NarrativeFigure, RequestedInput } from '../../src/narrative/Narrative';
import type { Outline } from '../../src/narrative/outlines/Outline';
import type { Claim } from '../../src/text/Reading';
import { readDocument } from '../../src/text/document/readDocument';
import { reviewDocument } from '../../src/narrative/review/review';
import { writeNarrative } from '../../src/narrative/write/writeNarrative';

/** What came of reading a written narrative back against its own tables. */
export interface RoundTrip {
  readonly figures: number;
  /** Figures that the reader did not find where they stand, with their value and unit. */
  readonly lost: readonly string[];
  /** Figures from the tables that nothing was held against. */
  readonly unchecked: readonly string[];
  /** What the review objects to; gaps that are still to be filled in are no objection. */
  readonly objections: readonly string[];
}

export interface Books {
  readonly book: BudgetBook;
  readonly prior?: BudgetBook;
  /** The budget of the year that a final account is of. */
  readonly budget?: BudgetBook;
}

/** Writes the narrative and reviews it against the books that it was written from. */
export function roundTrip(books: Books, outline: Outline, inputs: InputRecord): RoundTrip {
  const narrative = writeNarrative({ ...books, outline, inputs });
  const review = reviewDocument(readDocument(narrative.paragraphs.map((p) => ({ text: p.text }))), books);
  const reasons = new Map(review.claims.unchecked.map((u) => [u.claim.index, u.reason]));
  const lost: string[] = [];
  const unchecked: string[] = [];
  let figures = 0;
  for (const [i, { id, text, figures: written }] of narrative.paragraphs.entries()) {
    for (const f of written) {
      figures++;
      const seen = `${id}: ${text.slice(Math.max(0, f.start - 20), f.end)}`;
      const claim = review.reading.claims.find((c) => isThere(c, i, f));
      if (!claim) lost.push(seen);
      else if (reasons.has(claim.index) && isInTables(f, books) && !isAbsent(f, reasons.get(claim.index)))
        unchecked.push(`${seen} (${reasons.get(claim.index)})`);
    }
  }
  const objections = review.findings
    .filter((f) => f.severity !== 'info' && f.rule !== 'text-placeholders')
    .map(
      (f) => `${f.rule} ${f.verdict}: ${f.quote?.text ?? f.message.id} ${f.expected?.value.toString() ?? ''}`,
    );
  return { figures, lost, unchecked, objections };
}

const isThere = (c: Claim, paragraph: number, f: NarrativeFigure): boolean =>
  c.figure.place.kind === 'text' &&
  c.figure.place.paragraph === paragraph &&
  c.figure.place.start < f.end &&
  c.figure.place.end > f.start &&
  c.figure.unit === f.figure.unit &&
  c.figure.value.abs().equals(f.figure.value.abs());

/** What follows from the cells of the books at hand alone. */
const isInTables = (f: NarrativeFigure, { prior }: Books): boolean =>
  f.sources.length > 0 &&
  f.input === undefined &&
  (prior !== undefined || (f.kind !== 'change' && f.kind !== 'rate' && f.kind !== 'last-year'));

/** A zero for which no table has a row: there is nothing that it could be held against. */
const isAbsent = (f: NarrativeFigure, reason: string | undefined): boolean =>
  f.exact.isZero() && reason === 'unchecked.no-cell';

/** Answers to all that a narrative asks for, whose numbers agree with each other. */
export function answersTo({ outline, inputs }: Narrative): InputRecord {
  const asked = inputs.filter((i) => !i.optional);
  const books = asked.filter((i) => BOOK.test(i.name)).length;
  return Object.fromEntries(asked.map((i) => [i.name, answer(i, outline, books)]));
}

/** Three of each kind; totals come to as many as they have kinds. */
/** Last year's money of one book. */
const BOOK = /年(?:一般公共|政府性基金|国有资本)\S*支出/;

function answer({ name, kind }: RequestedInput, outline: string, books: number): string {
  if (kind === 'number') {
    if (/年“三公”经费$/.test(name)) return '12';
    if (/年公务用车购置及运行维护费$/.test(name)) return '6';
    if (/年财政拨款(?:收入|支出预算)$/.test(name) && books > 0) return String(3 * books);
    if (name === '公务用车数') return '9';
    if (name.endsWith('年份')) return '2024';
    // The parts of a plan that nobody knows are less than the whole of it.
    if (/年初预算（一般公共预算/.test(name)) return '9999';
    // Shanghai and final accounts name eight kinds of cars, the others six.
    if (name === '车辆总数') return /^shanghai|^final/.test(outline) ? '24' : '18';
    if (name === '面向中小企业预留采购预算') return '3';
    return ['下属二级预算单位数', '政府采购预算', '政府采购支出总额'].includes(name) ? '9' : '3';
  }
  if (name === '财政级次') return '区级';
  if (name.includes('价值标准')) return '100万元';
  if (name.includes('截止日')) return '上年12月31日';
  return name.includes('原因') ? '人员和工作任务有变化' : '按规定开展日常工作';
}
