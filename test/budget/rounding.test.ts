import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { decimalsOf, round } from '../../src/budget/rounding';

describe('round', () => {
  test.each([
    ['2.675', 2, 'half-up', '2.68'],
    ['2.674999', 2, 'half-up', '2.67'],
    ['-2.675', 2, 'half-up', '-2.68'],
    ['74.5276', 2, 'half-up', '74.53'],
    ['74.5276', 2, 'truncate', '74.52'],
    ['-74.5276', 2, 'truncate', '-74.52'],
    ['877080', -2, 'half-up', '877100'],
    ['877080', -2, 'truncate', '877000'],
    ['0', 2, 'half-up', '0'],
  ] as const)('%s to %i decimals, %s: %s', (value, decimals, mode, expected) => {
    expect(round(new Decimal(value), decimals, mode).toString()).toBe(expected);
  });

  const value = fc
    .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }))
    .map(([n, d]) => new Decimal(n).times(new Decimal(10).pow(-d)));

  test('is never more than half a unit away, and truncation never grows a number', () => {
    fc.assert(
      fc.property(value, fc.integer({ min: -2, max: 4 }), (v, d) => {
        const unit = new Decimal(10).pow(-d);
        expect(round(v, d, 'half-up').minus(v).abs().lessThanOrEqualTo(unit.div(2))).toBe(true);
        expect(round(v, d, 'truncate').abs().lessThanOrEqualTo(v.abs())).toBe(true);
        expect(
          v
            .minus(round(v, d, 'truncate'))
            .abs()
            .lessThan(unit),
        ).toBe(true);
      }),
    );
  });

  test('rounding twice to the same place changes nothing', () => {
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 4 }), (v, d) =>
        round(round(v, d, 'half-up'), d, 'half-up').equals(round(v, d, 'half-up')),
      ),
    );
  });

  test('decimalsOf counts the digits that matter', () => {
    expect(['45.640', '45.64', '45', '1e-4'].map((v) => decimalsOf(new Decimal(v)))).toEqual([2, 2, 0, 4]);
  });

  test('decimalsOf counts as many as it takes, and none of what has no end', () => {
    const values = fc
      .tuple(fc.integer(), fc.integer({ min: -9, max: 12 }))
      .map(([digits, power]) => new Decimal(digits).times(new Decimal(10).pow(power)));
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 7 }), (v, d) => {
        expect(decimalsOf(v) > d).toBe(!round(v, d, 'truncate').equals(v));
      }),
    );
    expect(decimalsOf(new Decimal(Infinity)) > 2).toBe(false);
  });
});
