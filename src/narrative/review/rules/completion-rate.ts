import { measuredOf } from '../../../budget/Finding';
import { textPlace, type TextDocument } from '../../../budget/TextDocument';
import type { Completion } from '../../read/Claim';
import { exactTerm, labelOf, subjectOfClaim } from '../terms';
import type { TextFinding, TextRelation, TextRule } from '../TextRule';

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
    findings: reading.completions.flatMap((c) => (c.planned ? [] : (contradicted(document, c) ?? []))),
  }),
};

const STAGES = /^[，,。；;]?\s*(?:支出)?决算数?(大于|高于|多于|小于|低于|少于|与(?:年初|调整)?预算数?持平)/;

/** `完成预算95%，决算数大于预算数`: the rate alone tells which is larger. At 100% rounding may hide a little. */
function contradicted(document: TextDocument, { stated }: Completion): TextFinding | null {
  const { place, value } = stated.figure;
  if (place.kind !== 'text' || value.equals(100) || stated.approximate) return null;
  const paragraph = document.paragraphs[place.paragraph]!;
  const m = STAGES.exec(paragraph.text.slice(place.end, place.end + 40));
  if (!m) return null;
  const word = m[1]!;
  const says = word.startsWith('与') ? 'same' : /[大高多]/.test(word) ? 'above' : 'below';
  const told = value.greaterThan(100) ? 'above' : 'below';
  if (says === told) return null;
  const start = place.end + m[0].length - word.length;
  const quote = textPlace(paragraph, start, start + word.length);
  const right = told === 'above' ? '大于' : '小于';
  return {
    finding: {
      rule: meta.id,
      severity: meta.severity,
      verdict: 'inconsistent',
      message: { id: `completion-rate.${told}`, data: { rate: measuredOf(stated.figure), word } },
      places: [
        { place: quote, role: 'stated' },
        { place, role: 'cell' },
      ],
      quote: { text: word, place: quote },
    },
    ...(says === 'same' ? {} : { edits: [{ start: quote.start, end: quote.end, text: right }] }),
    claims: [stated],
  };
}
