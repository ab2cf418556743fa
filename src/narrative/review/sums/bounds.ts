import { inUnit } from '../../../budget/Figure';
import type { Claim } from '../../../text/Reading';
import type { PartOf, TextMeasure } from '../../../text/measure/TextMeasure';
import type { Fund } from '../../measures';
import { allNamed, type ImpliedSum, type View } from './views';

const balance = (fund: Fund): TextMeasure => ({ family: 'balance', part: 'total', fund });
const spent = (fund: Fund, part: PartOf<'expenditure'> = 'total'): TextMeasure => ({
  family: 'expenditure',
  part,
  fund,
});
const taken = (part: PartOf<'income'>): TextMeasure => ({ family: 'income', part, fund: 'all' });

/** What can't be more than what: a part of a total, a book of all money, what is set aside of a purchase. */
const NESTED: readonly (readonly [whole: TextMeasure, part: TextMeasure])[] = [
  ...(['all', 'appropriation', 'general', 'fund'] as const).flatMap((fund) => [
    [spent(fund), spent(fund, 'basic')] as const,
    [spent(fund), spent(fund, 'project')] as const,
    [spent(fund, 'basic'), spent(fund, 'personnel')] as const,
    [spent(fund, 'basic'), spent(fund, 'public')] as const,
  ]),
  [spent('all'), spent('appropriation')],
  [spent('all'), spent('general')],
  [spent('all', 'current'), spent('general')],
  [spent('appropriation'), spent('general')],
  [balance('all'), balance('appropriation')],
  [balance('appropriation'), taken('appropriation')],
  [balance('appropriation'), spent('general')],
  [balance('all'), taken('year')],
  [spent('all'), { family: 'three-public', part: 'total', fund: 'general' }],
  [spent('all', 'current'), { family: 'three-public', part: 'total', fund: 'general' }],
  [
    { family: 'procurement', part: 'total' },
    { family: 'procurement', part: 'set-aside' },
  ],
  [
    { family: 'procurement', part: 'set-aside' },
    { family: 'procurement', part: 'set-aside-small' },
  ],
];

/** The bounds that a text breaks; those that hold say nothing. */
export const boundsOf = (view: View): readonly ImpliedSum[] =>
  NESTED.flatMap(([whole, part]): ImpliedSum[] => {
    const total = largest(view.all(whole));
    const of = view.get(part);
    return total && of && isAbove(of, total) && allNamed([total, of])
      ? [{ total, parts: [of], comparison: 'at-least' }]
      : [];
  });

const value = (c: Claim): ReturnType<typeof inUnit>['value'] => inUnit(c.figure, '元').value;
const isAbove = (part: Claim, total: Claim): boolean => value(part).greaterThan(value(total));
const largest = (all: readonly Claim[]): Claim | undefined =>
  all.reduce<Claim | undefined>((best, c) => (!best || isAbove(c, best) ? c : best), undefined);
