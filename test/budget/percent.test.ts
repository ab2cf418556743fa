import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { percentOf } from '../../src/budget/percent';
import { round } from '../../src/budget/rounding';

const inDecimals = (part: Decimal, whole: Decimal): Decimal =>
  round(part.div(whole).times(100), 2, 'half-up');

describe('a part of a whole in %', () => {
  const amounts = fc
    .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 9 }))
    .map(([digits, decimals]) => new Decimal(digits).div(new Decimal(10).pow(decimals)));

  test('is what the decimals say', () => {
    fc.assert(
      fc.property(amounts, amounts, (part, whole) => {
        if (whole.isZero()) return;
        expect(percentOf(part, whole).toString()).toBe(inDecimals(part, whole).toString());
      }),
    );
  });

  test('is rounded half up, to either side of nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 6), max: 10 ** 6 }), (hundredths) => {
        const part = new Decimal(hundredths).plus('0.5').div(100);
        expect(percentOf(part, new Decimal(100)).toString()).toBe(
          inDecimals(part, new Decimal(100)).toString(),
        );
      }),
    );
    expect(percentOf(new Decimal('12.345'), new Decimal(100)).toString()).toBe('12.35');
    expect(percentOf(new Decimal('-12.345'), new Decimal(100)).toString()).toBe('-12.35');
  });
});
