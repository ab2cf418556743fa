import { generateDepartment } from '../../../src/generate/generateDepartment';
import { readOutline } from '../../../src/narrative/outlines/readOutline';
import { rollForward } from '../../../src/narrative/roll/rollForward';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
import { recognise } from '../../../src/recognise';
import { readDocument } from '../../../src/text/document/readDocument';

/** Departments of which the 类 have the same amounts in two funds, but for one. */
const SEEDS = [4, 5, 7, 8];

const rolledFrom = (seed: number, template: string) => {
  const { grids, prior, earlier } = generateDepartment(seed);
  const [book, before, first] = [recognise(grids), recognise(prior), recognise(earlier)];
  const outline = readOutline('各节：文', { 文: `# 支出预算情况\n[a] ${template}` });
  const last = writeNarrative({ book: before, prior: first, outline });
  const text = readDocument(last.paragraphs.map((p) => ({ text: p.text })));
  return {
    got: rollForward({ book, prior: before, text }).paragraphs.at(-1)!.text,
    wanted: writeNarrative({ book, prior: before, outline }).paragraphs.at(-1)!.text,
  };
};

const LIST = (fund: string, row: string, between: string): string =>
  `{% assign 各行 = '支出/${fund}/合计/类' | 各行 %}{% for 行 in 各行 %}{% unless forloop.first %}${between}{% endunless %}${row}{% endfor %}。`;
const AMOUNT = '{{ 行.名称 }}{{ 行.键 | 表中 | 金额 }}';

test.each([
  [
    "全年支出预算{{ '支出/全部/合计' | 表中 | 金额 }}，按支出功能分类：",
    '全部',
    `${AMOUNT}，占{{ 行.键 | 占表中: '支出/全部/合计' | 金额 }}`,
    '；',
  ],
  ['支出按功能科目分为：', '全部', AMOUNT, '、'],
  ['支出预算中，', '全部', '{{ 行.名称 }}安排{{ 行.键 | 表中 | 金额 }}', '，'],
  ['一般公共预算支出按功能分类：', '一般公共预算', AMOUNT, '；'],
  ['一般公共预算支出包括：', '一般公共预算', AMOUNT, '、'],
])('the subjects of a sentence are of one fund: %s', (opener, fund, row, between) => {
  for (const seed of SEEDS) {
    const { got, wanted } = rolledFrom(seed, opener + LIST(fund, row, between));
    expect(`${seed} ${got}`).toBe(`${seed} ${wanted}`);
  }
});

test('those of two funds in one sentence stay of two', () => {
  const two = `全部支出中，一般公共服务支出{{ '支出/全部/合计/201' | 表中 | 金额 }}；一般公共预算支出中，一般公共服务支出{{ '支出/一般公共预算/合计/201' | 表中 | 金额 }}。`;
  const { got, wanted } = rolledFrom(4, two);
  const stale = got.replace(/【[^】]*】/g, '').match(/[\d.]+万元/g) ?? [];
  expect(stale.filter((f) => !wanted.includes(f))).toEqual([]);
});
