import { paragraphsOfText } from '../../../src/text/document/paragraphsOfText';
import { readDocument } from '../../../src/text/document/readDocument';
import { reported, reviewed } from '../../narrative/review/reviewed';

type Row = readonly string[];

const bars = (rows: readonly Row[]): readonly string[] => rows.map((r) => `| ${r.join(' | ')} |`);
const open = (rows: readonly Row[]): readonly string[] => rows.map((r) => r.join(' | '));
const tabs = (rows: readonly Row[]): readonly string[] => rows.map((r) => r.join('\t'));

const textOf = (lines: readonly string[]): string =>
  ['柏溪县林业站2026年单位预算说明', '支出明细表', '单位：万元', ...lines, '以上安排已经批准。'].join('\n');

const found = (lines: readonly string[]): readonly string[] => reported(reviewed(textOf(lines)));

/** Tables whose rows are a tree, each with its 合计 given. */
const TREES: Readonly<Record<string, (total: string) => readonly Row[]>> = {
  'a column of codes': (total) => [
    ['科目编码', '科目名称', '预算数'],
    ['208', '社会保障和就业支出', '31.40'],
    ['20805', '行政事业单位养老支出', '31.40'],
    ['2080505', '机关事业单位基本养老保险缴费支出', '20.90'],
    ['2080506', '机关事业单位职业年金缴费支出', '10.50'],
    ['213', '农林水支出', '264.18'],
    ['21302', '林业和草原', '264.18'],
    ['合计', '', total],
  ],
  'codes side by side, told once': (total) => [
    ['类', '款', '项', '科目名称', '预算数'],
    ['208', '', '', '社会保障和就业支出', '31.40'],
    ['', '05', '', '行政事业单位养老支出', '31.40'],
    ['', '', '05', '机关事业单位基本养老保险缴费支出', '20.90'],
    ['', '', '06', '机关事业单位职业年金缴费支出', '10.50'],
    ['213', '', '', '农林水支出', '264.18'],
    ['', '02', '', '林业和草原', '264.18'],
    ['', '', '', '合计', total],
  ],
  'codes before the names': (total) => [
    ['科目', '预算数'],
    ['合计', total],
    ['[301]工资福利支出', '197.60'],
    ['[30101]基本工资', '120.60'],
    ['[30102]津贴补贴', '77.00'],
    ['[302]商品和服务支出', '97.98'],
    ['[30201]办公费', '97.98'],
  ],
  'numbered names': (total) => [
    ['项目', '预算数'],
    ['一、人员经费', '197.60'],
    ['（一）工资福利支出', '180.10'],
    ['（二）对个人和家庭的补助', '17.50'],
    ['二、公用经费', '97.98'],
    ['（一）办公费', '97.98'],
    ['合计', total],
  ],
  'nothing but the amounts': (total) => [
    ['项目', '预算数'],
    ['苗圃', '197.60'],
    ['育苗', '120.60'],
    ['移栽', '77.00'],
    ['防火道', '97.98'],
    ['清障', '97.98'],
    ['合计', total],
  ],
};

describe.each(Object.entries(TREES))('a tree told by %s', (_what, rows) => {
  test.each([
    ['between bars', bars],
    ['bars between the cells', open],
    ['tabs', tabs],
  ])('%s: only what is not a part of a part is summed', (_lay, lay) => {
    expect(found(lay(rows('295.58')))).toEqual([]);
  });
});

/** Where codes or names tell the tree, the table is read as a workbook's. */
const TOLD_BY: Readonly<Record<string, string>> = {
  'a column of codes': 'table-total',
  'codes side by side, told once': 'table-total',
  'codes before the names': 'table-total',
  'numbered names': 'parts-add-up',
};

test.each(Object.entries(TREES).filter(([what]) => what !== 'nothing but the amounts'))(
  'a wrong 合计 is found: %s',
  (what, rows) => {
    for (const lay of [bars, tabs]) expect(found(lay(rows('259.58')))).toEqual([`${TOLD_BY[what]} 259.58`]);
  },
);

test('where only amounts tell the tree, a wrong 合计 is told where a slip of the keyboard explains it', () => {
  const rows = TREES['nothing but the amounts']!;
  expect(found(bars(rows('259.58')))).toEqual(['parts-add-up 259.58']);
  expect(found(bars(rows('481.07')))).toEqual([]);
});

test('names that are set in', () => {
  const lines = (total: string): readonly string[] =>
    [
      '项目 | 预算数',
      '工资福利支出 | 197.60',
      '  基本工资 | 120.60',
      '  津贴补贴 | 77.00',
      '商品和服务支出 | 97.98',
      `合计 | ${total}`,
    ].map((l) => `${l} |`);
  expect(found(lines('295.58'))).toEqual([]);
  expect(found(lines('259.58'))).toEqual(['table-total 259.58']);
});

describe('a number behind 其中 begins all parts of a row', () => {
  const rows = (first: string, part: string): readonly string[] => [
    '项目 | 2025年预算数 | 2026年预算数 | 增减额 |',
    '合计 | 34.60 | 31.40 | -3.20 |',
    '1、会议费 | 12.20 | 10.80 | -1.40 |',
    '2、培训费 | 22.40 | 20.60 | -1.80 |',
    `${first}干部培训 | 15.10 | ${part} | -0.90 |`,
    '（2）教师培训 | 7.30 | 6.40 | -0.90 |',
  ];
  test.each([
    ['其中：（1）', '14.20', []],
    ['其中（1）', '14.20', []],
    ['其中：（1）', '12.40', ['year-change -0.90']],
  ])('%s %s', (first, part, wanted) => {
    expect(found(rows(first, part))).toEqual(wanted);
  });
});

test('the headings of a table are no title of the text', () => {
  const text = [
    '单位：万元',
    '项目 | 2025年预算数 | 2026年预算数 |',
    '会议费 | 12.20 | 10.80 |',
    '培训费 | 22.40 | 20.60 |',
    '某镇2026年预算变化说明',
    '2026年会议费、培训费比2025年减少。',
  ];
  expect(readDocument(paragraphsOfText(text.join('\n'))).year).toBe(2026);
});

describe('the cuts of an amount beside it', () => {
  const rows = (basic: string, prose: string): readonly string[] => [
    '科目名称 | 合计 | 基本支出 | 项目支出 |',
    `农林水支出 | 264.18 | ${basic} | 90.00 |`,
    '住房保障支出 | 31.40 | 31.40 | 0.00 |',
    '合计 | 295.58 | 205.58 | 90.00 |',
    prose,
  ];
  test.each([
    ['are not told apart from it', '174.18', '农林水支出264.18万元。', []],
    ['wrong by themselves', '147.18', '农林水支出264.18万元。', ['column-total 147.18']],
    [
      'the whole, wrong in a sentence',
      '174.18',
      '2026年农林水支出246.18万元。',
      ['claim-equals-cell 246.18万元'],
    ],
  ])('%s', (_what, basic, prose, wanted) => {
    expect(found(rows(basic, prose))).toEqual(wanted);
  });
});
