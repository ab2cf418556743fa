import { addressOf } from '../../src/budget/address';
import { withResults } from '../../src/formulas/calculate';
import { check } from '../../src/pipeline/check';
import type { Grid } from '../../src/workbook/Grid';
import { gridOf } from '../support/grid';

/** A sheet 表 with two columns of values; C1 holds the formula, saved without its result. */
const sheetWith = (formula: string): Grid[] => {
  const grid = gridOf('表', [
    [10, 2.5, 'x'],
    [20, '—', null],
    [30, null, null],
  ]);
  const other = gridOf("别的'表", [[7]]);
  return [
    {
      ...grid,
      cells: grid.cells.map((c) =>
        addressOf(c.row, c.column) === 'C1' ? { ...c, value: null, text: '', formula } : c,
      ),
    },
    other,
  ];
};

const resultOf = (formula: string): unknown =>
  withResults(sheetWith(formula))[0]!.cells.find((c) => c.formula !== undefined)!.value;

test.each<[string, number | null]>([
  ['SUM(A1:A3)', 60],
  ['SUM(A1:A3,B1)', 62.5],
  ['SUM(A1:B3)', 62.5],
  ['SUM($A$1:$A$200)', 60],
  ['A1+A2-A3', 0],
  ['-A1+50%', -9.5],
  ['(A1+A2)*2/3', 20],
  ['ROUND(A1/3,2)', 3.33],
  ['ROUND(A1/8,1)', 1.3],
  ['SUBTOTAL(9,A1:A3)', 60],
  ['IF(A1>5,A2,A3)', 20],
  ['IFERROR(A1/B3,0)', 0],
  ["'别的''表'!A1*2", 14],
  // Text is no number, and what adds itself up has no result.
  ['A1+B2', null],
  ['A1+C1', null],
  ['SUM(A1:C1)', null],
  ['VLOOKUP(A1,A1:B3,2)', null],
  ['SUM(没有!A1:A3)', null],
  ['[1]别的!A1', null],
])('=%s is %p', (formula, expected) => {
  expect(resultOf(formula)).toBe(expected);
});

test('a workbook without stored results is checked with what its formulas yield, and says so', () => {
  const grid = gridOf('3', [
    ['一般公共预算支出预算表'],
    ['单位：元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    [null, '合计', 0, 7, 0],
    ['2050101', '行政运行', 0, 5, 0],
  ]);
  const formulas: Record<string, string> = { C4: 'D4+E4', C5: 'D5+E5' };
  const saved: Grid = {
    ...grid,
    cells: grid.cells.map((c) => {
      const formula = formulas[addressOf(c.row, c.column)];
      return formula === undefined ? c : { ...c, value: null, text: '', formula };
    }),
  };
  const result = check([saved]);
  expect(result.cannotTell.map((c) => c.reason.id)).toContain('formula-errors.calculated');
  expect(result.findings.filter((f) => f.severity === 'error').map((f) => f.stated?.value.toFixed())).toEqual(
    expect.arrayContaining(['7']),
  );
  expect(result.findings.every((f) => f.stated === undefined || !f.stated.value.isZero())).toBe(true);
});
