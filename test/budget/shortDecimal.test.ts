import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { FiniteNumber } from '../../src/budget/FiniteNumber';
import { fromDouble } from '../../src/budget/readNumber';
import { shortDecimal } from '../../src/budget/shortDecimal';

const inside = ({ s, e, d }: Decimal) => ({ s, e, d });

describe('the short decimal of a double', () => {
  test.each([
    0.1, 0.05, 0.000001, 1, -1, 10, 1.5, -2.25, 9999999, 10000000, 10000001.5, 100000000, 123456789.12, 7e7,
    999999999.999999,
  ])('%p is made as decimal.js makes it', (value) => {
    expect(inside(shortDecimal(value)!)).toEqual(inside(new Decimal(value)));
  });

  test.each([0, -0, NaN, Infinity, -Infinity, 1e9, 1e-7, 0.1 + 0.2, 179.17449999999997])(
    '%p is left to decimal.js',
    (value) => expect(shortDecimal(value)).toBeUndefined(),
  );

  test('agrees with decimal.js on every amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
        fc.integer({ min: 0, max: 9 }),
        (digits, decimals) => {
          const value = digits / 10 ** decimals;
          const made = shortDecimal(value);
          if (made) expect(inside(made)).toEqual(inside(new Decimal(value)));
          expect(fromDouble(value as FiniteNumber).equals(new Decimal(value).toSignificantDigits(15))).toBe(
            true,
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});
