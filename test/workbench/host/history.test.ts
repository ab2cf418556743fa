import { plainEntry } from '../../../src/workbench/host/model/cellText';
import { emulatedWorkbook } from '../../support/emulatedWorkbook';

const book = () => {
  const workbook = emulatedWorkbook({ 表1: [[1, 2]], 表2: [[3]] });
  const [first, second] = workbook.sheets as [(typeof workbook.sheets)[0], (typeof workbook.sheets)[0]];
  return { workbook, first, second, at: (c: number) => first.peek(1, c)?.value };
};

test('each edit is a step; a new one ends what could be done again', () => {
  const { workbook, first, at } = book();
  workbook.edit(first, 1, 1, '10');
  workbook.edit(first, 1, 1, '20');
  workbook.undo();
  expect(at(1)).toBe(10);
  workbook.undo();
  workbook.undo();
  expect(at(1)).toBe(1);
  workbook.redo();
  expect(at(1)).toBe(10);
  workbook.edit(first, 1, 2, '5');
  workbook.redo();
  expect([at(1), at(2)]).toEqual([10, 5]);
});

test('undo shows the sheet and the cells', () => {
  const { workbook, first, second } = book();
  workbook.edit(first, 1, 1, '10');
  workbook.activate(second);
  workbook.undo();
  expect(workbook.active).toBe(first);
  expect(workbook.selection!.range).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
});

test('an edit that changes nothing is no step', () => {
  const { workbook, first } = book();
  workbook.edit(first, 1, 1, '1');
  expect(workbook.history.canUndo).toBe(false);
});

test('a sheet that is made or written as a whole is no step, and leaves the steps before it', () => {
  const { workbook, first, at } = book();
  workbook.edit(first, 1, 1, '10');
  workbook.history.group(() => {
    const sheet = workbook.addSheet('检查结果');
    workbook.enter(sheet, 1, 1, '标题');
    workbook.changed(sheet, { top: 1, left: 1, bottom: 1, right: 1 });
  });
  workbook.undo();
  expect(at(1)).toBe(1);
  expect(workbook.findSheet('检查结果')!.peek(1, 1)!.value).toBe('标题');
});

test('edits of a sheet that is gone are gone with it', () => {
  const { workbook, first, second, at } = book();
  workbook.edit(first, 1, 1, '10');
  workbook.edit(second, 1, 1, '30');
  workbook.deleteSheet(second);
  workbook.undo();
  expect(at(1)).toBe(1);
});

test('a cell that became something else since is left alone', () => {
  const { workbook, first, at } = book();
  workbook.editAll(first, [
    { row: 1, column: 1, entry: '10' },
    { row: 1, column: 2, entry: '20' },
  ]);
  workbook.history.group(() => {
    workbook.addSheet('新');
    workbook.enter(first, 1, 2, 99);
    workbook.changed(first, { top: 1, left: 2, bottom: 1, right: 2 });
  });
  workbook.undo();
  expect([at(1), at(2)]).toEqual([1, 99]);
});

test.each([
  ['１７９.１７', '179.17'],
  ['１７９．１７', '179.17'],
  ['－１，２３４．５', '-1,234.5'],
  ['１２％', '12%'],
  [' 5 ', '5'],
  ['Ａ类１项', 'Ａ类１项'],
  ['２０２３年', '２０２３年'],
  ['（１）', '（１）'],
  ['２０１０１０１项', '２０１０１０１项'],
  ['179.17', '179.17'],
  ['', ''],
])('%j is entered as %j', (typed, entered) => {
  expect(plainEntry(typed)).toBe(entered);
});
