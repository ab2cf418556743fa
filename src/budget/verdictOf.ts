import type { Decimal } from 'decimal.js';
import type { Figure } from './Figure';
import { isFarFromSum } from './exactSum';
import { judge } from './judge';
import type { Judgement, RatioRelation, Term, Verdict } from './Relation';

/** A figure with its sign; nobody will read its name. */
export type Signed = Pick<Term, 'figure' | 'weight'>;

/** What the judge says of total = Σ parts, where no rule asks: to choose between ways to read a table or a sentence. */
export const verdictOfSum = (total: Figure, parts: readonly Figure[]): Verdict =>
  isFarFromSum(total, parts) ? 'inconsistent' : judgeSum(total, parts).verdict;

/** How much more a total is than its parts, in its unit; undefined where that can't be told. */
export const excessOver = (
  total: Figure | null | undefined,
  parts: readonly (Figure | null | undefined)[],
): Decimal | undefined => (total && parts.every(isRead) ? judgeSum(total, parts).difference : undefined);

const judgeSum = (total: Figure, parts: readonly Figure[]): Judgement =>
  judge({
    ...NAMELESS,
    kind: 'linear',
    total,
    totalLabel: '',
    parts: parts.map((figure) => ({ figure, weight: 1, label: '' })),
    comparison: 'equal',
  });

/** Whether total = Σ parts, exactly or but for rounding; undefined where one of the amounts can't be read. */
export function addsUp(
  total: Figure | null | undefined,
  parts: readonly (Figure | null | undefined)[],
): boolean | undefined {
  if (!total || !parts.every(isRead)) return undefined;
  const verdict = verdictOfSum(total, parts);
  return verdict === 'consistent' || verdict === 'rounding';
}

const isRead = (figure: Figure | null | undefined): figure is Figure => Boolean(figure);

/** What the judge says of stated % = Σ numerator ÷ Σ denominator. */
export const verdictOfRatio = (
  ratio: RatioRelation['ratio'],
  stated: Figure,
  numerator: readonly Signed[],
  denominator: readonly Signed[],
): Verdict =>
  judge({
    ...NAMELESS,
    kind: 'ratio',
    ratio,
    stated,
    statedLabel: '',
    numerator: numerator.map(nameless),
    denominator: denominator.map(nameless),
  }).verdict;

const NAMELESS = { rule: '', subject: { table: '' } } as const;
const nameless = ({ figure, weight }: Signed): Term => ({ figure, weight, label: '' });
