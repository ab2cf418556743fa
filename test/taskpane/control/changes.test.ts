import { Decimal } from 'decimal.js';
import { measured } from '../../../src/budget/Finding';
import type { Correction } from '../../../src/taskpane/control/PaneController';
import { ExcelHostError } from '../../../src/workbook/excel/ExcelHostError';
import { FakeWorkbook } from '../../support/FakeWorkbook';
import { place } from '../results';
import { grid, setUp } from './setUp';

const correction = (cell: string, stated: number, suggested: number): Correction => ({
  place: place(cell),
  stated: measured(new Decimal(stated), '万元'),
  suggested: measured(new Decimal(suggested), '万元'),
});

const one = correction('1!B4', 9, 10);
const two = correction('1!B5', 1, 2);
const three = correction('1!B6', 5, 6);

function pane() {
  const workbook = new FakeWorkbook([grid('1', { '4,2': 9, '5,2': 1, '6,2': 5 })]);
  const made = setUp({ workbook });
  const values = () => [one, two, three].map((c) => workbook.cellAt(c.place)?.value);
  const list = () =>
    made.store.get().changes.made.map((c) => [c.writes.map((w) => w.written), c.isOvertaken]);
  return { ...made, values, list };
}

describe('values that belong together', () => {
  test('are written as one change and taken back as one', async () => {
    const { controller, values, list, store } = pane();
    expect(await controller.applySuggestions([one, two], false)).toBe('applied');
    expect(values()).toEqual([10, 2, 5]);
    expect(list()).toEqual([[[10, 2], false]]);
    expect(store.get().notice).toMatchObject({ id: 'pane.diagnosis.applied-all', data: { count: 2 } });
    await controller.undo(store.get().notice!.undo!);
    expect(values()).toEqual([9, 1, 5]);
  });

  test('are all left as they were where one is a formula that nobody agreed to lose', async () => {
    const { controller, workbook, values, list } = pane();
    await workbook.replaceContent(two.place, '=B6-4', { formula: true });
    expect(await controller.applySuggestions([one, two], false)).toBe('formula');
    expect(values()[0]).toBe(9);
    expect(workbook.cellAt(two.place)?.formula).toBe('B6-4');
    expect(list()).toEqual([]);
  });

  test('are all left as they were where Excel refuses one', async () => {
    const { controller, workbook, values, list, store } = pane();
    const write = workbook.replaceContent.bind(workbook);
    jest.spyOn(workbook, 'replaceContent').mockImplementation(async (at, content, options) => {
      if (at.row === two.place.row) throw new ExcelHostError('protected-sheet', { sheet: '1' });
      return write(at, content, options);
    });
    expect(await controller.applySuggestions([one, two], false)).toBe('failed');
    expect(values()).toEqual([9, 1, 5]);
    expect(list()).toEqual([]);
    expect(store.get().notice?.intent).toBe('error');
  });
});

describe('the list of changes', () => {
  async function three3() {
    const made = pane();
    for (const c of [one, two, three]) await made.controller.applySuggestions([c], false);
    return made;
  }

  test('holds them in order, and any one is taken back alone', async () => {
    const { controller, values, list, store } = await three3();
    expect(list()).toEqual([
      [[10], false],
      [[2], false],
      [[6], false],
    ]);
    await controller.undo(store.get().changes.made[1]!.id);
    expect(values()).toEqual([10, 1, 6]);
    expect(list()).toEqual([
      [[10], false],
      [[6], false],
    ]);
  });

  test('is still there after a check and in another tab', async () => {
    const { controller, list, store } = await three3();
    await controller.check();
    store.dispatch({ type: 'view/tab', tab: 'review' });
    store.dispatch({ type: 'notice/dismissed' });
    expect(list()).toHaveLength(3);
  });

  test('is taken back as a whole, the latest first', async () => {
    const { controller, values, list } = await three3();
    await controller.applySuggestions([correction('1!B4', 10, 11)], false);
    await controller.undo();
    expect(values()).toEqual([9, 1, 5]);
    expect(list()).toEqual([]);
  });

  test('says which cells somebody has changed since, and leaves them', async () => {
    const { controller, workbook, values, list, store } = await three3();
    workbook.edit(two.place, 77);
    await controller.undo();
    expect(values()).toEqual([9, 77, 5]);
    expect(list()).toEqual([[[2], true]]);
    expect(store.get().notice).toMatchObject({ id: 'pane.undo.changed', data: { cell: ['1!B5'] } });
  });

  test('a change under a later one comes back once the later one is taken back', async () => {
    const { controller, values, list, store } = pane();
    await controller.applySuggestions([one], false);
    await controller.applySuggestions([correction('1!B4', 10, 11)], false);
    const [first, second] = store.get().changes.made;
    await controller.undo(first!.id);
    expect(values()[0]).toBe(11);
    expect(list()).toEqual([
      [[10], true],
      [[11], false],
    ]);
    await controller.undo(second!.id);
    await controller.undo(first!.id);
    expect(values()[0]).toBe(9);
    expect(list()).toEqual([]);
  });

  test('keeps what Excel refuses to take back', async () => {
    const { controller, workbook, list, store } = await three3();
    workbook.failure = new ExcelHostError('protected-sheet', { sheet: '1' });
    await controller.undo();
    expect(list()).toHaveLength(3);
    expect(store.get().notice?.intent).toBe('error');
  });
});
