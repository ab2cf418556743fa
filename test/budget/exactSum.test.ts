import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { hasMoreDecimals, inTenMillionths, isFarFromSum, isSumOf } from '../../src/budget/exactSum';
import type { Figure } from '../../src/budget/Figure';
import { judge } from '../../src/budget/judge';
import type { Term } from '../../src/budget/Relation';
import { cellFigure, sumOf, textFigure } from '../support/figures';

const term = (value: Decimal.Value, weight: 1 | -1 = 1): Term => ({
  figure: cellFigure(value),
  label: '',
  weight,
});

describe('sums of amounts', () => {
  const amounts = fc
    .tuple(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), fc.integer({ min: 0, max: 9 }))
    .map(([digits, decimals]) => new Decimal(digits).div(new Decimal(10).pow(decimals)));

  test('are what the decimals add up to, or can’t be said', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amounts, fc.constantFrom<1 | -1>(1, -1)), { maxLength: 12 }),
        fc.constantFrom('0', '0.0000001', '1'),
        (parts, off) => {
          const sum = parts.reduce((s, [value, weight]) => s.plus(value.times(weight)), new Decimal(off));
          const said = isSumOf(
            cellFigure(sum),
            parts.map(([value, weight]) => term(value, weight)),
          );
          expect([off === '0', undefined]).toContain(said);
        },
      ),
    );
  });

  test('can be said where a whole number holds them', () => {
    expect(isSumOf(cellFigure('0.3'), [term('0.1'), term('0.2')])).toBe(true);
    expect(isSumOf(cellFigure('1'), [term('3.5'), term('2.5', -1)])).toBe(true);
    expect(isSumOf(cellFigure('0.3'), [term('0.1'), term('0.20001')])).toBe(false);
    expect(isSumOf(cellFigure(0), [])).toBe(true);
  });

  test('can’t be said of figures in another unit', () => {
    expect(isSumOf(cellFigure('1'), [{ ...term('1'), figure: { ...cellFigure('1'), unit: '元' } }])).toBe(
      undefined,
    );
  });

  test('can’t be said beyond it', () => {
    const most = '900719925.4740991';
    expect(isSumOf(cellFigure('1801439850.9481982'), [term(most), term(most)])).toBeUndefined();
    expect(isSumOf(cellFigure(most), [term(most, -1), term(most), term(most)])).toBeUndefined();
    expect(isSumOf(cellFigure('Infinity'), [])).toBeUndefined();
  });
});

describe('figures far from a sum', () => {
  const inText = (amount: string): Figure => textFigure(`${amount}万元`);

  it.each([
    ['10.00', ['4.00', '5.90'], true],
    ['10.00', ['4.00', '5.98'], false],
    ['10.00', ['4.00', '6.00'], false],
    ['10', ['4.00', '6.99'], false],
    ['10', ['4.00', '7.03'], true],
  ])('%s of %j: %s', (total, parts, far) => {
    expect(isFarFromSum(inText(total), parts.map(inText))).toBe(far);
  });

  test('are not told among cells, or in another unit', () => {
    expect(isFarFromSum(cellFigure('10'), [inText('5')])).toBe(false);
    expect(isFarFromSum(inText('10'), [cellFigure('5')])).toBe(false);
    expect(isFarFromSum(inText('10'), [{ ...inText('5'), unit: '元' }])).toBe(false);
  });

  test('are inconsistent for the judge', () => {
    const figure = fc
      .tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 2 }))
      .map(([digits, decimals]) => inText(new Decimal(digits).div(10 ** decimals).toFixed(decimals)));
    fc.assert(
      fc.property(figure, fc.array(figure, { minLength: 1, maxLength: 3 }), (total, parts) => {
        if (isFarFromSum(total, parts)) expect(judge(sumOf(total, parts)).verdict).toBe('inconsistent');
      }),
    );
  });
});

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

describe('decimals that a value needs', () => {
  test('are more than so many exactly when the decimal has more', () => {
    const values = fc
      .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 12 }))
      .map(([digits, decimals]) => new Decimal(digits).div(new Decimal(10).pow(decimals)));
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 7 }), (value, decimals) => {
        expect(hasMoreDecimals(value, decimals)).toBe(value.decimalPlaces() > decimals);
      }),
    );
  });
});
