import { run } from '../../src/cli/run';
import { HostedFile } from '../../src/workbench/host/file/HostedFile';
import { readGrids } from '../../src/workbook/file';
import { memoryIo } from './memoryIo';
import { sample } from './workbooks';

/** A book with findings. */
const book = sample('putuo-fuliyuan-2024-unit.xlsx');
const [FIRST_ROW, REPLY, FREE] = [4, 10, 12];

/** A reviewer opens the file, writes beside the first finding, and saves it. */
async function answered(bytes: Uint8Array, text: string, column = REPLY): Promise<Uint8Array> {
  const file = await HostedFile.open(bytes);
  file.workbook.enter(file.workbook.findSheet('检查结果')!, FIRST_ROW, column, text);
  return file.save();
}

const textsIn = async (bytes: Uint8Array): Promise<string[]> =>
  (await readGrids(bytes)).find((g) => g.name === '检查结果')!.cells.map((c) => c.text);

test('the sheet in the copy says of what file, when and by which version it was made', async () => {
  const io = memoryIo({ 'in/a.xlsx': book });
  await run(['check', 'in/a.xlsx', '--out', 'out'], io);
  const texts = await textsIn(io.files.get('out/a.checked.xlsx')!);
  expect(texts.find((text) => text.includes('文件：'))).toMatch(
    /^单位：.+ 年度：2024 +文件：a\.xlsx +日期：2026-03-01 +勾稽 \d+\.\d+\.\d+ 版$/,
  );
  expect(texts).toEqual(expect.arrayContaining(['反馈', '整改情况', '审核人：']));
});

test.each([
  ['answers', REPLY],
  ['a column of their own', FREE],
])('%s are taken into the next copy, whether the book or the last copy is checked', async (_what, column) => {
  const io = memoryIo({ 'a.xlsx': book });
  await run(['check', 'a.xlsx', '--out', 'out'], io);
  const first = await answered(io.files.get('out/a.checked.xlsx')!, '已整改', column);
  io.files.set('out/a.checked.xlsx', first);
  await run(['check', 'a.xlsx', '--out', 'out'], io);
  await run(['check', 'out/a.checked.xlsx', '--out', 'again'], io);
  for (const copy of ['out/a.checked-2.xlsx', 'again/a.checked.xlsx'])
    expect((await textsIn(io.files.get(copy)!)).filter((text) => text === '已整改')).toHaveLength(1);
  expect(io.files.get('out/a.checked.xlsx')).toBe(first);
});

test('a copy from earlier that can’t be read is passed over', async () => {
  const io = memoryIo({ 'a.xlsx': book, 'out/a.checked.xlsx': new Uint8Array([1]) });
  expect(await run(['check', 'a.xlsx', '--out', 'out'], io)).toBe(0);
  expect(await textsIn(io.files.get('out/a.checked-2.xlsx')!)).toContain('反馈');
});

test('clear takes the marks and leaves the sheet that people have written on, and says so', async () => {
  const io = memoryIo({ 'a.xlsx': book });
  await run(['check', 'a.xlsx', '--out', 'out'], io);
  io.files.set('b.xlsx', await answered(io.files.get('out/a.checked.xlsx')!, '已整改'));
  expect(await run(['clear', 'b.xlsx'], io)).toBe(0);
  expect(io.stdout()).toContain('检查结果：表中有人填写过内容，予以保留');
  expect(await textsIn(io.files.get('b.cleared.xlsx')!)).toContain('已整改');
  expect(await run(['clear', 'out/a.checked.xlsx'], io)).toBe(0);
  const names = (await readGrids(io.files.get('out/a.cleared.xlsx')!)).map((g) => g.name);
  expect(names).not.toContain('检查结果');
});
