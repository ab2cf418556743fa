import type { Numbering } from '../../budget/TextDocument';
import type { TextRule } from '../Rule';
import type { TextFinding } from '../TextFinding';
import type { MarkedParagraph, TextInput } from '../TextInput';
import { wordingFinding } from './support/findings';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'heading-numbering',
  category: 'wording',
  severity: 'warning',
  basis: basis(practice('标题序号连续，不缺号、不重号')),
} as const;

const DEEPER: Readonly<Record<Numbering, number>> = {
  part: 0,
  chinese: 1,
  'bracketed-chinese': 2,
  digit: 3,
  'bracketed-digit': 4,
};

/** Numbers of headings that are left out or used twice. Below the first level, where items are often not numbered at all, only for information. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => ({ findings: findings(input) }),
};

function findings(input: TextInput): readonly TextFinding[] {
  const last = new Map<Numbering, MarkedParagraph>();
  const found: TextFinding[] = [];
  for (const mark of input.marks) {
    const before = last.get(mark.numbering);
    if (before && mark.ordinal === before.ordinal && mark.ordinal !== 1) {
      found.push(
        finding(input, mark, {
          id: 'heading-numbering.twice',
          data: { number: label(mark.numbering, mark.ordinal) },
        }),
      );
    } else if (before && mark.ordinal > before.ordinal + 1 && !isExcerpt(input, mark)) {
      for (let n = before.ordinal + 1; n < mark.ordinal; n++) {
        if (standsInside(input, label(mark.numbering, n), before, mark)) continue;
        found.push(
          finding(input, mark, {
            id: 'heading-numbering.missing',
            data: { number: label(mark.numbering, n) },
          }),
        );
      }
    }
    last.set(mark.numbering, mark);
    for (const deeper of last.keys()) if (DEEPER[deeper] > DEEPER[mark.numbering]) last.delete(deeper);
  }
  return found;
}

/** A text that does not begin with its first heading was cut out of one, and may be cut in more places. */
const isExcerpt = (input: TextInput, { numbering }: MarkedParagraph): boolean =>
  DEEPER[numbering] <= DEEPER.chinese && input.marks.find((m) => m.numbering === numbering)!.ordinal > 1;

/** `展陈提升。二、立项依据`: the number stands in a line of text, as where lines were put together. */
function standsInside(
  input: TextInput,
  number: string,
  before: MarkedParagraph,
  mark: MarkedParagraph,
): boolean {
  const lines = input.document.paragraphs.slice(before.place.paragraph, mark.place.paragraph + 1);
  return lines.some((p) => p.text.trimStart().indexOf(number) > 0);
}

const finding = (
  input: TextInput,
  mark: MarkedParagraph,
  message: TextFinding['finding']['message'],
): TextFinding =>
  wordingFinding(
    input,
    meta,
    message,
    mark.place,
    mark.numbering === 'chinese' || mark.numbering === 'part' ? {} : { severity: 'info' },
  );

const DIGITS = '零一二三四五六七八九';

const chinese = (n: number): string => {
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return (
    (tens === 0 ? '' : (tens === 1 ? '' : DIGITS[tens]!) + '十') +
    (ones === 0 && tens > 0 ? '' : DIGITS[ones]!)
  );
};

function label(numbering: Numbering, n: number): string {
  switch (numbering) {
    case 'part':
      return `第${chinese(n)}部分`;
    case 'chinese':
      return `${chinese(n)}、`;
    case 'bracketed-chinese':
      return `（${chinese(n)}）`;
    case 'digit':
      return `${n}.`;
    case 'bracketed-digit':
      return `（${n}）`;
  }
}
