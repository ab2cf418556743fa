import { unzipSync } from 'fflate';
import { run } from '../../src/cli/run';
import { readGrids } from '../../src/workbook/file';
import { memoryIo, type MemoryIo } from './memoryIo';
import { sample, withPart } from './workbooks';

const clean = sample('zhaohua-2023.xlsx');
/** 公务接待费 2.95 becomes 2.59 in 表3-3, whose 合计 stays. */
const wrong = withNumber(clean, '3-3', 'C7');

/** The workbook with the number of one cell set to 2.59, in the sheet of that name. */
function withNumber(bytes: Uint8Array, sheet: string, address: string): Uint8Array {
  const text = (part: string): string => new TextDecoder().decode(unzipSync(bytes)[part]);
  const id = new RegExp(`<sheet [^>]*name="${sheet}"[^>]*r:id="([^"]+)"`).exec(text('xl/workbook.xml'))![1]!;
  const target = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(
    text('xl/_rels/workbook.xml.rels'),
  )![0];
  const part = /Target="\/?(?:xl\/)?([^"]+)"/.exec(target)![1]!;
  return withPart(bytes, `xl/${part}`, (xml) => {
    const changed = xml.replace(
      new RegExp(`(<c [^>]*r="${address}"[^>]*>(?:<f>[^<]*</f>)?<v>)[^<]*`),
      '$12.59',
    );
    if (changed === xml) throw new Error(`${sheet}!${address} holds no number`);
    return changed;
  });
}

const check = async (
  files: Readonly<Record<string, Uint8Array>>,
  ...argv: string[]
): Promise<[number, MemoryIo]> => {
  const io = memoryIo(files);
  return [await run(['check', ...argv], io), io];
};

test('a clean book: status 0, tables, shares, a summary line', async () => {
  const [status, io] = await check({ 'a.xlsx': clean }, 'a.xlsx');
  expect(status).toBe(0);
  expect(io.stderr()).toBe('');
  expect(io.stdout()).toContain('识别出 12 张表');
  expect(io.stdout()).toContain('占 84.28%');
  expect(io.stdout()).toMatch(/核对了 \d{3} 个勾稽关系：0 项错误，/);
});

test('a wrong cell: status 1, the sentence with the sum, the cells', async () => {
  const [status, io] = await check({ 'a.xlsx': wrong }, 'a.xlsx');
  expect(status).toBe(1);
  expect(io.stdout()).toMatch(/2\.59 万元，应为 2\.95 万元（.*公务接待费? 2\.95.*），少 0\.36 万元。/);
  expect(io.stdout()).toContain('3-3!C7（合计）');
});

test('the same in English', async () => {
  const [status, io] = await check({ 'a.xlsx': wrong }, 'a.xlsx', '--lang', 'en');
  expect(status).toBe(1);
  expect(io.stdout()).toMatch(/2\.59 wan yuan, should be 2\.95 wan yuan/);
  expect(io.stdout()).toMatch(/Relations checked: \d+\. Errors: [1-9]/);
});

test('several files get a line over all of them, with colours on a terminal that has them', async () => {
  const io = { ...memoryIo({ 'a.xlsx': clean, 'b.xlsx': wrong }), colour: true };
  expect(await run(['check', 'a.xlsx', 'b.xlsx'], io)).toBe(1);
  expect(io.stdout()).toContain('共 2 个文件');
  expect(io.stdout()).toContain('\u001b[31m错误\u001b[0m');
});

test('JSON is all there is on standard output, also when a copy is written', async () => {
  const [status, io] = await check({ 'a.xlsx': wrong }, 'a.xlsx', '--format', 'json', '--out', 'out');
  expect(status).toBe(1);
  const report = JSON.parse(io.stdout()) as {
    workbooks: { file: string; findings: { cells: object[] }[] }[];
  };
  expect(report.workbooks[0]!.file).toBe('a.xlsx');
  expect(report.workbooks[0]!.findings.flatMap((f) => f.cells)).toContainEqual({
    sheet: '3-3',
    address: 'C7',
    role: 'total',
  });
  expect(io.stderr()).toContain('out/a.checked.xlsx');
});

