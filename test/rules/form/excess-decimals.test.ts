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
