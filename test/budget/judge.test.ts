import { judge, residualRange } from '../../src/budget/judge';
import { cellFigure, ratioOf, sumOf, textFigure as t } from '../support/figures';

describe('sums of written figures (XBRL Calculations 1.1)', () => {
  test.each([
    ['0.99万元', ['0.33万元', '0.33万元', '0.33万元'], 'consistent'],
    ['1.00万元', ['0.33万元', '0.33万元', '0.33万元'], 'rounding'],
    ['1.01万元', ['0.33万元', '0.33万元', '0.33万元'], 'rounding'],
    ['1.02万元', ['0.33万元', '0.33万元', '0.33万元'], 'inconsistent'],
    ['9101.68万元', ['24606775.35元', '66410000.00元'], 'rounding'],
    ['9101.67万元', ['24606775.35元', '66410000.00元'], 'truncated'],
    ['9101.66万元', ['24606775.35元', '66410000.00元'], 'inconsistent'],
    ['179.17万元', ['151.01万元', '13.53万元', '4.78万元', '9.84万元'], 'rounding'],
    ['4.78万元', ['4.78万元', '1.78万元'], 'inconsistent'],
    ['0万元', [], 'consistent'],
    ['5万元', [], 'inconsistent'],
  ])('%s = Σ %j: %s', (total, parts, verdict) => {
    expect(judge(sumOf(t(total), parts.map(t))).verdict).toBe(verdict);
  });

  test('the judgement says what the total should be and by how much it misses it, in its own unit', () => {
    const { expected, difference } = judge(sumOf(t('9101.60万元'), [t('24606775.35元'), t('66410000.00元')]));
    expect(expected?.toString()).toBe('9101.677535');
    expect(difference?.toString()).toBe('-0.077535');
  });
});

describe('sums of cells', () => {
  test('binary noise below a billionth is forgiven, nothing more', () => {
    expect(
      judge(sumOf(cellFigure('0.3'), [cellFigure('0.1'), cellFigure('0.2000000000000001')])).verdict,
    ).toBe('consistent');
    expect(judge(sumOf(cellFigure('0.3'), [cellFigure('0.1'), cellFigure('0.20001')])).verdict).toBe(
      'inconsistent',
    );
  });

  test('whole 元 that were printed rounded may miss their total by a 元', () => {
    const parts = ['10.4', '10.4', '10.4'].map(() => cellFigure('10', '元', 0));
    expect(judge(sumOf(cellFigure('31', '元', 0), parts)).verdict).toBe('rounding');
    expect(judge(sumOf(cellFigure('33', '元', 0), parts)).verdict).toBe('inconsistent');
  });

  test('the same number printed twice has the same digits', () => {
    const [a, b] = [cellFigure('100', '元', 0), cellFigure('101', '元', 0)];
    expect(judge(sumOf(a, [b])).verdict).toBe('rounding');
    expect(judge(sumOf(a, [b], { samePrinted: true })).verdict).toBe('inconsistent');
    expect(
      judge(sumOf(cellFigure('1.00', '万元', 2), [cellFigure('10049', '元', 0)], { samePrinted: true }))
        .verdict,
    ).toBe('rounding');
  });

  test('a list that leaves parts out stays below its total', () => {
    const parts = [cellFigure('3'), cellFigure('4')];
    expect(judge(sumOf(cellFigure('7'), parts, { comparison: 'at-least' })).verdict).toBe('consistent');
    expect(judge(sumOf(cellFigure('9'), parts, { comparison: 'at-least' })).verdict).toBe('consistent');
    expect(judge(sumOf(cellFigure('6'), parts, { comparison: 'at-least' })).verdict).toBe('inconsistent');
    expect(judge(sumOf(t('2517.78万元'), [t('25177779元')], { comparison: 'at-least' })).verdict).toBe(
      'consistent',
    );
  });

  test('a bound reaches to the very end of what the figures may stand for', () => {
    const bound = (total: string) =>
      judge(sumOf(t(total), [t('10.1万元')], { comparison: 'at-least' })).verdict;
    expect([bound('10.0万元'), bound('9.9万元')]).toEqual(['consistent', 'inconsistent']);
  });

  test('money does not compare with percentages', () => {
    expect(judge(sumOf(t('7万元'), [t('7%')]))).toMatchObject({
      verdict: 'cannot-tell',
      reason: 'unit-mismatch',
    });
  });
});

