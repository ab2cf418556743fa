import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { run } from '../../src/cli/run';
import { HostedFile } from '../../src/workbench/host/file/HostedFile';
import { readGrids } from '../../src/workbook/file';
import type { Grid } from '../../src/workbook/Grid';
import { memoryIo, type MemoryIo } from './memoryIo';

const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../samples', name)));
const FILES = {
  'now.xlsx': sample('zhaohua-2023.xlsx'),
  'last.xlsx': sample('zhaohua-2022.xlsx'),
  'inputs.xlsx': sample('inputs/zhaohua-2023.xlsx'),
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const narrate = (io: MemoryIo, ...args: string[]) => run(['narrate', ...args], io);

const sheetOf = async (io: MemoryIo, file: string, name = '编制说明'): Promise<Grid> =>
  (await readGrids(io.files.get(file)!)).find((g) => g.name === name)!;

/** Column A of the narrative, without its indents. */
const paragraphs = async (io: MemoryIo, file: string): Promise<string[]> =>
  (await sheetOf(io, file)).cells.filter((c) => c.column === 1).map((c) => String(c.value).trim());

/** A person's work in a written file: contents by the words that stood in the cell before. */
async function edit(io: MemoryIo, file: string, sheet: string, edits: Readonly<Record<string, string>>) {
  const hosted = await HostedFile.open(io.files.get(file)!);
  const target = hosted.workbook.findSheet(sheet)!;
  const { cells } = await sheetOf(io, file, sheet);
  for (const [words, text] of Object.entries(edits)) {
    const cell = cells.find((c) => c.value === words) ?? cells.find((c) => String(c.value).includes(words))!;
    // In the sheet of inputs the content stands to the right of the name.
    const column = sheet === '编制说明' ? 1 : cell.column + 1;
    expect(hosted.workbook.enter(target, cell.row, column, text)).toBe(true);
  }
  io.files.set(file, hosted.save());
}

test('writes the narrative, its inputs and a Word document with the same text', async () => {
  const io = memoryIo(FILES);
  const status = await narrate(
    io,
    'now.xlsx', '--prior', 'last.xlsx', '--inputs', 'inputs.xlsx', '--out', 'out.xlsx', '--docx', 'out.docx',
  ); // prettier-ignore
  expect([status, io.stderr()]).toEqual([0, '']);
  expect(io.stdout()).toMatch(
    /^体例：四川（十一部分）（表名、栏名中有“[^\n]+”）\n编制说明写入 out\.xlsx 的“编制说明”：\d+ 段，\d+ 个数字，0 处待填\nWord 文档：out\.docx\n$/,
  );
  const text = await paragraphs(io, 'out.xlsx');
  expect(text[0]).toBe('中共广元市昭化区委群众工作局2023年部门预算编制说明');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(io.files.get('out.docx')!) });
  const words = value.split('\n').filter((line) => line !== '');
  expect(words).toEqual(expect.arrayContaining(text));
  expect(io.files.get('now.xlsx')).toBe(FILES['now.xlsx']);
});

test('into a folder the files go under the workbook’s name', async () => {
  const io = memoryIo({ ...FILES, 'done/old.txt': bytes('') });
  expect(await narrate(io, 'now.xlsx', '--out', 'done', '--docx', 'words/')).toBe(0);
  expect([...io.files.keys()].filter((f) => f.includes('narrated')).sort()).toEqual([
    'done/now.narrated.xlsx',
    'words/now.narrated.docx',
  ]);
  expect(await narrate(io, 'done/now.narrated.xlsx', '--out', 'done')).toBe(0);
  expect(io.files.has('done/now.narrated-2.xlsx')).toBe(true);
});

test('what is missing is told as findings, with the place to fill it in', async () => {
  const io = memoryIo(FILES);
  expect(await narrate(io, 'now.xlsx', '--out', 'out.xlsx')).toBe(0);
  expect(io.stdout()).toContain('警告  编制说明要素待填  [missing-input]');
  expect(io.stdout()).toContain('“职能简介”待填，文中 1 处。');
  expect(io.stdout()).toContain('“2022年收支总预算”待填');
  expect(io.stdout()).toContain('请在 out.xlsx 的“编制说明要素”表中填写“内容”一列');
});

