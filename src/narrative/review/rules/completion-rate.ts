import { exactTerm, labelOf, subjectOfClaim } from '../terms';
import type { TextRelation, TextRule } from '../TextRule';

const meta = {
  id: 'completion-rate',
  category: 'wording',
  severity: 'error',
  basis: '预算完成率 = 决算数 ÷ 预算数',
} as const;

/** 完成预算的…%: what was executed over what was planned, where the text states both. */
export const rule: TextRule = {
  meta,
  relate: ({ document, reading, links }) => ({
    relations: reading.completions.flatMap(({ stated, executed, planned }): TextRelation[] =>
      !executed || !planned || executed === planned || [stated, executed, planned].some((c) => c.approximate)
        ? []
        : [
            {
              relation: {
                kind: 'ratio',
                rule: meta.id,
                subject: subjectOfClaim(document, executed),
                stated: stated.figure,
                statedLabel: labelOf(document, stated),
                numerator: [exactTerm(document, links, executed)],
                denominator: [exactTerm(document, links, planned)],
                ratio: 'share',
              },
              claim: stated,
              claims: [stated, executed, planned],
              statedIsWrong: true,
            },
          ],
    ),
  }),
};
