import { readFileSync } from 'node:fs';
import { readOutline } from '../../../src/narrative/outlines/readOutline';
import { TemplateError } from '../../../src/narrative/write/TemplateError';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
import { bookOf, sample } from '../review/originals';

const written = async (template: string, inputs = {}) => {
  const [book, prior] = await Promise.all([bookOf(sample('zhaohua-2023')), bookOf(sample('zhaohua-2022'))]);
  const outline = readOutline('各节：文', { 文: template });
  return writeNarrative({ book, prior, outline, inputs });
};

const said = async (template: string, inputs = {}): Promise<string> =>
  (await written(`[a] ${template}`, inputs)).paragraphs.map((p) => p.text).join('\n');

test.each([
  ["{{ '收入/全部/收入总计' | 表中 | 金额 }}", '179.17万元'],
  ["{{ '收入/全部/收入总计' | 表中: '元', 0 | 金额 }}", '1791745元'],
  ["{{ '收入/全部/收入总计' | 表中 | 差额 | 金额 }}", '5.57万元'],
  ["{{ '收入/全部/收入总计' | 表中 | 增幅 | 金额 }}", '3.21%'],
  ["{{ '收入/全部/收入总计' | 表中 | 上年 | 金额 }}", '173.6万元'],
  ["{{ '支出/全部/项目支出' | 占表中: '支出/全部/合计' | 金额 }}", '25.47%'],
  ["{{ '支出/全部/基本支出＋支出/全部/项目支出' | 表中 | 金额 }}", '179.17万元'],
  ["{{ '支出/全部/合计/' | append: '210' | 表中 | 金额 }}", '4.78万元'],
  // What no table has is asked for.
  ["{{ '收入/全部/财政专户' | 表中 | 增幅 | 金额 }}", '【待填：全部财政专户增幅】'],
])('%s', async (template, text) => expect(await said(template)).toBe(text));

test("the guide's list of rows", async () => {
  const guide = readFileSync('docs/guide/templates.md', 'utf8');
  const [, example] = /```liquid\n(\{% assign 各行.*?)```/s.exec(guide)!;
  expect((await written(example!)).paragraphs[0]!.text).toBe(
    '一般公共服务支出151.01万元，占84.28%；社会保障和就业支出13.53万元，占7.55%；卫生健康支出4.78万元，占2.67%；住房保障支出9.84万元，占5.49%。',
  );
});

const ROWS = (filter: string): string =>
  `{% assign 各行 = '支出/全部/合计/类' | ${filter} %}{% for 行 in 各行 %}{{ 行.编码 }} {% endfor %}`;

test.each([
  ['各行', '201 208 210 221'],
  ["各行: '支出/全部/合计/208'", '201 210 221'],
  ["各行: '', '221、201'", '221 201 208 210'],
])('rows: %s', async (filter, codes) => expect(await said(ROWS(filter))).toBe(codes));

test.each([
  "{{ '收入/总计' | 表中 | 金额 }}",
  "{% assign 行 = '收入/全部/总计' | 各行 %}",
  '{{ 年份 | 差额 }}',
])('%s is refused', async (template) => expect(said(template)).rejects.toThrow(TemplateError));

test.each([
  [{}, '车辆：【请核对：共有3辆】。', true],
  [{ 车辆情况: '【请核对：共有3辆】' }, '车辆：【请核对：共有3辆】。', true],
  [{ 车辆情况: '共有5辆。' }, '车辆：共有5辆。', false],
])("last year's words stay in a mark until somebody says what holds: %j", async (inputs, text, pending) => {
  const narrative = await written("[a] 车辆：{{ '车辆情况' | 请核对: '共有3辆' }}。", inputs);
  expect(narrative.paragraphs[0]!.text).toBe(text);
  expect(narrative.paragraphs[0]!.pending.length > 0).toBe(pending);
  // It is among the inputs with last year's words, to be changed there.
  const input = narrative.inputs.find((i) => i.name === '车辆情况')!;
  expect(input.value).toBe(pending ? '【请核对：共有3辆】' : '共有5辆。');
});
