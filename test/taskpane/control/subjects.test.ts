import { check } from '../../../src/pipeline/check';
import { FakeWorkbook } from '../../support/FakeWorkbook';
import { sampleGrids } from '../../support/testRule';
import { grid, setUp } from './setUp';

const TEXT = '科目编码,科目名称\n2013101,行政运行\n';
const file = (name: string, text = TEXT): File => new File([text], name);
const LIST = { file: '本市.csv', subjects: [{ code: '2013101', name: '行政运行' }] };

/** A sample with the real check behind it. */
const opened = async (machine = new Map<string, unknown>()) => {
  const pane = setUp({
    machine,
    workbook: new FakeWorkbook(await sampleGrids('zhaohua-2023')),
    engine: { check: ({ grids, subjects }) => check(grids, subjects ? { subjects } : {}) },
  });
  await pane.controller.open();
  return pane;
};

const errors = ({ store }: Awaited<ReturnType<typeof opened>>): number =>
  store.get().check.result!.findings.filter((f) => f.message.id.startsWith('subject-code-name.not-listed'))
    .length;

test('a list is chosen once for all workbooks of this machine, and can be taken out again', async () => {
  const machine = new Map<string, unknown>();
  const first = await opened(machine);
  await first.controller.check();
  expect(errors(first)).toBe(0);
  await first.controller.chooseSubjects(file('本市.csv'));
  expect(first.store.get().settings.subjects).toEqual(LIST);
  const found = errors(first); // checked again at once
  expect(found).toBeGreaterThan(0);
  expect(first.workbook.kept.size).toBe(0); // the workbook is not written to
  await first.controller.changeSettings({ charts: true });
  expect(first.workbook.kept.get('settings')).not.toContain('subjects');

  const second = await opened(machine);
  await second.controller.check();
  expect(errors(second)).toBe(found);
  await second.controller.forgetSubjects();
  expect(errors(second)).toBe(0);
  expect(machine.get('subjects')).toBeNull();
});

test('a workbook is read as a list, too', async () => {
  const { controller, store } = setUp({
    readFile: async () => [grid('科目', { '1,1': '编码', '1,2': '名称', '2,1': 2013101, '2,2': '行政运行' })],
  });
  await controller.open();
  await controller.chooseSubjects(file('本市.xlsx'));
  expect(store.get().settings.subjects).toEqual({ ...LIST, file: '本市.xlsx' });
});

test('a file that is no list is told, and the one before stays', async () => {
  const machine = new Map<string, unknown>([['subjects', LIST]]);
  const { controller, store } = setUp({ machine });
  await controller.open();
  await controller.chooseSubjects(file('金额.csv', '项目,金额\n会议,1\n'));
  expect(store.get().notice).toMatchObject({ intent: 'error', id: 'pane.failure.subjects' });
  expect(store.get().settings.subjects).toEqual(LIST);
});

test.each([[{ file: 1, subjects: [] }], [{ file: 'a', subjects: [{ code: 2 }] }], ['x'], [undefined]])(
  'what is no list on this machine is none: %j',
  async (kept) => {
    const { controller, store } = setUp({ machine: new Map<string, unknown>([['subjects', kept]]) });
    await controller.open();
    expect(store.get().settings.subjects).toBeNull();
  },
);
