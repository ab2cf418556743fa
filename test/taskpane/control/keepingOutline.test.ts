import { cellPlace } from '../../../src/budget/Place';
import type { KeptOutline } from '../../../src/taskpane/engine/PaneEngine';
import { FakeWorkbook } from '../../support/FakeWorkbook';
import { grid, setUp } from './setUp';

const SHEET = '编制说明模板';

/** An outline as the engine hands it over. */
const outline = (...templates: readonly (readonly [string, string])[]): KeptOutline => ({
  sheet: {
    name: SHEET,
    columns: [
      { width: 20, printed: true },
      { width: 110, printed: true },
    ],
    rows: [
      { cells: [{ text: '怎样改', style: 'muted' }, null] },
      {
        cells: [
          { text: '模板名称', style: 'header' },
          { text: '模板内容', style: 'header' },
        ],
      },
      ...templates.map(([name, text]) => ({
        cells: [
          { text: name, style: 'cell' as const },
          { text, style: 'cell' as const },
        ],
      })),
    ],
    headerRows: 2,
    orientation: 'landscape',
  },
  templates,
});

const OURS = outline(['体例', '编号：own'], ['收入', '收入{{ 收入.总额 | 金额 }}。\n']);

/** A sheet as an office keeps it: three rows down, with a template more. */
const theirs = () =>
  grid(SHEET, {
    '3,1': '模板名称',
    '3,2': '模板内容',
    '4,1': '收入',
    '4,2': '我局的收入。',
    '5,1': '支出',
    '5,2': '我局的支出。',
    '6,1': '附注',
    '6,2': '我局的附注。',
  });

const made = (workbook: FakeWorkbook, kept = OURS) => setUp({ workbook, engine: { outline: () => kept } });
const textsIn = (workbook: FakeWorkbook, rows: readonly number[], columns = [1, 2]) =>
  rows.map((row) => columns.map((column) => workbook.cellAt(cellPlace(SHEET, row, column))?.value ?? null));

test('into a new sheet; taken back, nothing of it is read any more', async () => {
  const workbook = new FakeWorkbook([grid('1')]);
  const { controller, store } = made(workbook);
  await controller.keepOutline();
  expect(textsIn(workbook, [3, 4])).toEqual([
    ['体例', '编号：own'],
    ['收入', '收入{{ 收入.总额 | 金额 }}。\n'],
  ]);
  const { notice } = store.get();
  expect(notice).toMatchObject({
    intent: 'success',
    id: 'pane.outline.kept',
    data: { sheet: SHEET, count: 2 },
  });
  await controller.undo(notice!.undo);
  expect(textsIn(workbook, [3, 4])).toEqual([
    [null, null],
    [null, null],
  ]);
  // The empty sheet has nobody's words: nothing is asked.
  await controller.keepOutline();
  expect(store.get().narrative.outlineAsked).toBeNull();
  expect(textsIn(workbook, [3])).toEqual([['体例', '编号：own']]);
});

test('where the office has its own words, it is asked first; not to replace leaves all as it is', async () => {
  const workbook = new FakeWorkbook([grid('1'), theirs()]);
  const { controller, store } = made(workbook);
  await controller.keepOutline();
  expect(store.get().narrative.outlineAsked).toEqual({ sheet: SHEET, count: 3 });
  expect(workbook.written).toEqual([]);
  controller.leaveOutline();
  expect(store.get().narrative.outlineAsked).toBeNull();
  expect(textsIn(workbook, [4, 6])).toEqual([
    ['收入', '我局的收入。'],
    ['附注', '我局的附注。'],
  ]);
});

test('replaced, one press takes all of it back, but for what a person has written since', async () => {
  const workbook = new FakeWorkbook([grid('1'), theirs()]);
  const { controller, store } = made(workbook);
  await controller.keepOutline();
  await controller.keepOutline(true);
  expect(textsIn(workbook, [3, 4, 5, 6])).toEqual([
    ['模板名称', '模板内容'],
    ['体例', '编号：own'],
    ['收入', '收入{{ 收入.总额 | 金额 }}。\n'],
    [null, null],
  ]);
  workbook.edit(cellPlace(SHEET, 5, 2), '改过的收入。');
  await controller.undo(store.get().notice!.undo);
  expect(textsIn(workbook, [4, 5, 6])).toEqual([
    ['收入', '我局的收入。'],
    ['支出', '改过的收入。'],
    ['附注', '我局的附注。'],
  ]);
});

test('the same once more changes nothing', async () => {
  const workbook = new FakeWorkbook([grid('1')]);
  const { controller, store } = made(workbook);
  await controller.keepOutline();
  await controller.keepOutline();
  expect(store.get().notice).toMatchObject({ intent: 'info', id: 'pane.outline.same' });
  expect(store.get().changes.made).toHaveLength(1);
});

test('a sheet of that name with something else is left alone', async () => {
  const workbook = new FakeWorkbook([grid('1'), grid(SHEET, { '1,1': '我的笔记' })]);
  const { controller, store } = made(workbook);
  await controller.keepOutline(true);
  expect(store.get().notice).toMatchObject({ intent: 'warning', id: 'pane.outline.other-sheet' });
  expect(workbook.cellAt(cellPlace(SHEET, 1, 1))?.value).toBe('我的笔记');
});
