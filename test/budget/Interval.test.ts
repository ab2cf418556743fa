import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import {
  addIntervals,
  contains,
  divideIntervals,
  exactInterval,
  meets,
  roundedInterval,
  scaleInterval,
  truncatedInterval,
} from '../../src/budget/Interval';
import { round } from '../../src/budget/rounding';

const d = (v: Decimal.Value): Decimal => new Decimal(v);
const amounts = fc.integer({ min: -(10 ** 8), max: 10 ** 8 }).map((n) => d(n).div(10_000));

describe('intervals of written figures', () => {
  test.each([
    ['179.17', 2, '179.165', '179.175'],
    ['7.5', 1, '7.45', '7.55'],
    ['-3', 0, '-3.5', '-2.5'],
    ['1200', -2, '1150', '1250'],
  ])('%s with %i decimals stands for [%s, %s]', (value, decimals, low, high) => {
    const i = roundedInterval(d(value), decimals);
    expect([i.low.toString(), i.high.toString(), i.lowOpen, i.highOpen]).toEqual([low, high, false, false]);
  });

  test.each([
    ['2.6', 1, '2.6', '2.7', false, true],
    ['-2.6', 1, '-2.7', '-2.6', true, false],
    ['0', 2, '-0.01', '0.01', true, true],
  ])('%s cut off at %i decimals stands for %s to %s', (value, decimals, low, high, lowOpen, highOpen) => {
    const i = truncatedInterval(d(value), decimals);
    expect([i.low.toString(), i.high.toString(), i.lowOpen, i.highOpen]).toEqual([
      low,
      high,
      lowOpen,
      highOpen,
    ]);
  });

  test('a value lies in the interval of its rounding, and of its truncation', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 3 }), (v, n) => {
        expect(contains(roundedInterval(round(v, n, 'half-up'), n), v)).toBe(true);
        expect(contains(truncatedInterval(round(v, n, 'truncate'), n), v)).toBe(true);
      }),
    );
  });

  test('the sum of values lies in the sum of their intervals, also with a part taken off', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const [x, y] = [a, b].map((v) => roundedInterval(round(v, 2, 'half-up'), 2)) as [
          ReturnType<typeof exactInterval>,
          ReturnType<typeof exactInterval>,
        ];
        expect(contains(addIntervals(x, y), a.plus(b))).toBe(true);
        expect(contains(addIntervals(x, scaleInterval(y, -1)), a.minus(b))).toBe(true);
      }),
    );
  });

  test('n parts and their total of equal precision may miss each other by (n + 1)·u/2', () => {
    fc.assert(
      fc.property(
        fc.array(
          amounts.map((v) => round(v, 2, 'half-up')),
          { minLength: 1, maxLength: 20 },
        ),
        (parts) => {
          const sum = parts.map((p) => roundedInterval(p, 2)).reduce(addIntervals);
          const exact = parts.reduce((a, b) => a.plus(b), d(0));
          const allowed = d(parts.length + 1).times('0.005');
          expect(meets(roundedInterval(exact.plus(allowed), 2), sum)).toBe(true);
          expect(meets(roundedInterval(exact.plus(allowed).plus('0.0001'), 2), sum)).toBe(false);
        },
      ),
    );
  });

  test('quotients: every a/b lies in the quotient of the intervals; a base that may be zero has none', () => {
    fc.assert(
      fc.property(
        amounts,
        amounts.filter((v) => v.abs().greaterThan(1)),
        (a, b) => {
          const q = divideIntervals(roundedInterval(a, 2), roundedInterval(b, 2));
          expect(q !== null && contains(q, a.div(b))).toBe(true);
        },
      ),
    );
    expect(divideIntervals(exactInterval(d(1)), roundedInterval(d(0), 2))).toBeNull();
    expect(divideIntervals(exactInterval(d(1)), exactInterval(d(0)))).toBeNull();
  });

  test('touching ends meet only when both are included', () => {
    expect(meets(roundedInterval(d('1.00'), 2), roundedInterval(d('1.01'), 2))).toBe(true);
    expect(meets(truncatedInterval(d('1.00'), 2), exactInterval(d('1.01')))).toBe(false);
    expect(meets(truncatedInterval(d('1.00'), 2), exactInterval(d('1.00')))).toBe(true);
  });
});
