import { calculate, staleFormulas } from '../../../src/workbench/page/calculating';
import { emulatedWorkbook } from '../../support/emulatedWorkbook';

const after = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setTimeout(resolve, 5));
};

test('a book whose formulas are all known has nothing to say', async () => {
  const book = emulatedWorkbook({ 表1: [[1, 2, '=SUM(A1:B1)']] });
  expect(await calculate(book)).toEqual([]);
  const sheet = book.sheets[0]!;
  book.edit(sheet, 1, 1, 5);
  expect(sheet.peek(1, 3)!.value).toBe(7);
  expect(staleFormulas(book)).toBeNull();
});

test('formulas that are not known are named; they keep their result and are marked once it is old', async () => {
  const book = emulatedWorkbook({ 表1: [[1, '=NUMBERSTRING(A1,2)', '=B1&"元"', '=A1*2']] });
  const sheet = book.sheets[0]!;
  for (const [column, value] of [
    [2, '壹'],
    [3, '壹元'],
    [4, 2],
  ] as const) {
    book.setResult(sheet, 1, column, value);
    book.setStale(sheet, 1, column, false);
  }
  book.history.close();
  expect(await calculate(book)).toEqual([
    { messageId: 'host.limit.unknown-formulas', count: 1, cells: '表1!B1' },
  ]);
  expect(staleFormulas(book)).toBeNull();
  book.edit(sheet, 1, 1, 3);
  expect([2, 3, 4].map((c) => sheet.peek(1, c)!.value)).toEqual(['壹', '壹元', 6]);
  expect(staleFormulas(book)).toEqual({ messageId: 'host.lost.stale', count: 2, cells: '表1!B1、表1!C1' });
  book.undo();
  expect(staleFormulas(book)).toBeNull();
  expect(sheet.peek(1, 4)!.value).toBe(2);
  book.redo();
  expect(staleFormulas(book)!.count).toBe(2);
  // A value in its place is not old.
  book.edit(sheet, 1, 2, '叁');
  expect(sheet.peek(1, 3)!.value).toBe('叁元');
  expect(staleFormulas(book)).toBeNull();
});

test('the first formula of a book brings the calculation, and its result goes with it when it is taken back', async () => {
  const book = emulatedWorkbook({ 表1: [[1, 2]] });
  const sheet = book.sheets[0]!;
  expect(await calculate(book)).toEqual([]);
  expect(book.recalculate).toBeUndefined();
  book.edit(sheet, 2, 1, '=A1+B1');
  expect(sheet.peek(2, 1)!.isStale).toBe(true);
  await after();
  expect(sheet.peek(2, 1)).toMatchObject({ value: 3, formula: 'A1+B1' });
  expect(sheet.peek(2, 1)!.isStale).toBeUndefined();
  book.undo();
  expect(sheet.peek(2, 1)!.value).toBe('');
  book.redo();
  expect(sheet.peek(2, 1)!.value).toBe(3);
});
