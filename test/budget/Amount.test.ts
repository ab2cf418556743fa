import fc from 'fast-check';
import { add, amount, compare, convert, negate, subtract } from '../../src/budget/Amount';

/** 元 with 分, as books hold them: up to 10¹³ 分. */
const cents = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n });
const yuan = cents.map((c) => amount(`${c}e-2`, '元'));

describe('Amount', () => {
  test.each([
    ['1791745', '元', '万元', '179.1745'],
    ['179.1745', '万元', '元', '1791745'],
    ['0.01', '元', '万元', '0.000001'],
    ['-5.5', '万元', '元', '-55000'],
    ['7', '元', '元', '7'],
  ] as const)('%s %s is %s %s', (value, from, to, expected) => {
    expect(convert(amount(value, from), to).value.toString()).toBe(amount(expected, to).value.toString());
  });

  test('units do not mix silently: the compiler refuses', () => {
    const wan = amount(1, '万元');
    const one = amount(1, '元');
    // @ts-expect-error 万元 and 元 must be converted first
    add(wan, one);
    // @ts-expect-error the same for differences
    subtract(one, wan);
    // @ts-expect-error and for comparisons
    compare(wan, one);
    // @ts-expect-error a result keeps its unit
    const wrong: ReturnType<typeof amount<'元'>> = add(wan, wan);
    expect(wrong.unit).toBe('万元');
    expect(add(convert(wan, '元'), one).value.toString()).toBe('10001');
  });

  test('conversion there and back changes nothing', () => {
    fc.assert(fc.property(yuan, (a) => convert(convert(a, '万元'), '元').value.equals(a.value)));
  });

  test('conversion keeps sums and order', () => {
    fc.assert(
      fc.property(yuan, yuan, (a, b) => {
        const wan = convert(add(a, b), '万元');
        expect(add(convert(a, '万元'), convert(b, '万元')).value.equals(wan.value)).toBe(true);
        expect(compare(convert(a, '万元'), convert(b, '万元'))).toBe(compare(a, b));
      }),
    );
  });

  test('a − b is a + (−b)', () => {
    fc.assert(fc.property(yuan, yuan, (a, b) => subtract(a, b).value.equals(add(a, negate(b)).value)));
  });
});
