import { run } from '../../src/cli/run';
import { memoryIo } from './memoryIo';
import { sample } from './workbooks';

const files = { 'a.xlsx': sample('zhaohua-2023.xlsx') };

const said = async (...argv: string[]): Promise<[number, string, string]> => {
  const io = memoryIo(files);
  return [await run(argv, io), io.stdout(), io.stderr()];
};

test('explain lists every relation of a cell with its figures', async () => {
  const [status, out] = await said('explain', 'a.xlsx', "'3-3'!$C$7");
  expect(status).toBe(0);
  expect(out).toMatch(/^3-3!C7（2\.95 万元）参与 \d+ 个勾稽关系，其中 0 个不符\n/);
  expect(out).toMatch(
    /相符 {2}.* {2}\[column-total\] {2}本单元格是合计\n.*：2\.95 万元 ＝ .*公务接待费 2\.95\n/,
  );
});

test.each([
  ['3-3!A1', 0, /^3-3!A1 没有参与任何勾稽关系：这不是识别出的表中的金额单元格\n$/, /^$/],
  ['C7', 2, /^$/, /^“C7”不是单元格地址，应写成“工作表!地址”，如 .*!C7\n$/],
  ['9!C7', 2, /^$/, /^工作簿里没有工作表“9”，有：1、1-1、/],
] as const)('explain %s', async (cell, status, out, err) => {
  const answer = await said('explain', 'a.xlsx', cell);
  expect(answer[0]).toBe(status);
  expect(answer[1]).toMatch(out);
  expect(answer[2]).toMatch(err);
});

test('coverage counts the cells that relations watch', async () => {
  const [status, out] = await said('coverage', 'a.xlsx');
  expect(status).toBe(0);
  expect(out).toMatch(/表3-3 .*：18 个金额单元格，已纳入勾稽校验的 \d+ 个；/);
  expect(out).toMatch(/共 \d+ 个金额单元格，已纳入勾稽校验的 \d+ 个（[\d.]+%）/);
});

test('coverage as JSON names every cell and counts the same', async () => {
  const report = JSON.parse((await said('coverage', 'a.xlsx', '--format', 'json'))[1]) as {
    watched: number;
    cells: { sheet: string; address: string; relations: number }[];
  };
  expect(report.cells.filter((c) => c.relations > 0)).toHaveLength(report.watched);
  expect(report.cells.find((c) => c.sheet === '3-3' && c.address === 'C7')!.relations).toBeGreaterThan(1);
});

test.each([
  ['explain', 'no.xlsx', '1!A1'],
  ['coverage', 'no.xlsx'],
])('%s of a file that is not there', async (...argv) => {
  expect(await said(...argv)).toEqual([2, '', 'no.xlsx：文件不存在\n']);
});
