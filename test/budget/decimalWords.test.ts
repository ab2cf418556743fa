import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { hasMoreDecimals, inTenMillionths } from '../../src/budget/decimalWords';

describe('values counted in ten-millionths', () => {
  test.each([
    ['0', 0],
    ['-0', 0],
    ['0.0000001', 1],
    ['-0.5', -5_000_000],
    ['179.17', 1_791_700_000],
    ['12345678.9', 123_456_789_000_000],
    ['900719925.4740991', Number.MAX_SAFE_INTEGER],
  ])('%s', (value, expected) => expect(inTenMillionths(new Decimal(value)) + 0).toBe(expected));

  test.each(['900719925.4740992', '1e8000', '1e14', '0.00000001', '1.23456789', 'Infinity', 'NaN'])(
    '%s has too many digits',
    (value) => expect(inTenMillionths(new Decimal(value))).toBeNaN(),
  );
});

test('decimals are counted as decimal.js counts them', () => {
  const values = fc
    .tuple(fc.integer(), fc.integer({ min: -9, max: 12 }))
    .map(([digits, power]) => new Decimal(digits).times(new Decimal(10).pow(power)));
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 7 }), (value, decimals) => {
      expect(hasMoreDecimals(value, decimals)).toBe(value.decimalPlaces() > decimals);
    }),
  );
  expect(hasMoreDecimals(new Decimal(Infinity), 2)).toBe(false);
});