test('SARIF names the same status as the process', async () => {
  const [status, io] = await check({ 'a.xlsx': wrong }, 'a.xlsx', 'b.xlsx', '--format', 'sarif');
  expect(status).toBe(2);
  const log = JSON.parse(io.stdout()) as { runs: { invocations: object[]; results: object[] }[] };
  expect(log.runs[0]!.invocations[0]).toMatchObject({ exitCode: 2, executionSuccessful: false });
  expect(log.runs[0]!.results.length).toBeGreaterThan(0);
});

test('the highlighted copy has the sheet of findings and nothing else changes; clearing gives the cells back', async () => {
  const [, io] = await check({ 'a.xlsx': wrong }, 'a.xlsx', '--out', 'out');
  expect(io.files.get('a.xlsx')).toBe(wrong);
  const copy = io.files.get('out/a.checked.xlsx')!;
  const before = await readGrids(wrong);
  const grids = await readGrids(copy);
  expect(grids.at(-1)!.name).toBe('检查结果');
  expect(grids.slice(0, -1)).toEqual(before);
  expect(grids.at(-1)!.cells.map((c) => c.text)).toEqual(expect.arrayContaining(['序号', 'C7']));

  expect(await run(['clear', 'out/a.checked.xlsx'], io)).toBe(0);
  expect(io.stdout()).toContain('写入 out/a.cleared.xlsx');
  expect(await readGrids(io.files.get('out/a.cleared.xlsx')!)).toEqual(before);
  expect(io.files.get('out/a.checked.xlsx')).toBe(copy);
});

test('nothing that is there is overwritten: a number is added', async () => {
  const [, io] = await check({ 'a.xlsx': wrong, 'out/a.checked.xlsx': clean }, 'a.xlsx', '--out', 'out');
  expect(io.files.get('out/a.checked.xlsx')).toBe(clean);
  expect(io.stdout()).toContain('out/a.checked-2.xlsx');
  expect(await run(['check', 'out/a.checked-2.xlsx', '--out', 'out'], io)).toBe(1);
  expect(io.stdout()).toContain('out/a.checked-3.xlsx');
});

test('a checked copy is checked again: old marks give way, the sheet of findings is not doubled', async () => {
  const [, io] = await check({ 'a.xlsx': wrong }, 'a.xlsx', '--out', 'out');
  await run(['check', 'out/a.checked.xlsx', '--out', 'again'], io);
  const names = (await readGrids(io.files.get('again/a.checked.xlsx')!)).map((g) => g.name);
  expect(names.filter((n) => n.startsWith('检查结果'))).toEqual(['检查结果']);
});

test('clear in place changes the file itself; a file without marks is left alone', async () => {
  const [, io] = await check({ 'a.xlsx': wrong }, 'a.xlsx', '--out', '.');
  expect(await run(['clear', 'a.checked.xlsx', '--in-place'], io)).toBe(0);
  expect((await readGrids(io.files.get('a.checked.xlsx')!)).map((g) => g.name)).not.toContain('检查结果');
  const files = [...io.files.keys()];
  expect(await run(['clear', 'a.xlsx'], io)).toBe(0);
  expect(io.stdout()).toContain('a.xlsx：没有标记记录，不需要恢复，未写入任何文件');
  expect([...io.files.keys()]).toEqual(files);
});

test('a copy that can’t be written is told, and the status is 2', async () => {
  const io: MemoryIo = {
    ...memoryIo({ 'a.xlsx': clean }),
    writeFile: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
  };
  expect(await run(['check', 'a.xlsx', '--out', 'out'], io)).toBe(2);
  expect(io.stderr()).toBe('无法写入 out/a.checked.xlsx（ENOSPC）\n');
});

test('last year’s book goes into the check', async () => {
  const [status, io] = await check(
    { 'a.xlsx': clean, 'b.xlsx': sample('zhaohua-2022.xlsx') },
    'a.xlsx',
    '--prior',
    'b.xlsx',
  );
  expect(status).toBe(0);
  expect(io.stderr()).toBe('');
});
