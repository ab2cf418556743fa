import { narrate, rewrite, UnknownOutlineError } from '../../src/pipeline/narrate';
import { gridOf } from '../narrative/gridOf';
import { sampleGrids } from '../narrative/sampleBook';

const zhaohua = sampleGrids('zhaohua-2023.xlsx');
const prior = sampleGrids('zhaohua-2022.xlsx');
const shanghai = sampleGrids('shanghai-caizhengju-2025-unit.xlsx');

test('the outline fits the tables unless one is named', () => {
  expect(narrate(zhaohua).outline).toBe('sichuan');
  expect(narrate(shanghai).outline).toBe('shanghai');
  expect(narrate(zhaohua, { outline: 'sichuan-meetings' }).outline).toBe('sichuan-meetings');
  expect(() => narrate(zhaohua, { outline: 'mars' })).toThrow(UnknownOutlineError);
});

test('inputs come from the workbook’s own sheet; what is handed in goes before', () => {
  const sheet = gridOf('编制说明要素', [
    ['名称', '内容'],
    ['单位简称', '甲'],
    ['财政级次', '区级'],
  ]);
  const n = narrate([...zhaohua, sheet], { inputs: { 单位简称: '乙' } });
  const text = n.paragraphs.map((p) => p.text).join('\n');
  expect(text).toContain('乙2023年没有使用政府性基金预算');
  expect(text).toContain('指区级财政');
});

test('what lasts is carried over from last year and marked so', () => {
  const last = gridOf('编制说明要素', [
    ['名称', '内容'],
    ['财政级次', '区级'],
  ]);
  const n = narrate(zhaohua, { prior: [...prior, last] });
  expect(n.inputs.find((i) => i.name === '财政级次')).toMatchObject({ value: '区级', carried: true });
});

test('the workbook’s own wording is used', () => {
  const wording = gridOf('编制说明模板', [
    ['模板名称', '模板内容'],
    ['附件', '[annex.1] 附件另行公布。'],
  ]);
  expect(narrate([...zhaohua, wording]).paragraphs.at(-1)!.text).toBe('附件另行公布。');
});

test('a workbook without a narrative of ours has nothing to rewrite', () => {
  expect(rewrite(shanghai, narrate(shanghai))).toBeUndefined();
});
