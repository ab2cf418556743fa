import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { decimalsFor, decimalsForDifference, plainNumber, showNumber } from '../../src/report/numbers';

const d = (v: string): Decimal => new Decimal(v);

test.each([
  ['2.59', 2, '2.59'],
  ['45.60', 2, '45.6'],
  ['0.005', 2, '0.01'],
  ['-0.001', 2, '0'],
  ['-2.5', 2, '-2.5'],
  ['2126.19', 2, '2126.19'],
  ['24606775.35', 2, '24,606,775.35'],
  ['-1234567', 2, '-1,234,567'],
  ['100', 2, '100'],
])('%s with %d decimals is written %s', (value, decimals, shown) => {
  expect(showNumber(d(value), decimals)).toBe(shown);
});

test.each([
  ['nothing', [], 2],
  ['equal figures', ['1.5', '1.50'], 2],
  ['different at two decimals', ['1.51', '1.52'], 2],
  ['different only at the fourth', ['179.1745', '179.1746'], 4],
  ['too small for two decimals', ['0.0012', '5'], 3],
  ['zero stays zero', ['0', '5'], 2],
  ['never more than eight', ['0.00000000001', '0.00000000002'], 8],
] as const)('digits: %s', (_name, values, decimals) => {
  expect(decimalsFor(values.map(d))).toBe(decimals);
});

test('what is shown of stated, expected and difference can be subtracted by hand', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -1e9, max: 1e9 }), (a, b) => {
      const [stated, expected] = [new Decimal(a).div(1e6), new Decimal(b).div(1e6)];
      const difference = stated.minus(expected);
      const decimals = decimalsForDifference(stated, expected, difference);
      const [x, y, z] = [stated, expected, difference].map((v) =>
        d(showNumber(v, decimals).replaceAll(',', '')),
      );
      expect(x!.minus(y!).equals(z!)).toBe(true);
    }),
  );
});

test.each([
  ['0.36', '0.36'],
  ['-0', '0'],
  ['1e-7', '0.0000001'],
  ['100000000000000000000000', '100000000000000000000000'],
])('plain number %s', (value, text) => expect(plainNumber(d(value))).toBe(text));

test('a quotient without end stops at ten decimals', () => {
  expect(plainNumber(d('1').div(3))).toBe('0.3333333333');
});
