import type { TextPlace } from '../../budget/Place';
import { textPlace } from '../../budget/TextDocument';
import type { TextRule } from '../Rule';
import type { TextInput } from '../TextInput';
import { wordingFinding } from './support/findings';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'no-change-wording',
  category: 'wording',
  severity: 'warning',
  basis: basis(practice('增减额为0时写“持平”，不写“减少0万元”')),
} as const;

/** `减少0万元`: nothing changed, and the word for that is 持平. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => ({
    findings: input.reading.comparisons.flatMap((c) => {
      const change = c.change;
      if (!change || !c.word || !change.figure.value.isZero() || change.figure.place.kind !== 'text')
        return [];
      const place = wordsOf(input, c.sentence, c.word.start, change.figure.place.end);
      // A rate after it goes with it: 增加0万元，增长0% → 持平.
      const rate = c.rate?.figure.place;
      const end =
        rate?.kind === 'text' && rate.paragraph === place.paragraph && c.rate!.figure.value.isZero()
          ? rate.end
          : place.end;
      // Many forms print 增加 for either direction, or a rate of 0%, so that they stand beside a zero by themselves.
      const severity = c.direction === 'up' || c.rate ? ('info' as const) : meta.severity;
      return [
        wordingFinding(input, meta, { id: 'no-change-wording.zero', data: {} }, place, {
          severity,
          edits: [{ start: place.start, end, text: '持平' }],
        }),
      ];
    }),
  }),
};

function wordsOf(input: TextInput, sentence: number, start: number, end: number): TextPlace {
  const paragraph = input.document.paragraphs[input.document.sentences[sentence]!.paragraph]!;
  return textPlace(paragraph, start, end);
}
