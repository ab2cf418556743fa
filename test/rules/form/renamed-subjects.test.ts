import { rule } from '../../../src/rules/form/renamed-subjects';
import { FORMER_NAMES } from '../../../src/budget/formerNames';
import { buildBook } from '../../support/book';
import { testForm } from '../../support/inspect';

testForm(rule, [
  {
    when: 'names are of their year',
    tables: [
      { kind: 'general-expenditure', year: 2024, rows: ['210 卫生健康支出 | 1'] },
      { kind: 'general-expenditure', year: 2018, rows: ['210 医疗卫生与计划生育支出 | 1'] },
      { kind: 'general-expenditure', year: 2019, rows: ['20805 行政事业单位离退休 | 1'] },
    ],
  },
  {
    when: 'a former name in a row with a code and in a line of a two-sided table',
    tables: [
      { kind: 'general-expenditure', year: 2024, rows: ['210 医疗卫生与计划生育支出 | 1'] },
      {
        kind: 'revenue-expenditure-summary',
        year: 2024,
        income: ['一、财政拨款收入 | 1'],
        expenditure: ['三、医疗卫生与计划生育支出 | 1'],
      },
    ],
    findings: ['warning renamed-subjects.renamed S1!B4', 'warning renamed-subjects.renamed S2!D4'],
  },
  {
    when: 'no year is known: today’s names count',
    tables: [{ kind: 'general-expenditure', rows: ['20805 行政事业单位离退休 | 1'] }],
    findings: ['warning renamed-subjects.renamed S1!B4'],
  },
  {
    when: 'a project may be named as it likes',
    tables: [
      {
        kind: 'general-projects',
        year: 2024,
        rows: ['2080501 行政单位离退休 | 1', '* 行政事业单位离退休 | 1'],
      },
    ],
  },
]);

/** The names of the 款 and 项 that changed with the reforms since 2019, each beside its code. */
describe.each(FORMER_NAMES)('$was, $now since $since', ({ was, since, codes }) => {
  const inspect = (year: number) =>
    rule.check({
      book: buildBook([{ kind: 'general-expenditure', year, rows: [`${codes[0]} ${was} | 1`] }]),
    }).findings ?? [];

  test('is a former name from the year of the change on, which the finding says', () => {
    expect(inspect(since).map((f) => f.message.data.since)).toEqual([since]);
    expect(inspect(2026)).toHaveLength(1);
  });

  test('was right the year before', () => {
    expect(inspect(since - 1)).toEqual([]);
  });
});

testForm(rule, [
  {
    when: 'a short name stands under another code',
    tables: [{ kind: 'general-expenditure', year: 2024, rows: ['2299999 文化 | 1', '2299901 农业 | 1'] }],
  },
  {
    when: 'nobody saw the new code in print: information only',
    tables: [{ kind: 'general-expenditure', year: 2025, rows: ['2010308 信访事务 | 1'] }],
    findings: ['info renamed-subjects.moved S1!B4'],
  },
]);
