import { copyCells, pastedEntries } from '../../../src/workbench/grid/clipboard';
import type { EmulatedCell } from '../../../src/workbench/host/model/EmulatedSheet';
import { EmulatedWorkbook } from '../../../src/workbench/host/model/EmulatedWorkbook';

function clipboard() {
  const held = new Map<string, string>();
  return {
    getData: (type: string) => held.get(type) ?? '',
    setData: (type: string, text: string) => void held.set(type, text),
  };
}

const CASES: readonly (readonly [what: string, cell: Partial<EmulatedCell>, text: string])[] = [
  ['digits that are not shown', { value: 179.1745, numberFormat: '0.00', text: '179.17' }, '179.17'],
  ['grouped digits', { value: 1234.5678, numberFormat: '#,##0.0', text: '1,234.6' }, '1,234.6'],
  ['a share', { value: 0.12345, numberFormat: '0.00%', text: '12.35%' }, '12.35%'],
  ['a code that is text', { value: '0201' }, '0201'],
  ['a text that looks like a formula', { value: '=3-1', isQuoted: true }, '=3-1'],
  ['a text that looks like a date', { value: '3-1' }, '3-1'],
  ['a plain text', { value: '  行政运行' }, '  行政运行'],
  ['a truth value', { value: true }, 'TRUE'],
  ['the result of a formula', { value: 10.125, formula: 'SUM(A1:A2)', text: '10.13' }, '10.13'],
  ['nothing', { value: '' }, ''],
];

test.each(CASES)('%s: copied as it is shown, pasted as it is held', (_what, cell, text) => {
  const board = clipboard();
  copyCells(board, [[cell as EmulatedCell]]);
  expect(board.getData('text/plain')).toBe(text);
  const [[entry]] = pastedEntries(board) as [[string]];
  const workbook = new EmulatedWorkbook();
  const sheet = workbook.addSheet('1', false);
  workbook.edit(sheet, 1, 1, entry);
  expect(sheet.peek(1, 1)!.value).toBe(cell.value);
});

test('a date goes as it is shown: its format stays behind', () => {
  const board = clipboard();
  copyCells(board, [[{ value: 44931, numberFormat: 'yyyy-mm-dd', text: '2023-01-05' } as EmulatedCell]]);
  expect(pastedEntries(board)).toEqual([['2023-01-05']]);
});

test('what another program copied is read as its text', () => {
  const board = clipboard();
  board.setData('text/plain', '甲\t1.5\n');
  expect(pastedEntries(board)).toEqual([['甲', '1.5']]);
});
