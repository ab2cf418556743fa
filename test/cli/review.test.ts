import { zipSync } from 'fflate';
import { Document, Packer, Paragraph } from 'docx';
import { run } from '../../src/cli/run';
import { memoryIo, type MemoryIo } from './memoryIo';
import { sample } from './workbooks';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const RIGHT =
  '2024年部门预算编制说明\n2024年支出预算100.00万元，其中：基本支出70.00万元，占70%；项目支出30.00万元，占30%。\n';
const WRONG = RIGHT.replace('项目支出30.00', '项目支出33.00');

const docx = async (text: string): Promise<Uint8Array> => {
  const children = text.split('\n').map((line) => new Paragraph(line));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
};

const review = async (
  files: Readonly<Record<string, Uint8Array>>,
  ...argv: string[]
): Promise<[number, MemoryIo]> => {
  const io = memoryIo(files);
  return [await run(['review', ...argv], io), io];
};

test('a text that is right: status 0, what was checked', async () => {
  const [status, io] = await review({ 'a.txt': utf8(RIGHT) }, 'a.txt');
  expect(status).toBe(0);
  expect(io.stdout()).toContain('文中数字 7 个，已核对 7 个');
});

test('a text that is wrong: status 1, the quote, the sentence as it should read', async () => {
  const [status, io] = await review({ 'a.txt': utf8(WRONG) }, 'a.txt');
  expect(status).toBe(1);
  expect(io.stdout()).toContain('[parts-add-up]');
  expect(io.stdout()).toContain('原文：“33.00万元”');
  expect(io.stdout()).toContain(
    '应改为：“2024年支出预算100.00万元，其中：基本支出70.00万元，占70%；项目支出30.00万元，占30%。”',
  );
});

test('the same text as .docx', async () => {
  const [status, io] = await review({ 'a.docx': await docx(WRONG) }, 'a.docx');
  expect(status).toBe(1);
  expect(io.stdout()).toContain('原文：“33.00万元”');
});

test('a text in GB 18030, as Chinese offices save it', async () => {
  const gb = new Uint8Array([0xd6, 0xa7, 0xb3, 0xf6, 0x31, 0x30, 0x30, 0xd4, 0xaa, 0xa1, 0xa3]); // 支出100元。
  const [status, io] = await review({ 'a.txt': gb }, 'a.txt');
  expect(status).toBe(0);
  expect(io.stdout()).toContain('文中数字 1 个');
});

test('a workbook with its narrative is held against itself', async () => {
  const [status, io] = await review(
    { 'b.xlsx': sample('putuo-fuliyuan-2024-unit.xlsx') },
    'b.xlsx',
    '--format',
    'json',
  );
  expect(status).toBe(1);
  const [text] = JSON.parse(io.stdout()).texts;
  expect(text).toMatchObject({ file: 'b.xlsx', against: 'b.xlsx', year: 2024 });
  expect(text.claims.found).toBe(text.claims.checked + text.claims.unchecked.length);
  const finding = text.findings.find((f: { rule: string }) => f.rule === 'claim-equals-cell');
  expect(finding).toMatchObject({
    quote: '738.66万元',
    stated: '738.66',
    unit: '万元',
    cell: { sheet: '编制说明' },
  });
});

test.each([
  [['--explain'], '第 2 段“30.00万元”：数额 · 全部资金 · 项目支出 · 2024 年预算', true],
  [[], '文中数字的读法', false],
  [['--explain', '--lang', 'en'], 'How the figures of the text were read', true],
] as const)('how each figure was read is told when it is asked for: %s', async (options, words, isTold) => {
  const [, io] = await review({ 'a.txt': utf8(RIGHT) }, 'a.txt', ...options);
  expect(io.stdout().includes(words)).toBe(isTold);
});

test.each([
  [['--explain'], 7],
  [[], undefined],
] as const)('and in JSON: %s', async (options, count) => {
  const [, io] = await review({ 'a.txt': utf8(RIGHT) }, 'a.txt', '--format', 'json', ...options);
  const [text] = JSON.parse(io.stdout()).texts;
  expect(text.figures?.length).toBe(count);
  for (const f of text.figures ?? []) expect(RIGHT.slice(f.start, f.end)).toBe(f.quote);
});

test('places in a text file are offsets into the whole file', async () => {
  const [, io] = await review({ 'a.txt': utf8(WRONG) }, 'a.txt', '--format', 'json');
  const [text] = JSON.parse(io.stdout()).texts;
  for (const f of text.findings) expect(WRONG.slice(f.start, f.end)).toBe(f.quote);
});

test('against a workbook and last year’s', async () => {
  const files = {
    'a.txt': utf8(
      '2023年部门预算编制说明\n2023年收支总预算179.17万元，比2022年收支总预算增加5.75万元，主要原因是增资。',
    ),
    'b.xlsx': sample('zhaohua-2023.xlsx'),
    'p.xlsx': sample('zhaohua-2022.xlsx'),
  };
  const [status, io] = await review(files, 'a.txt', '--against', 'b.xlsx', '--prior', 'p.xlsx');
  expect(status).toBe(1);
  expect(io.stdout()).toContain('对照 b.xlsx');
  expect(io.stdout()).toContain('原文：“5.75万元”');
});

test('SARIF has the range of the figure', async () => {
  const [status, io] = await review({ 'a.txt': utf8(WRONG) }, 'a.txt', '--format', 'sarif');
  expect(status).toBe(1);
  const [result] = JSON.parse(io.stdout()).runs[0].results;
  const { region } = result.locations[0].physicalLocation;
  expect(WRONG.slice(region.charOffset, region.charOffset + region.charLength)).toBe(result.properties.quote);
});

test.each([
  ['missing.txt', {}, '文件不存在'],
  ['empty.txt', { 'empty.txt': utf8(' \n') }, '没有文字'],
  ['broken.docx', { 'broken.docx': zipSync({ 'word/document.xml': utf8('no XML') }) }, '这个 .docx 已损坏'],
  ['tables.xlsx', { 'tables.xlsx': sample('zhaohua-2023.xlsx') }, '没有编制说明的表页'],
])(
  '%s: status 2 and one line that says why; the other texts are still reviewed',
  async (file, files, why) => {
    const [status, io] = await review({ ...files, 'a.txt': utf8(RIGHT) }, file, 'a.txt');
    expect(status).toBe(2);
    expect(io.stderr().trim().split('\n')).toHaveLength(1);
    expect(io.stderr()).toContain(why);
    expect(io.stdout()).toContain('a.txt');
  },
);

test('a workbook to compare with that can’t be read is told, and the text is reviewed without it', async () => {
  const [status, io] = await review({ 'a.txt': utf8(RIGHT) }, 'a.txt', '--against', 'no.xlsx');
  expect(status).toBe(2);
  expect(io.stderr()).toContain('no.xlsx');
  expect(io.stdout()).toContain('文中数字');
});
