import { moveFormula } from '../../../../src/formulas/moveFormula';
import { shownFormula } from '../../../../src/workbook/file/read/formulas';

describe('a shared formula further on', () => {
  it.each<[formula: string, rows: number, columns: number, moved: string]>([
    ['A1+B2', 2, 1, 'B3+C4'],
    ['$A1+A$1+$A$1', 1, 1, '$A2+B$1+$A$1'],
    ['SUM(C5:C10)', 0, 24, 'SUM(AA5:AA10)'],
    ["'A1'!B2+表1!C3", 1, 0, "'A1'!B3+表1!C4"],
    ['IF(A1="B2","C3",D4)', 1, 0, 'IF(A2="B2","C3",D5)'],
    ['LOG10(A1)', 1, 0, 'LOG10(A2)'],
    ['预算A1+A1', 1, 0, '预算A1+A2'],
  ])('%s moved by %d and %d is %s', (formula, rows, columns, moved) => {
    expect(moveFormula(formula, rows, columns)).toBe(moved);
  });
});

it('functions are named as the program shows them', () => {
  expect(shownFormula('_xlfn.XLOOKUP(A1,_xlfn._xlws.SORT(B:B),C:C)')).toBe('XLOOKUP(A1,SORT(B:B),C:C)');
});