test('inputs may be a text; what can’t be read of it is told', async () => {
  const io = memoryIo({ ...FILES, 'in.txt': bytes('没有冒号\n单位简称：群工局\n公务用车数：若干\n') });
  expect(await narrate(io, 'now.xlsx', '--inputs', 'in.txt', '--out', 'out.xlsx')).toBe(0);
  expect(io.stderr()).toBe('in.txt 有几行格式不符（应为“名称：内容”）：第 1 行\n');
  expect(io.stdout()).toContain('“公务用车数”应填数字，现为“若干”。');
  expect((await paragraphs(io, 'out.xlsx')).some((p) => p.startsWith('群工局的各项收入和支出'))).toBe(true);
});

test('written again under the same name, people’s paragraphs and inputs stay, and no file is overwritten', async () => {
  const io = memoryIo(FILES);
  const again = () =>
    narrate(io, 'now.xlsx', '--prior', 'last.xlsx', '--out', 'out.xlsx', '--docx', 'out.docx');
  await again();
  await edit(io, 'out.xlsx', '编制说明', { 没有使用政府性基金预算: '我局无政府性基金预算。' });
  await edit(io, 'out.xlsx', '编制说明要素', { 单位简称: '群工局' });
  const edited = io.files.get('out.xlsx');

  expect(await again()).toBe(0);
  expect(io.files.get('out.xlsx')).toBe(edited);
  expect(io.stdout()).toContain('沿用 out.xlsx 中人工修改的段落和已填的要素');
  expect(io.stdout()).toContain('保留人工修改或增加的 1 段');
  const second = await paragraphs(io, 'out-2.xlsx');
  expect(second).toContain('我局无政府性基金预算。');
  expect(second.some((p) => p.startsWith('群工局2023年没有使用国有资本经营预算'))).toBe(true);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(io.files.get('out-2.docx')!) });
  expect(value).toContain('我局无政府性基金预算。');

  // The third time it is the newest that counts, and the text beside says what would stand there.
  await edit(io, 'out-2.xlsx', '编制说明', { 没有使用国有资本经营预算: '我局无国有资本经营预算。' });
  expect(await again()).toBe(0);
  const third = await paragraphs(io, 'out-3.xlsx');
  expect(third).toEqual(expect.arrayContaining(['我局无政府性基金预算。', '我局无国有资本经营预算。']));
  const beside = (await sheetOf(io, 'out-3.xlsx')).cells
    .filter((c) => c.column === 2)
    .map((c) => String(c.value));
  expect(beside.some((b) => /^人工修改，保留。按现有数据应为：群工局2023年没有使用政府性基金/.test(b))).toBe(
    true,
  );
});

describe('an office’s own wording', () => {
  const WORDING = '# 附件\n[annex.1] 附件见本局网站。';

  test.each([
    ['a file', { '附件.liquid': bytes(WORDING) }, '附件.liquid'],
    ['a folder', { 'own/附件.liquid': bytes(WORDING), 'own/readme.md': bytes('x') }, 'own'],
  ])('from %s', async (_what, files, path) => {
    const io = memoryIo({ ...FILES, ...files });
    expect(await narrate(io, 'now.xlsx', '--templates', path, '--out', 'out.xlsx')).toBe(0);
    expect((await paragraphs(io, 'out.xlsx')).at(-1)).toBe('附件见本局网站。');
    expect(io.stderr()).toBe('');
  });

  test('from the sheet that --wording writes, once it is changed', async () => {
    const io = memoryIo(FILES);
    await narrate(io, 'now.xlsx', '--wording', '--out', 'out.xlsx');
    await edit(io, 'out.xlsx', '编制说明模板', { 附件: WORDING });
    expect(await narrate(io, 'now.xlsx', '--templates', 'out.xlsx', '--out', 'new.xlsx')).toBe(0);
    expect((await paragraphs(io, 'new.xlsx')).at(-1)).toBe('附件见本局网站。');
    expect(await narrate(io, 'out.xlsx', '--out', 'newer.xlsx')).toBe(0);
    expect((await paragraphs(io, 'newer.xlsx')).at(-1)).toBe('附件见本局网站。');
  });

  test('a name that nothing uses is told; a template with a mistake is refused by its name', async () => {
    const io = memoryIo({
      ...FILES,
      'own/附 件.liquid': bytes(WORDING),
      'bad/附件.liquid': bytes('{% if 年份 %}没有收尾'),
    });
    expect(await narrate(io, 'now.xlsx', '--templates', 'own', '--out', 'out.xlsx')).toBe(0);
    expect(io.stderr()).toContain('没有用到的模板（名称与原有模板不同，也没有被引用）：附 件');
    expect(await narrate(io, 'now.xlsx', '--templates', 'bad', '--out', 'out.xlsx')).toBe(2);
    expect(io.stderr()).toContain('编制说明模板“附件”有误');
    expect(await narrate(io, 'now.xlsx', '--templates', 'none', '--out', 'out.xlsx')).toBe(2);
    expect(io.stderr()).toContain('模板 none：文件不存在');
  });
});

