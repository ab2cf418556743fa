import { evaluate } from '../../../src/rules/evaluate';
import { buildBook } from '../../support/book';
import { rule } from '../../../src/rules/form/excess-decimals';
import { testForm } from '../../support/inspect';

testForm(rule, [
  {
    when: 'two decimals at most, or a formula’s result',
    tables: [{ kind: 'general-expenditure', rows: ['合计 | =C5/3→0.3333', '2010301 行政运行 | 12.25'] }],
  },
  {
    when: 'many figures have more, so the book is exact',
    tables: [
      {
        kind: 'general-expenditure',
        rows: ['合计 | 15.503', '2010301 行政运行 | 12.25', '2010302 一般行政管理事务 | 3.253'],
      },
    ],
    findings: ['info excess-decimals.exact S1!C4'],
  },
  {
    when: 'one of many has more',
    tables: [
      {
        kind: 'general-expenditure',
        rows: ['合计 | 15.5', '2010301 行政运行 | 12.25', '2010302 一般行政管理事务 | 3.251'],
      },
    ],
    findings: ['info excess-decimals.stray S1!C6'],
  },
  {
    when: 'exact tables get one remark for all',
    tables: [
      { kind: 'general-expenditure', rows: ['合计 | 179.1745', '2010301 行政运行 | 179.1745'] },
      { kind: 'general-basic', rows: ['合计 | 133.5345', '30101 基本工资 | 133.5345'] },
    ],
    findings: ['info excess-decimals.exact S1!C4 S2!C4'],
  },
  {
    when: '元 with more than 分',
    tables: [{ kind: 'general-expenditure', unit: '元', rows: ['合计 | 12.345', '2010301 行政运行 | 12'] }],
    findings: ['info excess-decimals.stray S1!C4'],
  },
]);

describe('one amount of a final account with more decimals', () => {
  const account = (amounts: readonly string[]) =>
    buildBook([
      {
        kind: 'final-general-expenditure',
        columns: ['total'],
        rows: ['合计 | 21.00', ...amounts.map((a, i) => `205010${i} 某支出 | ${a}`)],
      },
    ]);
  const severities = (amounts: readonly string[]) =>
    evaluate([rule], { book: account(amounts) }).findings.map((f) => f.severity);

  test('was typed over', () =>
    expect(severities(['1.25', '2.31', '3.17', '4.22', '10.055'])).toEqual(['warning']));

  test('is no sign where few amounts stand beside it, or several have more', () => {
    expect(severities(['20.955', '0.05'])).toEqual(['info']);
    expect(severities(['1.255', '2.311', ...Array.from({ length: 9 }, (_, i) => `${i + 3}.17`)])).toEqual([
      'info',
    ]);
  });
});

describe('one amount that is finer than 元 in a book that is exact to the 元', () => {
  const book = (amounts: readonly string[], unit: '万元' | '元' = '万元') =>
    buildBook([
      {
        kind: 'general-expenditure',
        unit,
        columns: ['total'],
        rows: ['合计 | =SUM(C5:C9)→12.5', ...amounts.map((a, i) => `205010${i} 某支出 | ${a}`)],
      },
    ]);
  const found = (amounts: readonly string[], unit?: '元') =>
    evaluate([rule], { book: book(amounts, unit) }).findings.map(
      (f) => `${f.severity} ${f.message.id.split('.')[1]}`,
    );
  const EXACT = ['1.2345', '2.3157', '3.1702', '4.2211', '0.0553'];

  test.each<[string, readonly string[], '元' | undefined, readonly string[]]>([
    ['a digit twice', [...EXACT, '10.05577'], undefined, ['warning finer', 'info exact']],
    ['分 in 万元, once', [...EXACT, '10.055712'], undefined, ['warning finer', 'info exact']],
    ['finer than 分', ['1.25', '2.31', '3.17', '4.22', '0.55', '10.055'], '元', ['warning finer']],
    ['none', EXACT, undefined, ['info exact']],
    ['several: the book counts 分', [...EXACT, '10.055712', '3.00001'], undefined, ['info exact']],
    ['few exact ones', [...EXACT.slice(1), '10.05577'], undefined, ['info exact']],
    ['no finer than 元', ['1.25', '2.31', '3.17', '4.22', '0.55', '10.055'], undefined, ['info stray']],
  ])('%s', (_name, amounts, unit, expected) => {
    expect(found(amounts, unit)).toEqual(expected);
  });
});
