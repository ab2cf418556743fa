import { strToU8 } from 'fflate';
import { run } from '../../src/cli/run';
import { readGrids } from '../../src/workbook/file';
import { memoryIo } from './memoryIo';
import {
  bomb,
  encrypted,
  formattedEmptiness,
  lyingSizes,
  sample,
  textRow,
  tinyWorkbook,
  withPart,
} from './workbooks';

const good = sample('zhaohua-2023.xlsx');
const doctype = (bytes: Uint8Array): Uint8Array =>
  withPart(bytes, 'xl/workbook.xml', (xml) =>
    xml.replace('<workbook', '<!DOCTYPE x [<!ENTITY a "a">]><workbook'),
  );

const cases: readonly (readonly [string, Uint8Array | undefined, RegExp])[] = [
  ['a file that is not there', undefined, /^bad\.xlsx：文件不存在$/],
  ['an empty file', new Uint8Array(), /这是空文件/],
  ['a text file', strToU8('部门收支总表,1,2'), /没有表格的文本/],
  ['a password', encrypted(), /密码/],
  ['a package cut off', good.slice(0, 9000), /损坏|不完整/],
  ['parts longer than they claim', lyingSizes(good, -1), /损坏|不完整/],
  ['parts shorter than they claim', lyingSizes(good, 1), /损坏|不完整/],
  ['a zip bomb', bomb(), /解压后过大/],
  ['a DOCTYPE', doctype(good), /DOCTYPE/],
  [
    'no budget table',
    tinyWorkbook(textRow('会议签到表'), '签到'),
    /^bad\.xlsx：没有找到预算表。工作表有：签到$/,
  ],
  ['an empty sheet', tinyWorkbook(''), /没有任何内容/],
  ['ten megabytes of formatted emptiness', formattedEmptiness(), /没有任何内容/],
];

test.each(cases)(
  '%s: one line, status 2, nothing written, the other file still checked',
  async (_name, bytes, line) => {
    const io = memoryIo({ 'good.xlsx': good, ...(bytes ? { 'bad.xlsx': bytes } : {}) });
    const before = [...io.files.keys()];
    expect(await run(['check', 'bad.xlsx'], io)).toBe(2);
    expect(io.stdout()).toBe('');
    expect(io.stderr()).toMatch(/^[^\n]+\n$/);
    expect(io.stderr().trimEnd()).toMatch(line);
    expect([...io.files.keys()]).toEqual(before);

    const both = memoryIo({ 'good.xlsx': good, ...(bytes ? { 'bad.xlsx': bytes } : {}) });
    expect(await run(['check', 'bad.xlsx', 'good.xlsx', '--out', 'out'], both)).toBe(2);
    expect(both.stdout()).toContain('good.xlsx\n');
    expect(both.stdout()).toContain('共 2 个文件');
    expect([...both.files.keys()].filter((f) => f.startsWith('out'))).toEqual(['out/good.checked.xlsx']);
  },
);

test.each(cases)('clear refuses it too: %s', async (name, bytes) => {
  if (/budget|empty|emptiness/.test(name)) return; // A workbook all the same: there is nothing to clear in it.
  const io = memoryIo(bytes ? { 'bad.xlsx': bytes } : {});
  expect(await run(['clear', 'bad.xlsx'], io)).toBe(2);
  expect(io.stderr()).toMatch(/^bad\.xlsx：[^\n]+\n$/);
});

test('last year that cannot be read is told, the rest is checked', async () => {
  const io = memoryIo({ 'good.xlsx': good });
  expect(await run(['check', 'good.xlsx', '--prior', 'last.xlsx'], io)).toBe(2);
  expect(io.stderr()).toBe('上年工作簿 last.xlsx：文件不存在。没有与上年比较，其余照常核对\n');
  expect(io.stdout()).toContain('核对了');
});

describe('a folder', () => {
  const folder = {
    'd/a.xlsx': good,
    'd/b.ET': good,
    'd/c.ods': good,
    'd/说明.docx': strToU8('x'),
    'd/e/f.xlsb': strToU8('x'),
    'd/e/g.csv': strToU8('x'),
    'd/e/h.txt': strToU8('x'),
    'd/~$a.xlsx': strToU8('x'),
    'd/~$说明.docx': strToU8('x'),
  };

  test('is checked with all its workbooks, of WPS too, and names what was left out', async () => {
    const io = memoryIo(folder);
    expect(await run(['check', 'd', '--quiet', '--summary', 'all.xlsx'], io)).toBe(0);
    expect(io.stdout()).toContain('共 3 个文件');
    expect(io.stdout()).toMatch(
      /未核对的文件，共 3 个[^\n]*\n[^\n]*d\/e\/f\.xlsb、d\/e\/g\.csv、d\/说明\.docx/,
    );
    const [, , files] = await readGrids(io.files.get('all.xlsx')!);
    expect(files!.cells.filter((c) => /^未核对/.test(c.text))).toHaveLength(3);
  });

  test('with one workbook names them on standard error', async () => {
    const io = memoryIo({ 'd/a.xlsx': good, 'd/b.wps': strToU8('x') });
    expect(await run(['check', 'd', '--format', 'json'], io)).toBe(0);
    expect(io.stderr()).toMatch(/^文件夹里另有 1 个文件未核对：d\/b\.wps。[^\n]*\n$/);
    expect(JSON.parse(io.stdout())).toBeTruthy();
  });
});
