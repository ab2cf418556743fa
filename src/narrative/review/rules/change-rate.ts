import type { Term } from '../../../budget/Relation';
import type { Comparison } from '../../read/Claim';
import { claimTerm, compared, negative, type Compared } from '../compared';
import { labelOf, subjectOfClaim } from '../terms';
import type { TextInput, TextRelation, TextRule } from '../TextRule';

const meta = {
  id: 'change-rate',
  category: 'wording',
  severity: 'error',
  basis: '增减率 = 增减额 ÷ 上年数；上年数为 0 时没有增减率',
} as const;

/** A rate is the change over the base year's figure. The base follows from this year's figure and the change where it is not stated. */
export const rule: TextRule = {
  meta,
  relate: (input) => ({
    relations: input.reading.comparisons.flatMap((c): TextRelation[] => {
      const at = compared(input, c);
      if (!c.rate || !at || isNothing(c)) return [];
      const fraction = fractionOf(input, at);
      if (!fraction) return [];
      return [
        {
          relation: {
            kind: 'ratio',
            rule: meta.id,
            subject: subjectOfClaim(input.document, c.now!),
            stated: c.rate.figure,
            statedLabel: labelOf(input.document, c.rate),
            numerator: fraction.numerator,
            denominator: fraction.denominator,
            ratio: 'rate',
          },
          claim: c.rate,
          claims: at.claims,
          statedIsWrong: true,
        },
      ];
    }),
  }),
};

/** `增加0万元，增长0%`: nothing of nothing is not worth a word. */
const isNothing = ({ change, rate }: Comparison): boolean =>
  rate!.figure.value.isZero() && (change === undefined || change.figure.value.isZero());

function fractionOf(
  input: TextInput,
  at: Compared,
): { numerator: readonly Term[]; denominator: readonly Term[] } | undefined {
  const { now, base, shown, comparison } = at;
  if (now && base) {
    // The stated change may be coarser than the two figures: these decide.
    return {
      numerator: shown === 'down' ? [base, negative(now)] : [now, negative(base)],
      denominator: [base],
    };
  }
  if (!now || !comparison.change || comparison.now?.figure.unit === undefined) return undefined;
  const change = claimTerm(input, comparison.change);
  return {
    numerator: [change],
    denominator: [now, comparison.direction === 'down' ? change : negative(change)],
  };
}
