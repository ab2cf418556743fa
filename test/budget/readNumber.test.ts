import fc from 'fast-check';
import type { FiniteNumber } from '../../src/budget/FiniteNumber';
import { fromDouble, readNumber } from '../../src/budget/readNumber';

describe('readNumber', () => {
  test.each([
    ['1,234.50', '1234.5', 2],
    ['１，２３４．５０', '1234.5', 2],
    ['-5', '-5', 0],
    ['−5.0', '-5', 1],
    ['(1,200)', '-1200', 0],
    ['（3.5）', '-3.5', 1],
    [' 77.70 ', '77.7', 2],
    ['+8', '8', 0],
    ['0', '0', 0],
  ])('%s is %s with %i decimals', (text, value, decimals) => {
    expect(readNumber(text)).toMatchObject({ kind: 'number', decimals });
    expect((readNumber(text) as { value: { toString(): string } }).value.toString()).toBe(value);
  });

  test.each([
    ['', 'blank'],
    ['　', 'blank'],
    ['-', 'dash'],
    ['——', 'dash'],
    ['—', 'dash'],
    ['无', 'dash'],
    ['合计', 'not-a-number'],
    ['12,34', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['2023年', 'not-a-number'],
    ['1.5万', 'not-a-number'],
    ['(-5)', 'not-a-number'],
  ])('%j is %s', (text, kind) => expect(readNumber(text).kind).toBe(kind));

  test('what was written with commas and decimals is read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
        fc.integer({ min: 0, max: 4 }),
        (n, decimals) => {
          const text = (n / 10 ** decimals).toLocaleString('en-US', {
            minimumFractionDigits: decimals,
            maximumFractionDigits: decimals,
          });
          const read = readNumber(text);
          expect(
            read.kind === 'number' &&
              read.decimals === decimals &&
              read.value.times(10 ** decimals).equals(n),
          ).toBe(true);
        },
      ),
    );
  });

  test('a stored double is the decimal that was typed', () => {
    expect(
      [45.64, 0.1 + 0.2, 179.17449999999997, 21528900].map((v) => fromDouble(v as FiniteNumber).toString()),
    ).toEqual(['45.64', '0.3', '179.1745', '21528900']);
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), (cents) =>
        fromDouble((cents / 100) as FiniteNumber)
          .times(100)
          .equals(cents),
      ),
    );
  });
});
