import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { readGrids } from '../../src/workbook/file';
import { memoryIo, type MemoryIo } from './memoryIo';

const ROOT = join(__dirname, '../..');
const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(join(ROOT, 'samples', name)));
const BOOKS = { 'now.xlsx': sample('zhaohua-2023.xlsx'), 'last.xlsx': sample('zhaohua-2022.xlsx') };

/** Last year's text: that of our outline, saved as a text. */
const lastText = (): Uint8Array =>
  new TextEncoder().encode(
    [
      '昭化区委群工局2022年部门预算编制说明',
      '一、收支预算情况说明',
      '昭化区委群工局2022年收支预算总数173.60万元，比2021年收支预算总数减少8.20万元，主要原因是人员减少。',
      '二、“三公”经费情况说明',
      '公务接待费较2021年预算持平。2022年公务接待费计划安排2.80万元，计划用于接待检查组。',
      '三、其他说明',
      '本部门共有车辆2辆。',
    ].join('\n'),
  );

const narrate = (io: MemoryIo, ...args: string[]) =>
  run(['narrate', 'now.xlsx', '--prior', 'last.xlsx', ...args], io);

const textOf = async (io: MemoryIo, file: string): Promise<string[]> =>
  (await readGrids(io.files.get(file)!))
    .find((g) => g.name === '编制说明')!
    .cells.filter((c) => c.column === 1)
    .map((c) => String(c.value).trim());

const start = (): MemoryIo => memoryIo({ ...BOOKS, 'last.txt': lastText() });

test("last year's text is saved as an outline, which writes the text that was rolled forward", async () => {
  const io = start();
  expect(await narrate(io, '--last-text', 'last.txt', '--out', 'rolled.xlsx', '--save-outline', 'ours')).toBe(
    0,
  );
  expect([...io.files.keys()].filter((f) => f.startsWith('ours/'))).toContain('ours/体例.txt');
  expect(io.stdout()).toContain('以后用 --outline ours');
  expect(io.stdout()).toContain('【请核对：2辆】');
  expect(await narrate(io, '--outline', 'ours', '--out', 'again.xlsx')).toBe(0);
  expect(io.stdout()).toContain('体例：ours（本单位的）');
  const again = await textOf(io, 'again.xlsx');
  expect(again).toEqual(await textOf(io, 'rolled.xlsx'));
  expect(again.join()).toContain('2023年收支预算总数179.17万元，比2022年收支预算总数增加5.57万元');
});

test('what the outline writes otherwise from the same workbook is told', async () => {
  const io = memoryIo({
    ...BOOKS,
    'last.txt': new TextEncoder().encode(new TextDecoder().decode(lastText()).replace('173.60', '137.60')),
  });
  await narrate(io, '--last-text', 'last.txt', '--out', 'out.xlsx', '--save-outline', 'ours');
  expect(io.stdout()).toContain('用上年的表写出来，与上年说明的数不同的有 1 段');
  expect(io.stdout()).toContain('收支预算总数173.60万元');
});

test('a folder that is there is left as it is', async () => {
  const io = start();
  io.files.set('ours/readme.txt', new Uint8Array());
  await narrate(io, '--last-text', 'last.txt', '--out', 'out.xlsx', '--save-outline', 'ours');
  expect([...io.files.keys()]).toContain('ours-2/体例.txt');
});

test('an outline of ours is saved in the same form, and is taken back', async () => {
  const io = start();
  await narrate(io, '--outline', 'central', '--out', 'out.xlsx', '--save-outline', 'ours');
  await narrate(io, '--outline', 'ours', '--out', 'again.xlsx');
  expect(await textOf(io, 'again.xlsx')).toEqual(await textOf(io, 'out.xlsx'));
});

test('a name that is neither an outline nor a folder of one is refused', async () => {
  const io = start();
  expect(await narrate(io, '--outline', 'nowhere', '--out', 'out.xlsx')).toBe(2);
  expect(io.stderr()).toContain('没有“nowhere”这种编制说明体例，可选：sichuan');
});

test('the text of a final account is saved as an outline of final accounts', async () => {
  const io = memoryIo({
    'now.xlsx': sample('yunling-2024-final.xlsx'),
    'last.xlsx': sample('yunling-2023-final.xlsx'),
    'last.txt': lastText(),
  });
  await narrate(io, '--last-text', 'last.txt', '--out', 'out.xlsx', '--save-outline', 'ours');
  const manifest = [...io.files].find(([f]) => f.includes('体例.txt'))?.[1];
  expect(Buffer.from(manifest!).toString()).toContain('文种：决算');
});
