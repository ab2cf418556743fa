import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { isPressedTwice, keyingSlip, type KeyingSlip } from '../../src/diagnose/slips';

describe('keyingSlip', () => {
  it.each<[string, string, KeyingSlip | undefined]>([
    ['2.59', '2.95', 'transposed-digits'],
    ['161', '116', 'transposed-digits'],
    ['15.2', '12.5', 'transposed-digits'],
    ['4.556', '4.56', 'doubled-digit'],
    ['43269.3', '3269.3', 'doubled-digit'],
    ['887.36', '87.36', 'doubled-digit'],
    ['45.4', '45.64', 'dropped-digit'],
    ['4564', '45.64', 'decimal-shift'],
    ['0.179174', '1791.74', 'unit-shift'],
    ['2952.36', '2852.36', 'mistyped-digit'],
    ['45.6', '45.64', 'mistyped-digit'],
    ['-12.5', '12.5', 'sign-flipped'],
    ['1', '10000', 'unit-shift'],
    ['12.5', '12.5', undefined],
    ['12.5', '98.7', undefined],
    ['0', '98.7', undefined],
    ['12.5', '0', undefined],
    ['-12.5', '12.7', undefined],
  ])('%s for %s: %s', (stated, right, expected) => {
    expect(keyingSlip(new Decimal(stated), new Decimal(right), 2)).toBe(expected);
  });

  it.each<[string, string, KeyingSlip, KeyingSlip]>([
    ['33.8333', '33.833', 'doubled-digit', 'mistyped-digit'],
    ['190.62', '190.621', 'dropped-digit', 'mistyped-digit'],
    ['12.45', '12.4', 'doubled-digit', 'mistyped-digit'],
    ['12.45', '12.54', 'transposed-digits', 'transposed-digits'],
    ['0.9', '0.96', 'dropped-digit', 'mistyped-digit'],
  ])('%s for %s is %s as a cell is typed, %s as a text prints it', (stated, right, typed, printed) => {
    expect(keyingSlip(new Decimal(stated), new Decimal(right))).toBe(typed);
    expect(keyingSlip(new Decimal(stated), new Decimal(right), 3)).toBe(printed);
  });

  it.each<[string, string, boolean]>([
    ['33.8333', '33.833', true],
    ['1055.2', '105.2', true],
    ['1.122', '1.12', true],
    ['52.2475', '52.245', false],
    ['1025', '105', false],
    ['105', '105', false],
  ])('%s for %s: the key pressed twice %s', (stated, right, twice) => {
    expect(isPressedTwice(new Decimal(stated), new Decimal(right))).toBe(twice);
  });

  it('knows every interchange of two neighbouring digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 99_999_999 }), fc.nat(), (n, seed) => {
        const digits = [...String(n)];
        const i = seed % (digits.length - 1);
        fc.pre(digits[i] !== digits[i + 1] && !(i === 0 && digits[1] === '0'));
        const swapped = [...digits.slice(0, i), digits[i + 1]!, digits[i]!, ...digits.slice(i + 2)].join('');
        expect(keyingSlip(new Decimal(swapped).div(100), new Decimal(n).div(100), 2)).toMatch(
          /transposed-digits|decimal-shift/,
        );
      }),
    );
  });
});
