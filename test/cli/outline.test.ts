import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { readGrids } from '../../src/workbook/file';
import { memoryIo, type MemoryIo } from './memoryIo';

const ROOT = join(__dirname, '../..');
const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(join(ROOT, 'samples', name)));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const BOOKS = { 'now.xlsx': sample('zhaohua-2023.xlsx'), 'last.xlsx': sample('zhaohua-2022.xlsx') };

/** The files of the outline that the guide shows, by their names. */
function filesOfGuide(): Readonly<Record<string, string>> {
  const guide = readFileSync(join(ROOT, 'docs/guide/templates.md'), 'utf8');
  return Object.fromEntries(
    [...guide.matchAll(/^`([^`\n]+\.(?:txt|liquid))`\n\n```\w+\n(.*?)```/gms)].map((m) => [m[1]!, m[2]!]),
  );
}

const folder = (name: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, bytes(text)]));

const narrate = (io: MemoryIo, ...args: string[]) =>
  run(['narrate', 'now.xlsx', '--prior', 'last.xlsx', ...args], io);

const textOf = async (io: MemoryIo, file: string): Promise<string[]> =>
  (await readGrids(io.files.get(file)!))
    .find((g) => g.name === '编制说明')!
    .cells.filter((c) => c.column === 1)
    .map((c) => String(c.value).trim());

describe('an outline made after the guide, without code', () => {
  const OWN = filesOfGuide();

  test('in a folder', async () => {
    expect(Object.keys(OWN)).toEqual(['体例.txt', '总收支.liquid', '三公.liquid']);
    const io = memoryIo({ ...BOOKS, ...folder('own', OWN) });
    expect(await narrate(io, '--templates', 'own', '--out', 'out.xlsx')).toBe(0);
    expect([io.stderr(), io.stdout().split('\n')[0]]).toEqual(['', '体例：我局的说明（本单位的）']);
    const text = await textOf(io, 'out.xlsx');
    expect(text.filter((line) => /^[一二]、/.test(line))).toEqual(['一、收支总体情况', '二、“三公”经费情况']);
    expect(text[2]).toBe('2023年收支总预算为179.17万元，比2022年预算数增加5.57万元，增长3.21%。');
    // The review holds it against its workbook: nothing is wrong.
    expect(await run(['review', 'out.xlsx', '--prior', 'last.xlsx'], io)).toBe(0);
  });

  test('in the sheet of a workbook, as --wording writes it', async () => {
    const io = memoryIo({ ...BOOKS, ...folder('own', OWN) });
    await narrate(io, '--templates', 'own', '--wording', '--out', 'out.xlsx');
    const first = await textOf(io, 'out.xlsx');
    expect(await run(['narrate', 'out.xlsx', '--prior', 'last.xlsx', '--out', 'again.xlsx'], io)).toBe(0);
    expect(
      io
        .stdout()
        .split('\n')
        .filter((line) => line.startsWith('体例：')),
    ).toHaveLength(2);
    expect(await textOf(io, 'again.xlsx')).toEqual(first);
  });

  test.each([
    ['体例.txt', '各节：总收支、四公', '编制说明模板“体例”有误：缺少模板：四公'],
    ['体例.txt', '各节：总收支\n单位：角', '编制说明模板“体例”有误：“单位”写的是“角”，认不出'],
    ['三公.liquid', '[a] {{ 单位 | 金额 }}', '编制说明模板“三公”有误'],
  ])('a fault in %s is told', async (file, text, told) => {
    const io = memoryIo({ ...BOOKS, ...folder('own', { ...OWN, [file]: text }) });
    expect(await narrate(io, '--templates', 'own', '--out', 'out.xlsx')).toBe(2);
    expect(io.stderr()).toContain(told);
    expect(io.files.has('out.xlsx')).toBe(false);
  });
});
