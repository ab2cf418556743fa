import { checkCommand } from '../../src/commands/checkCommand';
import { clearCommand } from '../../src/commands/clearCommand';
import type { CommandServices } from '../../src/commands/CommandServices';
import { narrateCommand } from '../../src/commands/narrateCommand';
import { ribbonCommand } from '../../src/commands/run';
import { readFileSync } from 'node:fs';
import { cellPlace } from '../../src/budget/Place';
import { ExcelHostError } from '../../src/workbook/excel/ExcelHostError';
import { readGrids } from '../../src/workbook/file/readGrids';
import { FakeWorkbook } from '../support/FakeWorkbook';

const SAMPLE = readFileSync('samples/zhaohua-2023.xlsx');

/** A sample book with one wrong amount: 3-3!H9. */
async function wrongBook(locale: CommandServices['locale'] = 'zh-CN') {
  const workbook = new FakeWorkbook(await readGrids(SAMPLE));
  workbook.edit(cellPlace('3-3', 9, 8), 2.59);
  const machine = new Map<string, unknown>();
  return {
    workbook,
    locale,
    made: () => ({ date: '2026-03-01' }),
    machine,
    memory: { recall: async (key: string) => machine.get(key) },
  };
}

test('检查 marks the cells and writes the sheet of findings', async () => {
  const services = await wrongBook();
  await checkCommand(services);
  const marked = services.workbook.marks.map(({ place: p }) => `${p.sheet}!${p.row},${p.column}`);
  expect(marked).toContain('3-3!9,8');
  expect(services.workbook.written.map((d) => d.name)).toEqual(['检查结果']);
});

test('检查 keeps to the rules this reader has switched off, and to the language set for the workbook', async () => {
  const services = await wrongBook();
  await checkCommand(services);
  const before = services.workbook.marks.length;
  const rulesOff = ['column-total', 'three-public-basic', 'unit-total', 'table-total'];
  services.workbook.kept.set('settings', JSON.stringify({ rulesOff, locale: 'en-US' }));
  await checkCommand(services);
  expect(services.workbook.marks).toHaveLength(before); // what others switched off is not this reader's choice
  services.machine.set('rules-off', rulesOff);
  await checkCommand(services);
  expect(services.workbook.marks.length).toBeLessThan(before);
  expect(services.workbook.written.at(-1)?.name).not.toBe('检查结果');
});

test('检查 takes the list of subjects of this reader’s office', async () => {
  const services = await wrongBook();
  services.machine.set('subjects', { file: '本市.csv', subjects: [{ code: '2013101', name: '行政运行' }] });
  await checkCommand(services);
  const cells = services.workbook.written.flatMap((d) => d.rows.flatMap((r) => r.cells));
  expect(cells.some((c) => c?.text?.includes('不在科目表“本市.csv”里'))).toBe(true);
});

test('生成说明 writes the narrative with what people filled in', async () => {
  const services = await wrongBook();
  services.workbook.kept.set('inputs', JSON.stringify({ 职能简介: '测试用的职能' }));
  await narrateCommand(services);
  const [sheet] = services.workbook.written;
  const texts = sheet!.rows.flatMap((r) => r.cells.flatMap((c) => c?.text ?? []));
  expect(texts.some((text) => text.includes('测试用的职能'))).toBe(true);
});

test('清除标记 takes the marks back', async () => {
  const services = await wrongBook();
  await checkCommand(services);
  await clearCommand(services);
  expect(services.workbook.marks).toEqual([]);
});

describe('a button of the ribbon', () => {
  const event = () => ({ completed: jest.fn() });

  test('tells Office when it is done', async () => {
    const e = event();
    const show = jest.fn();
    await ribbonCommand(async () => {}, show)(e);
    expect(e.completed).toHaveBeenCalledTimes(1);
    expect(show).not.toHaveBeenCalled();
  });

  test('shows a failure and still tells Office', async () => {
    const e = event();
    const show = jest.fn();
    const refuse = async () => {
      throw new ExcelHostError('protected-sheet', { sheet: '3-3' });
    };
    await ribbonCommand(refuse, show)(e);
    expect(e.completed).toHaveBeenCalledTimes(1);
    expect(show).toHaveBeenCalledWith({ id: 'excel.failure.protected-sheet', data: { sheet: '3-3' } });
  });
});