test('a review of what was written reads the text, not the sources beside it', async () => {
  const io = memoryIo(FILES);
  await narrate(
    io,
    'now.xlsx', '--prior', 'last.xlsx', '--inputs', 'inputs.xlsx', '--charts', '--out', 'out.xlsx',
  ); // prettier-ignore
  const done = memoryIo({ ...FILES, 'out.xlsx': io.files.get('out.xlsx')! });
  expect(await run(['review', 'out.xlsx', '--prior', 'last.xlsx', '--format', 'json'], done)).toBe(0);
  const report = JSON.parse(done.stdout()) as {
    texts: { claims: { found: number }; findings: { severity: string; quote?: string }[] }[];
  };
  const [{ findings }] = report.texts as [(typeof report.texts)[0]];
  expect(findings.filter((f) => f.severity !== 'info')).toEqual([]);
  expect(done.stdout()).not.toContain('←');
});

describe('last year’s text', () => {
  /** The text of last year: written with all inputs, with an error in it. */
  const lastText = async (): Promise<string> => {
    const io = memoryIo(FILES);
    await narrate(io, 'now.xlsx', '--prior', 'last.xlsx', '--inputs', 'inputs.xlsx', '--out', 'out.xlsx');
    const text = (await paragraphs(io, 'out.xlsx')).join('\n');
    return text.replace('基本支出133.53万元', '基本支出113.53万元');
  };
  /** The two years in the place of each other: the tables of any other year will do. */
  const books = { 'now.xlsx': FILES['last.xlsx'], 'last.xlsx': FILES['now.xlsx'] };

  test('is written again from this year’s tables, and its errors are listed', async () => {
    const io = memoryIo({ ...books, 'last.txt': bytes(await lastText()) });
    const status = await narrate(
      io,
      'now.xlsx', '--prior', 'last.xlsx', '--force-prior', '--last-text', 'last.txt', '--out', 'out.xlsx', '--docx', 'out.docx',
    ); // prettier-ignore
    expect(status).toBe(0);
    const text = await paragraphs(io, 'out.xlsx');
    expect(text).toContainEqual(
      expect.stringContaining('支出预算为173.6万元，其中：基本支出124.95万元，占71.98%'),
    );
    expect(io.stdout()).toContain('113.53');
    expect(text.join('\n')).not.toContain('113.53');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(io.files.get('out.docx')!) });
    expect(value).toContain('【请核对：');
  });

  test('inputs that cannot be read are told, and the text is written without them', async () => {
    const io = memoryIo({ ...books, 'last.txt': bytes(await lastText()) });
    const args = ['--prior', 'last.xlsx', '--force-prior', '--last-text', 'last.txt', '--out', 'out.xlsx'];
    expect(await narrate(io, 'now.xlsx', ...args, '--inputs', 'none.txt')).toBe(2);
    expect(io.stderr()).toContain('none.txt');
    expect(io.files.has('out.xlsx')).toBe(true);
  });

  test.each([
    [['--templates', 'none.liquid', '--wording', '--charts'], 2, '--templates、--wording、--charts'],
    [['--charts', '--outline', 'last-year'], 0, '--charts'],
  ])('options that only an outline has are told: %j', async (options, status, told) => {
    const io = memoryIo({ ...books, 'last.txt': bytes(await lastText()) });
    const args = ['--prior', 'last.xlsx', '--force-prior', '--last-text', 'last.txt', '--out', 'out.xlsx'];
    expect(await narrate(io, 'now.xlsx', ...args, ...options)).toBe(status);
    const lines = io.stderr().split('\n');
    expect(lines).toContain(`沿用上年说明时用不上这些选项：${told}`);
    expect(io.files.has('out.xlsx')).toBe(true);
  });

  test.each([
    [['--outline', 'sichuan'], true],
    [['--outline', 'last-year'], false],
    [[], false],
  ])('it is told where its words are not followed: %j', async (options, told) => {
    const io = memoryIo({ ...books, 'last.txt': bytes(await lastText()) });
    const args = ['--prior', 'last.xlsx', '--force-prior', '--last-text', 'last.txt', '--out', 'out.xlsx'];
    expect(await narrate(io, 'now.xlsx', ...args, ...options)).toBe(0);
    expect(io.stderr().includes('上年的说明“last.txt”只供填写')).toBe(told);
  });

  test('stays marked until somebody has looked at it', async () => {
    const io = memoryIo({ ...books, 'last.txt': bytes(await lastText()) });
    const args = ['--prior', 'last.xlsx', '--force-prior', '--last-text', 'last.txt', '--out', 'out.xlsx'];
    await narrate(io, 'now.xlsx', ...args);
    const marked = (await paragraphs(io, 'out.xlsx')).filter((p) => p.includes('【请核对：')).length;
    expect(marked).toBeGreaterThan(3);
    const { cells } = await sheetOf(io, 'out.xlsx', '编制说明要素');
    const purpose = cells.find((c) => String(c.value).startsWith('主要用途（'))!;
    await edit(io, 'out.xlsx', '编制说明要素', { [String(purpose.value)]: '看过的用途' });
    await narrate(io, 'out.xlsx', ...args);
    const again = await paragraphs(io, 'out-2.xlsx');
    expect(again.join('\n')).toContain('看过的用途');
    expect(again.filter((p) => p.includes('【请核对：')).length).toBe(marked - 1);
  });

  test.each([
    [['--outline', 'last-year'], '请用 --prior 指定'],
    [['--outline', 'last-year', '--prior', 'last.xlsx'], '请用 --last-text 指定'],
    [['--last-text', 'none.docx', '--prior', 'last.xlsx'], 'none.docx'],
  ])('without it, or without last year’s book, says what is needed: %j', async (args, words) => {
    const io = memoryIo(FILES);
    expect(await narrate(io, 'now.xlsx', ...args, '--out', 'out.xlsx')).toBe(2);
    expect(io.stderr()).toContain(words);
    expect(io.files.has('out.xlsx')).toBe(false);
  });
});

