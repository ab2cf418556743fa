import { Decimal } from 'decimal.js';
import { percentOf } from '../../src/budget/percentOf';
import { round } from '../../src/budget/rounding';

const percent = (part: string, whole: string): string =>
  percentOf(new Decimal(part), new Decimal(whole), 2).toString();

test.each([
  ['1', '3', '33.33'],
  ['2', '3', '66.67'],
  ['1', '8', '12.5'],
  ['0.00125', '10', '0.01'],
  ['5', '100000', '0.01'],
  ['4.9', '100000', '0'],
  ['7', '7', '100'],
  ['0', '7', '0'],
])('%s of %s is %s %%, half up', (part, whole, expected) => {
  expect(percent(part, whole)).toBe(expected);
});

test.each([
  ['-1', '3', '-33.33'],
  ['-5', '100000', '-0.01'],
  ['5', '-100000', '-0.01'],
  ['4', '3', '133.33'],
  ['98765432109876.54', '123456789012345.67', '80'],
  ['1', '9876543210987654321', '0'],
  ['0.000000001', '0.000000003', '33.33'],
])('%s of %s is told by decimals of any length', (part, whole, expected) => {
  expect(percent(part, whole)).toBe(expected);
});

test('is what decimals say for amounts of all sizes', () => {
  for (let i = 1; i < 3000; i++) {
    const [part, whole] = [new Decimal(i * 7919).div(100), new Decimal(i * i * 31 + 104729).div(100)];
    expect(percentOf(part, whole, 2).toString()).toBe(
      round(part.div(whole).times(100), 2, 'half-up').toString(),
    );
  }
});
