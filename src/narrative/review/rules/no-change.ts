import { textPlace } from '../../../budget/TextDocument';
import { isMoney } from '../../../budget/Unit';
import { round } from '../../../budget/rounding';
import type { Comparison } from '../../../text/Reading';
import { compared, type Compared } from '../compared';
import { decimalsFor, habitsOf } from '../habits';
import { labelOf, subjectOfClaim } from '../terms';
import type { Edit, TextInput, TextRelation, TextRule } from '../TextRule';
import { basis, practice } from '../../../rules/statutes/basis';

const meta = {
  id: 'no-change',
  category: 'wording',
  severity: 'error',
  basis: basis(practice('“持平”表示两年所列数字相等')),
} as const;

/** `比2023年预算增加2万元` in place of 持平; `与2023年预算相比增加2万元` where the words compare with 与. */
function instead(input: TextInput, c: Comparison, { difference, now }: Compared): readonly Edit[] {
  const unit = c.now!.figure.unit;
  if (!c.flat || !difference || difference.isZero() || !now || !isMoney(unit)) return [];
  const { text } = input.document.paragraphs[input.document.sentences[c.sentence]!.paragraph]!;
  if (text.slice(c.flat.start, c.flat.end) !== '持平') return [];
  const clause = text
    .slice(0, c.flat.start)
    .split(/[，,；;。]/)
    .at(-1)!;
  const linking = /[比较]/.test(clause) || !/[与同和]/.test(clause) ? '' : '相比';
  const precision = c.now!.figure.precision;
  const own = precision.kind === 'written' ? precision.decimals : 0;
  const habits = habitsOf(input.document, unit);
  const decimals = decimalsFor(habits, own);
  const amount = round(difference.abs(), decimals, 'half-up');
  if (amount.isZero()) return [];
  const word = difference.isPositive() ? '增加' : '减少';
  return [
    {
      ...c.flat,
      text: `${linking}${word}${habits.zeros ? amount.toFixed(decimals) : amount.toFixed()}${unit}`,
    },
  ];
}

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
          edits: instead(input, c, at),
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
