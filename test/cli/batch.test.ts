import { run } from '../../src/cli/run';
import type { CliIo } from '../../src/cli/io';
import { readGrids } from '../../src/workbook/file';
import { memoryIo, type MemoryIo } from './memoryIo';
import { sample, tinyWorkbook, textRow } from './workbooks';

const zhaohua = sample('zhaohua-2023.xlsx');
const suining = sample('suining-2025.xlsx');
const noBudget = tinyWorkbook(textRow('会议签到表'), '签到');

interface Entry {
  readonly file: string;
  readonly reason?: string;
  readonly prior?: string;
  readonly department?: string;
}

const check = async (
  files: Readonly<Record<string, Uint8Array>> | MemoryIo,
  ...argv: string[]
): Promise<[number, MemoryIo]> => {
  const io = isIo(files) ? files : memoryIo(files);
  return [await run(['check', ...argv], io), io];
};
const isIo = (files: Readonly<Record<string, Uint8Array>> | MemoryIo): files is MemoryIo => 'stdout' in files;
const entries = (lines: string): Entry[] =>
  lines
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Entry);
const names = (lines: string): string[] => entries(lines).map((e) => e.file);
const text = (io: MemoryIo, file: string): string => new TextDecoder().decode(io.files.get(file));

const folder = {
  'd/b/z.xlsx': zhaohua,
  'd/b/a.XLSM': suining,
  'd/a.xlsx': noBudget,
  'd/c.xlsx': suining,
  'd/~$c.xlsx': new Uint8Array([1]),
  'd/.hidden.xlsx': zhaohua,
  'd/.git/x.xlsx': zhaohua,
  'd/c.checked.xlsx': zhaohua,
  'd/c.checked-2.xlsx': zhaohua,
  'd/c.cleared.xlsx': zhaohua,
  'd/readme.txt': new Uint8Array([1]),
  'e/f.xlsx': zhaohua,
};
const FOUND = ['d/a.xlsx', 'd/b/a.XLSM', 'd/b/z.xlsx', 'd/c.xlsx'];

describe('a folder', () => {
  test('is walked: workbooks alone, in the order of their paths, the rest of what is named after them', async () => {
    const [status, io] = await check(folder, 'd', 'e/f.xlsx', 'd/c.xlsx', '--format', 'jsonl');
    expect(status).toBe(2);
    expect(names(io.stdout())).toEqual([...FOUND, 'e/f.xlsx']);
    expect(io.stderr()).toBe('d/a.xlsx：没有找到预算表。工作表有：签到\n');
  });

  test('may be the one that we are in', async () => {
    const [, io] = await check({ 'b.xlsx': zhaohua, 'a/a.xlsx': suining }, '.', '--format', 'jsonl');
    expect(names(io.stdout())).toEqual(['a/a.xlsx', 'b.xlsx']);
  });

  test('without a workbook is told', async () => {
    const [status, io] = await check({ 'd/readme.txt': zhaohua }, 'd');
    expect(status).toBe(2);
    expect(io.stderr()).toBe('d：文件夹里没有工作簿（.xlsx、.xlsm、.xls、.et、.ods）\n');
  });

  test('that may not be opened is told, and its neighbours are checked', async () => {
    const io = memoryIo(folder);
    const closed: MemoryIo = {
      ...io,
      list: (path) =>
        path === 'd/b' ? Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' })) : io.list(path),
    };
    expect(await run(['check', 'd', '--format', 'jsonl'], closed)).toBe(2);
    expect(entries(io.stdout()).map((e) => [e.file, e.reason !== undefined])).toEqual([
      ['d/a.xlsx', true],
      ['d/b', true],
      ['d/c.xlsx', false],
    ]);
    expect(io.stderr()).toContain('d/b：没有读取权限\n');
  });

  test('a copy of ours that is named is checked all the same', async () => {
    const [, io] = await check(folder, 'd/c.checked.xlsx', '--format', 'jsonl');
    expect(names(io.stdout())).toEqual(['d/c.checked.xlsx']);
  });
});

test('a pattern that the command interpreter left as it is means the files of its folder', async () => {
  const files = {
    'd/2024年(一).xlsx': suining,
    'd/2024年（二）.XLSX': zhaohua,
    'd/~$2024年.xlsx': zhaohua,
    'd/a.xls': zhaohua,
  };
  const [status, io] = await check(files, 'd/*年?*).xlsx', 'd/*.xlsx', 'd/*.xlsm', '--format', 'jsonl');
  expect(status).toBe(2);
  expect(names(io.stdout())).toEqual(['d/2024年(一).xlsx', 'd/2024年（二）.XLSX', 'd/*.xlsm']);
  expect(io.stderr()).toBe('d/*.xlsm：文件不存在\n');
});

