import { run } from '../../src/cli/run';
import { delimiterOf, fieldsOf } from '../../src/given/delimited';
import { textOf } from '../../src/given/textOf';
import { whatIsGiven } from '../../src/given/whatIsGiven';
import { memoryIo } from '../cli/memoryIo';
import { OTHER_KINDS } from '../support/workbooks/otherKinds';
import { original } from '../support/workbooks/originals';

test.each(OTHER_KINDS)('%s: %s', (given, _what, bytes) => {
  expect(whatIsGiven(bytes)).toBe(given);
});

const NOT_READ = OTHER_KINDS.filter(([given]) => given !== 'package');

/** One line that begins with the file's name: a sentence of ours, in the reader's language. */
const CHINESE = /^f\.x：[^A-Za-z\n]*(?:[\u4e00-\u9fff][^\n]*)\n$/;

describe.each(['check', 'review'] as const)('%s', (command) => {
  test.each(NOT_READ)('says of %s (%s) what it is, and ends with 2', async (given, _what, bytes) => {
    const io = memoryIo({ 'f.x': bytes });
    expect(await run([command, 'f.x'], io)).toBe(2);
    expect(io.stdout()).toBe('');
    expect(io.stderr()).toMatch(CHINESE);
    expect(io.stderr()).not.toMatch(/Error|zip file|error:|https?:/);
    const english = memoryIo({ 'f.x': bytes });
    expect(await run([command, 'f.x', '--lang', 'en'], english)).toBe(2);
    expect(english.stderr()).toMatch(/^f\.x: (?:This|The|Make)[^\u4e00-\u9fff\n]+\n$/);
    if (!['damaged-compound', 'docx'].includes(given)) expect(english.stderr()).not.toMatch(/damaged/);
  });

  test('names the kinds by different sentences', async () => {
    const sentences = new Map<string, Set<string>>();
    for (const [given, , bytes] of NOT_READ) {
      const io = memoryIo({ 'f.x': bytes });
      await run([command, 'f.x'], io);
      const known = sentences.get(given) ?? new Set();
      sentences.set(given, known.add(io.stderr()));
    }
    for (const said of sentences.values()) expect(said.size).toBe(1);
    const different = new Set([...sentences.values()].flatMap((said) => [...said]));
    expect(different.size).toBeGreaterThanOrEqual(10);
  });
});

test.each([
  'text.pdf',
  'text.rtf',
  'text.html',
  'damaged.docx',
  'lock-file.xlsx',
  'empty.xlsx',
  'rar-named.xlsx',
  'zip-named.xlsx',
  'mhtml.xls',
  'table-gbk.csv',
])('the original %s: reviewing says what it is', async (name) => {
  const bytes = original(name);
  if (!bytes) return;
  const io = memoryIo({ 'f.x': bytes });
  expect(await run(['review', 'f.x'], io)).toBe(2);
  expect(io.stderr()).toMatch(CHINESE);
});

describe('a text', () => {
  const TEXT = '2025年收入预算398.75万元，比上年增加10%。\n一、开支情况\n';
  const le = Buffer.from(TEXT, 'utf16le');
  const be = Buffer.from(le).swap16();
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16', le],
    ['UTF-16, the other way round', be],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), le])],
    ['UTF-16, the other way round, with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), be])],
  ])('in %s is one', (_what, bytes) => {
    expect(whatIsGiven(bytes)).toBe('text');
    expect(textOf(bytes)).toBe(TEXT);
  });

  test('that is cut off within a character is one', () => {
    const bytes = Buffer.from('预'.repeat(3000));
    for (const end of [4096, 4097, 4098]) expect(whatIsGiven(bytes.subarray(0, end))).toBe('text');
  });

  test('without a figure says so', async () => {
    for (const words of ['预算编制说明\n本部门职责如下。', '没有数字的一段话。']) {
      const io = memoryIo({ 'a.txt': Buffer.from(words) });
      await run(['review', 'a.txt'], io);
      expect(io.stdout()).toContain('文中没有读到数字');
      expect(io.stdout()).not.toContain('没有发现问题');
    }
  });
});

describe('a table written as text', () => {
  test.each([
    ['commas', '项目,预算数\n教育,1\n卫生,2\n', ','],
    ['tabs', '项目\t预算数\n教育\t1,000.5\n卫生\t2\n', '\t'],
    ['semicolons', '项目;预算数\r\n教育;1\r\n卫生;-2.50\r\n', ';'],
    ['quotes', '"项目","预算数"\n"教育, 科学","1"\n"卫生","2"', ','],
  ])('with %s is told by its numbers', (_what, text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  test.each([
    ['sentences', '收入预算100万元，支出预算100万元，比上年持平。\n一、职责\n'],
    ['numbers with commas', '收入1,234,567.89元, 支出2,345,678.90元\n其中,基本支出1,234,567.89元, 其他\n'],
    ['lists of words', '甲,乙,丙\n丁,戊,己\n'],
    ['one row', '项目,1\n'],
  ])('is nothing with %s', (_what, text) => {
    expect(delimiterOf(text)).toBeUndefined();
  });

  test('has fields in quotes that hold delimiters, line ends and quotes', () => {
    expect([...fieldsOf('a,"b,""c""\nd",e\r\n,f\n"open', ',')]).toEqual([
      ['a', 'b,"c"\nd', 'e'],
      ['', 'f'],
      ['"open'],
    ]);
  });
});
