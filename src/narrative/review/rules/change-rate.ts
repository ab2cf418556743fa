import { judge } from '../../../budget/judge';
import type { RatioRelation, Relation, Term } from '../../../budget/Relation';
import { quoteAt } from '../../../budget/TextDocument';
import type { Claim, Comparison } from '../../../text/Reading';
import { isGovernmentReport } from '../../../text/document/government';
import { verdictOfRatio } from '../../../budget/verdictOf';
import { claimTerm, compared, negative, type Compared } from '../compared';
import { decide } from '../decide';
import { fromChange, isReversed, type Fraction } from '../fraction';
import { impliedBases } from '../sums/impliedBases';
import { labelOf, subjectOfClaim } from '../terms';
import type { TextRule } from '../../../rules/Rule';
import type { TextRelation } from '../../../rules/TextFinding';
import type { TextInput } from '../../../rules/TextInput';
import { basis, practice } from '../../../rules/statutes/basis';

const meta = {
  id: 'change-rate',
  category: 'wording',
  severity: 'error',
  basis: basis(practice('增减幅度＝增减额÷上年数，上年基数为0时无法计算')),
} as const;

/** A rate is the change over the base year's figure. The base follows from this year's figure and the change where it is not stated. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => ({
    relations: [...rates(input), ...ofWholes(input)],
  }),
};

const rates = (input: TextInput): readonly TextRelation[] =>
  input.reading.comparisons.flatMap((c): TextRelation[] => {
    if (c.likeForLike) return restated(input, c);
    const at = compared(input, c);
    if (!c.rate || !at || isNothing(c)) return [];
    const fraction = fractionOf(input, at);
    if (!fraction) return [];
    const stating = ({ numerator, denominator }: Fraction): RatioRelation => ({
      kind: 'ratio',
      rule: meta.id,
      subject: subjectOfClaim(input.document, c.now!),
      stated: c.rate!.figure,
      statedLabel: labelOf(input.document, c.rate!),
      numerator,
      denominator,
      ratio: 'rate',
    });
    const written = at.written && overBase(at.written.now, at.written.base, at.shown);
    const byChange = fromChange(input, c);
    const printed = at.printed && stating(overBase(at.printed.now, at.printed.base, at.shown));
    const own = [written, byChange].flatMap((f) => (f ? [stating(f)] : []));
    const decided = decide(
      own.reduce<Relation>((exact, one) => decide(exact, one), stating(fraction)),
      undefined,
      printed,
    );
    // The stated change is told more closely than the difference of two rounded figures.
    const stated = c.base && c.change ? stating(overStated(input, c.change, c.base)) : undefined;
    const closest =
      stated && judge(decided).verdict === 'rounding' && judge(stated).verdict === 'inconsistent'
        ? stated
        : decided;
    return [
      {
        relation: closest,
        claim: c.rate,
        claims: at.claims,
        statedIsWrong: true,
        // The rate is right, and the words are not: told there.
        explained: (!at.base && isReversed(input, c)) || goesWithChange(input, c),
      },
    ];
  });

/** No part was more than its whole: its rate is no less than its change over all that the whole was. */
const ofWholes = ({ document, reading }: TextInput): readonly TextRelation[] =>
  impliedBases(reading).map(({ rate, change, whole, least }) => {
    const words = ({ figure }: Claim): string => quoteAt(document, figure.place);
    return {
      relation: {
        kind: 'linear',
        rule: meta.id,
        subject: subjectOfClaim(document, rate),
        total: rate.figure,
        totalLabel: labelOf(document, rate),
        parts: [{ figure: least, weight: 1, label: `${words(change)}÷(${whole.map(words).join('÷')})` }],
        comparison: 'at-least',
      },
      claim: rate,
      claims: [rate, change, ...whole],
      statedIsWrong: true,
    };
  });

/**
 * `同口径比上年减少8.00万元，下降9.10%`: last year's figure is not the published one, but the change and its rate are of the
 * same one, which this year's figure and the change tell.
 */
function restated(input: TextInput, c: Comparison): TextRelation[] {
  const fraction = fromChange(input, c);
  const claims = [c.now, c.change, c.rate].filter((x) => x !== undefined);
  if (!fraction || !c.rate || isNothing(c) || claims.some((x) => x.approximate)) return [];
  return [
    {
      relation: {
        kind: 'ratio',
        rule: meta.id,
        subject: subjectOfClaim(input.document, c.now!),
        stated: c.rate.figure,
        statedLabel: labelOf(input.document, c.rate),
        ...fraction,
        ratio: 'rate',
      },
      claim: c.rate,
      claims,
      statedIsWrong: true,
      // Of what is left out this year, the words may mean this year's figure without it.
      ...(c.adjusted || isGovernmentReport(input.document) ? { unsure: true, told: false } : {}),
    },
  ];
}

/** The rate is that of the change over the base: then this year's figure is wrong, and that is told of the change. */
function goesWithChange(input: TextInput, { base, change, rate }: Comparison): boolean {
  if (!base || !change || !rate) return false;
  const verdict = verdictOfRatio('rate', rate.figure, [claimTerm(input, change)], [claimTerm(input, base)]);
  return verdict === 'consistent' || verdict === 'rounding';
}

/** `增加0万元，增长0%`: nothing of nothing is not worth a word. */
const isNothing = ({ change, rate }: Comparison): boolean =>
  rate!.figure.value.isZero() && (change === undefined || change.figure.value.isZero());

const overStated = (input: TextInput, change: Claim, base: Claim): Fraction => ({
  numerator: [claimTerm(input, change)],
  denominator: [claimTerm(input, base)],
});

const overBase = (now: Term, base: Term, shown: Compared['shown']): Fraction => ({
  numerator: shown === 'down' ? [base, negative(now)] : [now, negative(base)],
  denominator: [base],
});

/** The stated change may be coarser than the two figures: these decide. */
const fractionOf = (input: TextInput, at: Compared): Fraction | undefined =>
  at.now && at.base ? overBase(at.now, at.base, at.shown) : fromChange(input, at.comparison);
