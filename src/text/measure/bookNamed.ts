import type { Fund } from '../../budget/Fund';
import type { SectionKind } from '../../budget/TextDocument';
import type { MeasureOf, TextMeasure } from './TextMeasure';

/** Words that name a book, or the appropriation of them all. */
export const FUND_WORDS =
  /一般公共预算|公共预算(?=财政拨款)|公共财政预算|财政公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|财政(?![局厅部委所]|分局|部门|办公室|服务中心)(?:性|预算)?(?:拨款|资金)?/g;

/** The book that words name. */
export const bookNamed = (words: string): Exclude<Fund, 'all'> | undefined =>
  /一般公共预算|公共预算(?=财政拨款)|公共财政预算|财政公共预算/.test(words)
    ? 'general'
    : /政府性基金/.test(words)
      ? 'fund'
      : /国有资本经营/.test(words)
        ? 'capital'
        : /财政(?:性)?(?:拨款|资金)/.test(words)
          ? 'appropriation'
          : undefined;

/** The book that the words name, else the one that the section is about. */
export function withFund(m: TextMeasure, label: string, path: readonly SectionKind[]): TextMeasure {
  const words = bookNamed(label);
  switch (m.family) {
    case 'income':
      return incomeOf(m, words, label, path);
    case 'expenditure':
    case 'balance':
      return words ? { ...m, fund: words } : { ...m, fund: m.fund ?? sectionFund(path), fundAssumed: true };
    case 'three-public':
      return { ...m, fund: words === 'fund' ? 'fund' : 'general' };
    case 'economic':
    case 'office-operation':
    case 'procurement':
    case 'count':
    case 'other':
      return m;
  }
}

function incomeOf(
  m: MeasureOf<'income'>,
  book: Exclude<Fund, 'all'> | undefined,
  label: string,
  path: readonly SectionKind[],
): TextMeasure {
  if (m.part === 'carry-in') return { ...m, fund: book ?? sectionFund(path) };
  const isTotal = m.part === 'total' || m.part === 'year';
  // 一般公共预算拨款收入 is a source of the whole income, and so is 财政拨款收入.
  if (isTotal && book && !label.includes('总')) return { ...m, part: book, fund: 'all' };
  return { ...m, fund: book ?? (isTotal ? sectionFund(path) : 'all') };
}

/** The book that a section is about. */
export function sectionFund(path: readonly SectionKind[]): Fund {
  for (let i = path.length - 1; i >= 0; i--) {
    const kind = path[i]!;
    if (kind === 'general' || kind === 'basic' || kind === 'three-public') return 'general';
    if (kind === 'fund' || kind === 'capital' || kind === 'appropriation') return kind;
  }
  return 'all';
}
