import { textPlace } from '../../../budget/TextDocument';
import { compared } from '../compared';
import { labelOf, subjectOfClaim } from '../terms';
import type { TextRelation, TextRule } from '../TextRule';

const meta = {
  id: 'no-change',
  category: 'wording',
  severity: 'error',
  basis: '“持平”表示两年所列数字相等',
} as const;

/** 持平 says that the two figures are equal, as they are written. */
export const rule: TextRule = {
  meta,
  relate: (input) => ({
    relations: input.reading.comparisons.flatMap((c): TextRelation[] => {
      const at = c.flat ? compared(input, c) : undefined;
      if (!c.flat || !c.now || !at?.base) return [];
      return [
        {
          relation: {
            kind: 'linear',
            rule: meta.id,
            subject: subjectOfClaim(input.document, c.now),
            total: c.now.figure,
            totalLabel: labelOf(input.document, c.now),
            parts: [at.base],
            comparison: 'equal',
            samePrinted: true,
          },
          claim: c.now,
          claims: at.claims,
          statedIsWrong: false,
          quote: textPlace(
            input.document.paragraphs[input.document.sentences[c.sentence]!.paragraph]!,
            c.flat.start,
            c.flat.end,
          ),
        },
      ];
    }),
  }),
};
