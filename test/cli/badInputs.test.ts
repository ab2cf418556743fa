import { strToU8 } from 'fflate';
import { run } from '../../src/cli/run';
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
  ['an empty file', new Uint8Array(), /不是 Excel 工作簿/],
  ['a text file', strToU8('部门收支总表,1,2'), /不是 Excel 工作簿/],
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
