import { budgetFit, priorFit } from '../../src/budget/priorFit';
import { sameDepartment } from '../../src/budget/sameDepartment';
import { buildBook } from '../support/book';

const table = (total: number) => ({
  kind: 'expenditure-summary' as const,
  sheet: '1-2',
  title: '部门支出总表',
  columns: ['total'],
  rows: [`合计 | ${total}`],
});

/** A book of a department and a year, either of which may not be known. */
const bookOf = (department: string | undefined, year: number | undefined, total = 10) => {
  const { department: _department, year: _year, ...book } = buildBook([table(total)]);
  const tables = book.tables.map(({ department: _own, ...t }) => t);
  return {
    ...book,
    tables,
    ...(department === undefined ? {} : { department }),
    ...(year === undefined ? {} : { year }),
  };
};

describe('a workbook given as last year’s', () => {
  const own = bookOf('广元市昭化区统计局', 2023);
  test.each([
    ['广元市昭化区统计局', 2022, 9, 'fits'],
    ['广元市 昭化区 统计局', 2022, 9, 'fits'],
    ['昭化区统计局', 2022, 9, 'fits'],
    ['广元市昭化区统计局', 2022, 10, 'fits'], // the same money two years running
    ['广元市昭化区审计局', 2022, 9, 'other'],
    ['昭化区统计局普查中心', 2022, 9, 'other'],
    ['广元市昭化区统计局', 2021, 9, 'other'],
    ['广元市昭化区统计局', 2024, 9, 'other'],
    ['广元市昭化区统计局', 2023, 9, 'other'],
    ['广元市昭化区审计局', undefined, 9, 'other'],
    [undefined, 2021, 9, 'other'],
    [undefined, 2022, 9, 'unknown'],
    ['广元市昭化区统计局', undefined, 9, 'unknown'],
    [undefined, undefined, 9, 'unknown'],
  ] as const)('of %s for %s with %d is: %s', (department, year, total, kind) => {
    expect(priorFit(own, bookOf(department, year, total), 'x.xlsx').kind).toBe(kind);
  });

  test('the same tables again are said to be so, also where nobody and no year stands over them', () => {
    for (const [department, year] of [
      ['广元市昭化区统计局', 2023],
      [undefined, undefined],
    ] as const) {
      const fit = priorFit(bookOf(department, year), bookOf(department, year), 'x.xlsx');
      expect(fit).toMatchObject({ kind: 'other', message: { id: 'prior.same' } });
    }
  });

  test('two empty templates are not taken for one', () => {
    expect(priorFit(bookOf(undefined, undefined, 0), bookOf(undefined, undefined, 0), 'x.xlsx').kind).toBe(
      'unknown',
    );
  });

  test('both departments and years are told', () => {
    const fit = priorFit(own, bookOf('某某审计局', 2024), '审计局.xlsx');
    expect(fit).toMatchObject({
      message: {
        data: {
          file: '审计局.xlsx',
          department: '广元市昭化区统计局',
          year: '2023',
          priorDepartment: '某某审计局',
          priorYear: '2024',
          wanted: '2022',
        },
      },
    });
  });
});

test('a final account with a table beside it is no budget', () => {
  const account = buildBook([
    { ...table(10), kind: 'final-expenditure-summary' },
    { ...table(10), kind: 'beside', sheet: '2', title: '项目明细表' },
  ]);
  expect(budgetFit(account, account, 'x.xlsx')).toMatchObject({ message: { id: 'budget.none' } });
  expect(budgetFit(account, buildBook([table(10)]), 'x.xlsx').kind).not.toBe('other');
});

test.each([
  ['统计局', '广元市昭化区统计局', false],
  ['区委办公室', '中共昭化区委办公室', true],
  ['某市财政局（本级）', '某市财政局', false],
  ['某市“双创”办公室', '某市双创办公室', true],
])('%s and %s: %s', (a, b, same) => expect(sameDepartment(a, b)).toBe(same));
