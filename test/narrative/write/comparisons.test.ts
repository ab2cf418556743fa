import { SICHUAN } from '../../../src/narrative/outlines/sichuan/outline';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
import type { BudgetBook } from '../../../src/budget/BudgetBook';
import type { ShortColumn } from '../buildBook';
import { book, table } from '../buildBook';
import { faults, textOf } from './facts';

/** A book whose fund table and income have just these totals. */
const bookOf = (year: number, total: number, fund: number): BudgetBook =>
  book(year, [
    table('revenue-expenditure-summary', '万元', {
      side: 'income',
      columns: ['total'],
      rows: [
        ['line', '一、一般公共预算拨款收入', [total], { line: 'source' }],
        ['closing', '收入总计', [total], { line: 'grand-total' }],
      ],
    }),
    table('fund-expenditure', '万元', {
      columns: ['total', 'basic', 'project'],
      rows: [['total', '合计', [fund, '', fund]]],
    }),
    table('general-basic', '万元', {
      columns: ['total', 'personnel', 'public'],
      rows: [['total', '合计', [total, '', total]]],
    }),
  ]);

describe('the words of a comparison', () => {
  test.each<[string, number, number, string]>([
    ['more', 12.34, 10, '12.34万元，比2022年收支总预算增加2.34万元，主要原因是'],
    ['less', 10, 12.34, '10万元，比2022年收支总预算减少2.34万元，主要原因是'],
    ['equal', 10, 10, '10万元，与2022年收支总预算持平。'],
    ['equal as written, though not in the cells', 10.001, 10.004, '10万元，与2022年收支总预算持平。'],
    [
      'the difference of the written figures, not of the cells',
      10.004,
      5.005,
      '10万元，比2022年收支总预算增加4.99万元',
    ],
    ['from nothing', 5, 0, '5万元，比2022年收支总预算增加5万元'],
    ['to nothing', 0, 5, '0万元，比2022年收支总预算减少5万元'],
    ['from a negative', 3, -5, '3万元，比2022年收支总预算增加8万元（2022年为-5万元）'],
    ['to a negative', -2, 6, '-2万元，比2022年收支总预算减少8万元（2022年为6万元）'],
  ])('%s', (_, now, then, words) => {
    const n = writeNarrative({ book: bookOf(2023, now, 0), prior: bookOf(2022, then, 0), outline: SICHUAN });
    expect(textOf(n, 'budget.total')).toContain(words);
    expect(faults(n)).toEqual([]);
  });

  test.each<[string, number, number, string]>([
    ['a rise has a rate', 12, 10, '12万元，比2022年预算增加2万元，增长20%'],
    ['a fall has a rate without a sign', 7.5, 10, '7.5万元，比2022年预算减少2.5万元，下降25%'],
    ['no rate on nothing', 5, 0, '5万元，比2022年预算增加5万元，上年基数为0，无法计算增减幅度'],
    ['a fall to nothing', 0, 5, '0万元，比2022年预算减少5万元，下降100%'],
    ['the rate of the written figures', 10.004, 9.996, '10万元，与2022年预算持平'],
  ])('%s', (_, now, then, words) => {
    const n = writeNarrative({ book: bookOf(2023, now, 0), prior: bookOf(2022, then, 0), outline: SICHUAN });
    expect(textOf(n, 'office.total')).toContain(words);
    expect(faults(n)).toEqual([]);
  });

  test('a fund that is there, and one that was', () => {
    const there = writeNarrative({ book: bookOf(2023, 10, 4), prior: bookOf(2022, 10, 0), outline: SICHUAN });
    expect(textOf(there, 'fund.total')).toContain(
      '4万元，比2022年预算数增加4万元，主要原因是【待填：政府性基金预算变化原因】。其中：基本支出0万元，项目支出4万元。',
    );
    const was = writeNarrative({ book: bookOf(2023, 10, 0), prior: bookOf(2022, 10, 4), outline: SICHUAN });
    expect(textOf(was, 'fund.total')).toContain('0万元，比2022年预算数减少4万元');
    expect([...faults(there), ...faults(was)]).toEqual([]);
  });
});

test('last year’s figures come from the 上年 columns where no book of last year is given', () => {
  const columns: readonly ShortColumn[] = ['total', ['prior-year', ['上年预算数']]];
  const own = book(2023, [
    table('revenue-expenditure-summary', '万元', {
      side: 'income',
      columns,
      rows: [
        ['line', '一、一般公共预算拨款收入', [12, 10], { line: 'source' }],
        ['closing', '收入总计', [12, 10], { line: 'grand-total' }],
      ],
    }),
  ]);
  const n = writeNarrative({ book: own, outline: SICHUAN });
  expect(textOf(n, 'budget.total')).toContain('比2022年收支总预算增加2万元');
  expect(
    n.paragraphs
      .find((p) => p.id === 'budget.total')!
      .figures[1]!.sources.map((s) => [s.book, s.place.column]),
  ).toEqual([
    ['this', 5],
    ['this', 6],
  ]);
});

test('an input that is no number where one is due is told', () => {
  const n = writeNarrative({
    book: bookOf(2023, 10, 0),
    outline: SICHUAN,
    inputs: { 车辆总数: '三', 大型设备数: '2' },
  });
  const told = n.missing.find((m) => m.name === '车辆总数')!;
  expect(told).toMatchObject({
    invalid: true,
    value: '三',
    unit: '辆',
    usedIn: ['assets.held'],
  });
  expect(n.missing.some((m) => m.name === '大型设备数')).toBe(false);
  expect(textOf(n, 'assets.held')).toContain('车辆【待填：车辆总数】');
});

test('what was given and not asked for is kept', () => {
  const n = writeNarrative({
    book: bookOf(2023, 10, 0),
    outline: SICHUAN,
    inputs: { 差旅费变化原因: '会议减少' },
  });
  expect(n.unused).toEqual([{ name: '差旅费变化原因', value: '会议减少' }]);
});

test('a place may write its numbers otherwise', () => {
  const numbers = {
    ...SICHUAN.numbers,
    decimals: 0,
    thousands: 'comma' as const,
    trailingZeros: 'keep' as const,
  };
  const n = writeNarrative({
    book: bookOf(2023, 17191.5, 0),
    prior: bookOf(2022, 18182, 0),
    outline: { ...SICHUAN, numbers },
  });
  expect(textOf(n, 'budget.total')).toContain('17,192万元，比2022年收支总预算减少990万元');
  const yuan = writeNarrative({
    book: bookOf(2023, 1.5, 0),
    outline: { ...SICHUAN, numbers: { ...SICHUAN.numbers, unit: '元' } },
  });
  expect(textOf(yuan, 'budget.total')).toContain('15000元');
  expect([...faults(n), ...faults(yuan)]).toEqual([]);
});

test.each([
  ['5', 0],
  ['3', 1],
  [undefined, 1],
])('from a change of %s %% on, a reason is asked for', (limit, reasons) => {
  const n = writeNarrative({
    book: bookOf(2023, 104, 0),
    prior: bookOf(2022, 100, 0),
    outline: SICHUAN,
    inputs: limit ? { 写原因的增减比例: limit } : {},
  });
  expect(textOf(n, 'budget.total')).toContain('比2022年收支总预算增加4万元');
  expect(n.missing.filter((m) => m.name === '收支总预算变化原因')).toHaveLength(reasons);
});