describe('lines of JSON', () => {
  test('are the entries of the report, unreadable inputs too', async () => {
    const files = [...FOUND, 'no.xlsx'];
    const [status, lines] = await check(folder, ...files, '--format', 'jsonl');
    const [sameStatus, whole] = await check(folder, ...files, '--format', 'json');
    const report = JSON.parse(whole.stdout()) as { workbooks: Entry[]; unreadable: Entry[] };
    expect(status).toBe(sameStatus);
    expect(entries(lines.stdout()).filter((e) => e.reason === undefined)).toEqual(report.workbooks);
    expect(entries(lines.stdout()).filter((e) => e.reason !== undefined)).toEqual(report.unreadable);
    expect(lines.stderr()).toBe(whole.stderr());
  });

  test('name the very bytes that were checked', async () => {
    const [, io] = await check(
      { 'a.xlsx': zhaohua, 'b.xlsx': zhaohua, 'c.xlsx': suining },
      'a.xlsx',
      'b.xlsx',
      'c.xlsx',
      '--format',
      'jsonl',
    );
    const [a, b, c] = entries(io.stdout()).map((e) => (e as { sha256?: string }).sha256);
    expect(a).toMatch(/^[0-9a-f]{64}$/);
    expect(b).toBe(a);
    expect(c).not.toBe(a);
  });
});

describe('--resume', () => {
  const args = ['d', 'e', '--resume', 'r.jsonl'];

  test('writes the lines to the file and the summary to standard output', async () => {
    const [status, io] = await check(folder, ...args);
    expect(status).toBe(2);
    expect(names(text(io, 'r.jsonl'))).toEqual([...FOUND, 'e/f.xlsx']);
    expect(io.stdout()).toMatch(/^共 5 个文件：.*1 个文件未能检查。\n/);
    expect(io.stdout()).not.toContain('识别出');
  });

  test('wherever a run was broken off, the next one ends with the same file and the same status', async () => {
    const [status, whole] = await check(folder, ...args);
    const lines = text(whole, 'r.jsonl');
    const bytes = whole.files.get('r.jsonl')!;
    const ends = [...bytes.keys()].filter((i) => bytes[i] === 10);
    const cuts = [0, ends[0]! - 30, ends[0]!, ends[0]! + 1, ends[2]! - 30, ends[4]!];
    for (const cut of cuts) {
      const [again, io] = await check({ ...folder, 'r.jsonl': bytes.slice(0, cut) }, ...args);
      expect(text(io, 'r.jsonl')).toBe(lines);
      expect(again).toBe(status);
      expect(io.stdout().includes('上次已核对')).toBe(cut > ends[0]! - 1);
      expect(io.stdout().slice(io.stdout().indexOf('共'))).toBe(whole.stdout());
    }
  });

  test('nothing is done twice, what has changed is done again, and the last line counts', async () => {
    const [, first] = await check(folder, ...args);
    const done = first.files.get('r.jsonl')!;
    const [, same] = await check({ ...folder, 'r.jsonl': done }, ...args);
    expect(same.files.get('r.jsonl')).toEqual(done);
    expect(same.stdout()).toContain('其中 5 个文件上次已核对且内容未变，沿用 r.jsonl 中的结果。');

    const [status, changed] = await check({ ...folder, 'd/a.xlsx': zhaohua, 'r.jsonl': done }, ...args);
    expect(names(text(changed, 'r.jsonl')).slice(5)).toEqual(['d/a.xlsx']);
    expect(changed.stdout()).toContain('0 个文件未能检查');
    expect(status).toBe(0);
  });

  test('a file that could not be had is tried again', async () => {
    const [, first] = await check(folder, 'd', 'g.xlsx', '--resume', 'r.jsonl');
    expect(names(text(first, 'r.jsonl'))).toContain('g.xlsx');
    const files = { ...folder, 'r.jsonl': first.files.get('r.jsonl')!, 'g.xlsx': zhaohua };
    const [, second] = await check(files, 'd', 'g.xlsx', '--resume', 'r.jsonl');
    expect(
      entries(text(second, 'r.jsonl'))
        .filter((e) => e.file === 'g.xlsx')
        .map((e) => e.reason),
    ).toEqual(['文件不存在', undefined]);
  });

  test.each([
    ['another file', '部门收支总表\n', 1],
    ['another file without a line end', 'x', 1],
    ['a workbook', new TextDecoder('latin1').decode(zhaohua), 1],
    ['JSON of something else', '{"file":"a","findings":[],"cannotTell":[]}\n{"a":1}\n', 2],
  ])('%s is left alone, and nothing is checked', async (_name, content, line) => {
    const bytes = new TextEncoder().encode(content);
    const [status, io] = await check({ ...folder, 'r.jsonl': bytes }, ...args);
    expect(status).toBe(2);
    expect(io.stdout()).toBe('');
    expect(io.stderr()).toContain(`r.jsonl 第 ${line} 行不是 gouji check 写的结果`);
    expect(io.files.get('r.jsonl')).toEqual(bytes);
  });

  test('with --format jsonl the summary goes to standard error', async () => {
    const [, io] = await check(folder, ...args, '--format', 'jsonl');
    expect(io.stdout()).toBe('');
    expect(io.stderr()).toContain('共 5 个文件');
  });

  test('a full disk is told', async () => {
    const io = memoryIo(folder);
    const full: MemoryIo = {
      ...io,
      appendFile: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    };
    expect(await run(['check', ...args], full)).toBe(2);
    expect(io.stderr()).toContain('无法写入 r.jsonl（ENOSPC）\n');
  });
});

