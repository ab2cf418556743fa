import { storedFormula } from '../../../src/workbench/host/file/storedFormula';

test.each([
  ['SUM(A1:A3)', 'SUM(A1:A3)'],
  ['IFS(A1>1,"大",TRUE,"小")', '_xlfn.IFS(A1>1,"大",TRUE,"小")'],
  ['SUM(maxifs(B:B,A:A,"IFS("),IF(A1,1))', 'SUM(_xlfn.maxifs(B:B,A:A,"IFS("),IF(A1,1))'],
  ["'IFS('!A1+FILTER(A1:A3,B1:B3)", "'IFS('!A1+_xlfn._xlws.FILTER(A1:A3,B1:B3)"],
  ['_xlfn.CONCAT(A1)', '_xlfn.CONCAT(A1)'],
  ['COUNTIFS(A1:A3,1)', 'COUNTIFS(A1:A3,1)'],
])('%s is stored as %s', (shown, stored) => {
  expect(storedFormula(shown)).toBe(stored);
});
