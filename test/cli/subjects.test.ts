import { MESSAGES } from '../../src/locales';
import { newWorkbook } from '../../src/workbook/file';
import type { SheetDocument } from '../../src/workbook/SheetDocument';
import { run } from '../../src/cli/run';
import { memoryIo, type MemoryIo } from './memoryIo';
import { sample } from './workbooks';

/** All functional subjects of the sample but 2210201. */
const LINES: readonly (readonly [string, string])[] = [
  ['2013101', '行政运行'],
  ['2080502', '事业单位离退休'],
  ['2080505', '机关事业单位基本养老保险缴费支出'],
  ['2101101', '行政单位医疗'],
  ['2101102', '事业单位医疗'],
];
const ROWS: readonly (readonly string[])[] = [
  ['科目名称', '科目编码'],
  ...LINES.map(([code, name]) => [name, code]),
];

const text = (rows: readonly (readonly string[])[]): string => rows.map((r) => r.join(',')).join('\r\n');

const asSheet = (rows: readonly (readonly string[])[]): SheetDocument => ({
  name: '科目',
  columns: [
    { width: 40, printed: true },
    { width: 12, printed: true },
  ],
  rows: rows.map((cells) => ({ cells: cells.map((c) => ({ text: c, style: 'cell' as const })) })),
  orientation: 'portrait',
});

const ENCODER = new TextEncoder();
/** 科目编码,科目名称 / 205,教育支出 in GB 18030, as Excel saves a csv in China. */
const GB18030 = new Uint8Array([
  0xbf, 0xc6, 0xc4, 0xbf, 0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xbf, 0xc6, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 0x0d,
  0x0a, 0x32, 0x30, 0x35, 0x2c, 0xbd, 0xcc, 0xd3, 0xfd, 0xd6, 0xa7, 0xb3, 0xf6,
]);

async function gouji(list: string, ...argv: string[]): Promise<[number, MemoryIo]> {
  const io = memoryIo({
    'a.xlsx': sample('zhaohua-2023.xlsx'),
    'list.xlsx': await newWorkbook([asSheet(ROWS)]),
    'list.csv': ENCODER.encode(text(ROWS)),
    'whole.csv': ENCODER.encode(text([...ROWS, ['住房公积金', '2210201']])),
    'gb.csv': GB18030,
    'none.csv': ENCODER.encode('项目,金额\r\n会议,12\r\n'),
  });
  return [await run(['check', 'a.xlsx', '--subjects', list, ...argv], io), io];
}

describe('gouji check --subjects', () => {
  test.each(['list.xlsx', 'list.csv'])('%s: a code that it lacks is an error', async (list) => {
    const [status, io] = await gouji(list, '--format', 'json');
    expect(status).toBe(1);
    const [file] = JSON.parse(io.stdout()).workbooks;
    expect(file.subjects).toBe(list);
    const unlisted = file.findings.filter((f: { rule: string }) => f.rule === 'subject-code-name');
    expect(unlisted.length).toBeGreaterThan(0);
    for (const f of unlisted) {
      expect(f.severity).toBe('error');
      expect(f.message).toContain('2210201');
    }
  });

  test('a list that has all codes leaves nothing to say, and stands in the report', async () => {
    const [status, io] = await gouji('whole.csv');
    expect(status).toBe(0);
    expect(io.stdout()).toContain('科目表：whole.csv（6 个科目）');
    expect(io.stderr()).toBe('');
  });

  test('a text in GB 18030 is read', async () => {
    const [status, io] = await gouji('gb.csv');
    expect(status).toBe(1);
    expect(io.stdout()).toContain('科目表：gb.csv（1 个科目）');
  });

  test.each([
    ['none.csv', MESSAGES['zh-CN']['subjects.no-columns']!.replace('{{file}}', 'none.csv')],
    ['missing.xlsx', 'missing.xlsx'],
    ['a.xlsx', '“a.xlsx”是预算表，不是科目表'],
  ])('%s is no list: it is told, the rest is checked, status 2', async (list, words) => {
    const [status, io] = await gouji(list);
    expect(status).toBe(2);
    expect(io.stderr()).toContain(words);
    expect(io.stdout()).toContain('a.xlsx');
    expect(io.stdout()).not.toContain('科目表：');
  });
});