describe('shares and rates', () => {
  test.each([
    ['84.28%', '151.01万元', '179.17万元', 'consistent'],
    ['7.5%', '13.53万元', '179.17万元', 'rounding'],
    ['74.52%', '133.53万元', '179.17万元', 'rounding'],
    ['2.6%', '4.78万元', '179.17万元', 'truncated'],
    ['1%', '26.70万元', '2152.89万元', 'consistent'],
    ['2.8%', '4.78万元', '179.17万元', 'inconsistent'],
    ['100%', '179.17万元', '179.17万元', 'consistent'],
  ])('%s = %s ÷ %s: %s', (stated, part, whole, verdict) => {
    expect(judge(ratioOf(t(stated), [t(part)], [t(whole)])).verdict).toBe(verdict);
  });

  test('where the workbook has the exact values, they decide', () => {
    const exact = (v: string) => cellFigure(v);
    expect(judge(ratioOf(t('7.5%'), [exact('13.5337')], [exact('179.1745')])).verdict).toBe('truncated');
    expect(judge(ratioOf(t('74.52%'), [exact('133.5345')], [exact('179.1745')])).verdict).toBe('truncated');
    expect(judge(ratioOf(t('74.53%'), [exact('133.5345')], [exact('179.1745')])).verdict).toBe('consistent');
  });

  test.each([
    ['5.03%', '3.01万元', '59.85万元', 'consistent'],
    ['5.2%', '3.01万元', '59.85万元', 'inconsistent'],
    ['100%', '5万元', '0万元', 'inconsistent'],
  ])('rate %s = %s ÷ %s: %s', (stated, change, base, verdict) => {
    expect(judge(ratioOf(t(stated), [t(change)], [t(base)], 'rate')).verdict).toBe(verdict);
  });

  test.each([
    // 226 ÷ (114 + 226), each rounded to a whole: 66.32% to 66.62%.
    ['66.32%', '226万元', '114万元', 1, 'rounding'],
    ['66.62%', '226万元', '114万元', 1, 'rounding'],
    ['66.27%', '226万元', '114万元', 1, 'inconsistent'],
    // 12 ÷ (60 − 12): 23.47% to 26.60%.
    ['23.47%', '12万元', '60万元', -1, 'rounding'],
    ['26.59%', '12万元', '60万元', -1, 'rounding'],
    ['23.45%', '12万元', '60万元', -1, 'inconsistent'],
    ['26.61%', '12万元', '60万元', -1, 'inconsistent'],
  ] as const)(
    'a change is one number above and below the line: %s = %s ÷ (%s %d it): %s',
    (stated, change, now, weight, verdict) => {
      const moved = t(change);
      const relation = ratioOf(t(stated), [moved], [t(now)], 'rate');
      const denominator = [...relation.denominator, { figure: moved, weight, label: '增减' }];
      expect(judge({ ...relation, denominator }).verdict).toBe(verdict);
    },
  );

  test('a rate that is rounded to fewer decimals than it shows is padded', () => {
    expect(judge(ratioOf(t('7.00%'), [t('6.96万元')], [t('100.00万元')], 'rate')).verdict).toBe('padded');
    expect(judge(ratioOf(t('7.10%'), [t('6.96万元')], [t('100.00万元')], 'rate')).verdict).toBe(
      'inconsistent',
    );
  });

  test('a share of nothing can not be told', () => {
    expect(judge(ratioOf(t('10%'), [t('0万元')], [t('0万元')]))).toMatchObject({
      verdict: 'cannot-tell',
      reason: 'zero-base',
    });
  });
});

describe('how far a relation may be from holding', () => {
  const whole = (value: string) => cellFigure(value, '元', 0);
  const rangeOf = (...args: Parameters<typeof sumOf>) => {
    const { residual, low, high } = residualRange(sumOf(...args));
    return [residual, low, high].map((n) => n?.toDecimalPlaces(3).toNumber() ?? null);
  };

  test('by the rounding of its figures; not where one number is printed twice', () => {
    expect(rangeOf(whole('101'), [whole('100')])).toEqual([1, -1, 1]);
    expect(rangeOf(whole('101'), [whole('100')], { samePrinted: true })).toEqual([1, -0, 0]);
  });

  test('a bound has no end above', () => {
    expect(rangeOf(whole('101'), [whole('100')], { comparison: 'at-least' })).toEqual([1, -1, null]);
  });
});