describe('--shard', () => {
  const many = Object.fromEntries(
    Array.from({ length: 11 }, (_, i) => [`m/${'预算'.repeat(i % 3)}${(i * 7) % 11}.xlsx`, noBudget]),
  );
  const shard = async (k: string, files: Readonly<Record<string, Uint8Array>> = many): Promise<string[]> =>
    names((await check(files, 'm', '--shard', k, '--format', 'jsonl'))[1].stdout());

  test.each([1, 2, 3, 8, 20])('%i parts are disjoint and together the whole', async (n) => {
    const parts = await Promise.all(Array.from({ length: n }, (_, i) => shard(`${i + 1}/${n}`)));
    expect(parts.flat().sort()).toEqual(Object.keys(many).sort());
    const sizes = parts.map((p) => p.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  test('a part is the same whatever order the file system lists', async () => {
    const reversed = Object.fromEntries(Object.entries(many).reverse());
    expect(await shard('2/3', reversed)).toEqual(await shard('2/3'));
  });

  test('an empty part is nothing to complain of', async () => {
    const [status, io] = await check({ 'm/a.xlsx': zhaohua }, 'm', '--shard', '2/2');
    expect(status).toBe(0);
    expect(io.stdout()).toBe('这是第 2 份（共 2 份）：全部 1 个文件中的 0 个。\n');
  });
});

describe('--out', () => {
  test('keeps the subfolders of a folder; of two copies with one name the second gets a number', async () => {
    const [, io] = await check(
      { 'd/b/a.xlsx': zhaohua, 'd/a.xlsx': suining, 'x/a.xlsx': zhaohua, 'y/A.xlsx': suining },
      ...['d', 'x/a.xlsx', 'y/A.xlsx', '--out', 'out'],
    );
    expect([...io.files.keys()].filter((f) => f.startsWith('out')).sort()).toEqual([
      'out/A-3.checked.xlsx',
      'out/a-2.checked.xlsx',
      'out/a.checked.xlsx',
      'out/b/a.checked.xlsx',
    ]);
  });
});

describe('--prior-dir', () => {
  const last = {
    'last/x/1.xlsx': sample('zhaohua-2022.xlsx'),
    'last/x/2.xlsx': sample('suining-2024.xlsx'),
  };
  const args = ['d/b', '--prior-dir', 'last', '--format', 'jsonl'];

  test('pairs by department and year, whatever the files are called', async () => {
    const [status, io] = await check({ ...folder, ...last }, ...args);
    expect(status).toBe(0);
    expect(io.stderr()).toBe('');
    expect(entries(io.stdout()).map((e) => [e.file, e.prior])).toEqual([
      ['d/b/a.XLSM', 'last/x/2.xlsx'],
      ['d/b/z.xlsx', 'last/x/1.xlsx'],
    ]);
  });

  test('the result is that of --prior', async () => {
    const [, paired] = await check({ ...folder, ...last }, 'd/c.xlsx', '--prior-dir', 'last');
    const [, named] = await check({ ...folder, ...last }, 'd/c.xlsx', '--prior', 'last/x/2.xlsx');
    expect(paired.stdout()).toBe(named.stdout());
    expect(paired.stdout()).toContain('上年工作簿：last/x/2.xlsx');
  });

  test('one folder may hold both years', async () => {
    const both = { 'm/a.xlsx': zhaohua, 'm/b.xlsx': last['last/x/1.xlsx'] };
    const [, io] = await check(both, 'm', '--prior-dir', 'm', '--format', 'jsonl');
    expect(entries(io.stdout()).map((e) => e.prior)).toEqual(['m/b.xlsx', undefined]);
    expect(io.stderr()).toMatch(/^m\/b\.xlsx：没有找到.* 2021 年的工作簿，未与上年比较\n$/);
  });

  test('two books that could be meant are both left out, with a word', async () => {
    const files = { ...folder, ...last, 'last/3.xlsx': last['last/x/1.xlsx'] };
    const [status, io] = await check(files, ...args);
    expect(status).toBe(0);
    expect(entries(io.stdout())[1]!.prior).toBeUndefined();
    expect(io.stderr()).toMatch(
      /^d\/b\/z\.xlsx：.* 2022 年的工作簿不止一个（last\/3\.xlsx、last\/x\/1\.xlsx），/,
    );
  });

  test('what can’t be read of last year is told, and the status is 2', async () => {
    const files = { ...folder, ...last, 'last/3.xlsx': noBudget, 'last/4.xlsx': new Uint8Array([1]) };
    const [status, io] = await check(files, ...args);
    expect(status).toBe(2);
    expect(io.stderr()).toMatch(
      /^上年工作簿 last\/3\.xlsx：没有找到预算表。.*未用作上年数\n上年工作簿 last\/4\.xlsx：.*未用作上年数\n$/,
    );
    expect(entries(io.stdout()).every((e) => e.prior !== undefined)).toBe(true);
    expect((await check(folder, 'd/c.xlsx', '--prior-dir', 'nowhere'))[0]).toBe(2);
  });
});

describe('the summary', () => {
  test('over several files is printed after them, or alone', async () => {
    const [, io] = await check(folder, 'd');
    expect(io.stdout()).toMatch(
      /识别出[\s\S]*\n共 4 个文件：.*\n {2}按规则\n[\s\S]*未能检查的文件，共 1 个\n {4}d\/a\.xlsx：/,
    );
    const [, quiet] = await check(folder, 'd', '--quiet');
    expect(quiet.stdout()).toMatch(/^共 4 个文件/);
    expect(io.stdout().endsWith(quiet.stdout())).toBe(true);
  });

  test('goes into a workbook, which the next run does not take for a budget and does not overwrite', async () => {
    const [, io] = await check(folder, 'd', '--summary', 'd/汇总.xlsx');
    expect(io.stdout()).toContain('汇总已写入 d/汇总.xlsx\n');
    const grids = await readGrids(io.files.get('d/汇总.xlsx')!);
    expect(grids.map((g) => g.name)).toEqual(['按规则', '按部门', '按文件']);
    const files = grids[2]!.cells.filter((c) => c.column === 1 && c.row > 3).map((c) => c.text);
    expect(files).toEqual(FOUND);

    const [, again] = await check(io, 'd', '--summary', 'd/汇总.xlsx');
    expect(again.stdout()).toContain('汇总已写入 d/汇总-2.xlsx\n');
    const [, third] = await check(again, 'd', '--summary', 'd/汇总.xlsx', '--format', 'jsonl');
    expect(third.stderr()).toContain('汇总已写入 d/汇总-3.xlsx\n');
    expect(third.stderr()).not.toContain('汇总-2.xlsx：');
  });

  test('that can’t be written is told, and the run has failed', async () => {
    const io = memoryIo({ 'a.xlsx': sample('zhaohua-2023.xlsx') });
    const full = {
      ...io,
      writeFile: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    };
    expect(await run(['check', 'a.xlsx', '--summary', '汇总.xlsx'], full)).toBe(2);
    expect(io.stderr()).toContain('汇总.xlsx');
  });

  test('covers what an earlier run has done', async () => {
    const [, first] = await check(folder, 'd', '--resume', 'r.jsonl', '--summary', 'a.xlsx');
    const [, second] = await check(first, 'd', '--resume', 'r.jsonl', '--summary', 'b.xlsx');
    expect(second.files.get('b.xlsx')).toEqual(first.files.get('a.xlsx'));
  });
});

describe('progress', () => {
  const shown = async (terminal: boolean): Promise<string> => {
    const io = memoryIo(folder);
    let now = 0;
    const slow: CliIo = { ...io, terminal, now: () => (now += 1500) };
    await run(['check', 'd', '--format', 'jsonl'], slow);
    return io.stderr();
  };

  test('is a line on the terminal with an estimate, written over and taken away at the end', async () => {
    const err = await shown(true);
    expect(err).toContain('\r\u001b[K已核对 1/4（25%）');
    expect(err).toContain('\r\u001b[K已核对 3/4（75%），约剩 2 秒');
    expect(err.endsWith('\r\u001b[K')).toBe(true);
    expect(err).toContain('d/a.xlsx：没有找到预算表。工作表有：签到\n');
  });

  test('is not where there is no terminal', async () => {
    expect(await shown(false)).toBe('d/a.xlsx：没有找到预算表。工作表有：签到\n');
  });
});
