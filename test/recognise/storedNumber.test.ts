import type { FiniteNumber } from '../../src/budget/FiniteNumber';
import { storedNumber as ofFinite } from '../../src/recognise/StoredNumber';

const storedNumber = (double: number) => ofFinite(double as FiniteNumber);

describe('a stored number', () => {
  test.each([
    [179.17449999999997, '179.1745', '179.1745', 4],
    [2.9, '2.90', '2.9', 2],
    [2.9, '2.9', '2.9', 1],
    [2.9, '¥2.900', '2.9', 3],
    [45, '45.00', '45', 0],
    [1234.5, '1,234.50', '1234.5', 2],
    [0.125, '12.5%', '0.125', 3],
  ])('%p shown as %s is %s with %i decimals', (double, shown, value, decimals) => {
    const stored = storedNumber(double);
    expect(stored.value.toString()).toBe(value);
    expect(stored.precisionShownAs(shown)).toEqual({ kind: 'written', decimals });
  });

  test('is one object, but for the sign of zero', () => {
    expect(storedNumber(12.34)).toBe(storedNumber(12.34));
    expect(storedNumber(0).value.isNegative()).toBe(false);
    expect(storedNumber(-0).value.isNegative()).toBe(true);
    expect(storedNumber(0).value.isNegative()).toBe(false);
  });
});