test('the tables are checked first: what is wrong in them is told in one line, and written as it is', async () => {
  const hosted = await HostedFile.open(FILES['now.xlsx']);
  const sheet = (await readGrids(FILES['now.xlsx'])).find((g) =>
    g.cells.some((c) => String(c.value).includes('部门收入总表')),
  )!;
  const total = sheet.cells.find((c) => Math.floor(Number(c.value)) === 179)!;
  expect(
    hosted.workbook.enter(hosted.workbook.findSheet(sheet.name)!, total.row, total.column, '197.17'),
  ).toBe(true);
  const io = memoryIo({ ...FILES, 'now.xlsx': hosted.save() });
  expect(await narrate(io, 'now.xlsx', '--prior', 'last.xlsx', '--out', 'out.xlsx')).toBe(0);
  expect(io.stderr().trim().split('\n')).toHaveLength(1);
  expect(io.stderr()).toMatch(/^表中有 \d+ 处错误，文中的数照表写，请先核对：.*197\.17/);
});

test('what has changed in the tables since the text was written is told, by narrate and by review', async () => {
  const io = memoryIo(FILES);
  await narrate(io, 'now.xlsx', '--prior', 'last.xlsx', '--out', 'out.xlsx');
  expect(io.stdout()).not.toContain('改过');
  const hosted = await HostedFile.open(io.files.get('out.xlsx')!);
  expect(hosted.workbook.enter(hosted.workbook.findSheet('1')!, 31, 2, '180')).toBe(true);
  io.files.set('out.xlsx', hosted.save());
  await run(['review', 'out.xlsx'], io);
  const changed = '表在说明写成后改过：1!B31 由 179.17万元 改为 180万元';
  expect(io.stderr()).toContain(changed);
  await narrate(io, 'out.xlsx', '--prior', 'last.xlsx', '--out', 'again.xlsx');
  expect(io.stdout()).toContain(changed);
});
