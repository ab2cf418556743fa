import { recognise } from '../../../src/recognise';
import { evaluate } from '../../../src/rules/evaluate';
import { bookRules } from '../../../src/rules/registry';
import { gridOf, withCells, type CellLiteral } from '../../support/grid';
import type { Grid } from '../../../src/workbook/Grid';

/** Forms that no place is known for, and tables that the prescribed set lacks: right ones raise nothing, one wrong amount does. */

type Row = readonly CellLiteral[];

const _ = null;

const SPENDING = gridOf('3', [
  ['支出总表'],
  ['单位：万元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  [_, '合计', 30, 20, 10],
  ['2010301', '行政运行', 20, 20, _],
  ['2010302', '一般行政管理事务', 10, _, 10],
]);

const alarms = (grids: readonly Grid[]): string[] =>
  evaluate(bookRules, { book: recognise(grids) })
    .findings.filter((f) => f.severity !== 'info' && f.rule !== 'missing-tables')
    .map((f) => f.rule);

interface Form {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly merges?: readonly string[];
  readonly hiddenColumns?: readonly number[];
  /** Cells with another amount; each of them alone must not pass. */
  readonly wrong: readonly string[];
}

const CAPTIONS: Row[] = [['部门：青禾县教育局'], ['单位：万元']];

const FORMS: readonly Form[] = [
  ...(
    [
      ['其中：财政预算拨款', '其他资金'],
      ['其中：工资福利支出', '商品和服务支出'],
      ['财政安排', '自行筹集'],
    ] as const
  ).map(([one, other]): Form => ({
    name: `an amount with all that it is made of behind it: ${one}, ${other}`,
    rows: [
      ['政府采购项目支出预算表'],
      ...CAPTIONS,
      ['项目名称', '采购方式', '采购金额', one, other],
      ['档案整理', '公开招标', 12, 8, 4],
      ['网络维护', '询价', 7, 7, _],
      ['安保服务', '公开招标', 9, _, 9],
      ['合计', _, 28, 15, 13],
    ],
    wrong: ['C5', 'D5', 'E7', 'D8', 'E8'],
  })),
  {
    name: 'units against kinds of spending, none of which is known',
    rows: [
      ['支出预算分类汇总表（按政府预算经济分类）'],
      ...CAPTIONS,
      ['单位编码', '单位名称', '总计', '机关工资福利支出', '机关商品和服务支出', '对个人和家庭的补助'],
      [_, '合计', 30, 18, 9, 3],
      ['101001', '青禾县教育局机关', 12, 7, 4, 1],
      ['101002', '青禾县第一中学', 18, 11, 5, 2],
    ],
    wrong: ['C5', 'D6', 'F7'],
  },
  {
    name: 'one column, the sum last',
    rows: [
      ['政府采购预算表'],
      ...CAPTIONS,
      ['采购项目类别', '采购金额'],
      ['货物类', 3],
      ['工程类', _],
      ['服务类', 4.5],
      ['合计', 7.5],
    ],
    wrong: ['B5', 'B8'],
  },
  {
    name: 'the cut of a table, named behind a dash',
    rows: [
      ['一般公共预算基本支出表—人员经费（工资福利支出）（按部门预算经济分类）'],
      ...CAPTIONS,
      ['单位编码', '单位名称', '总计', '基本工资', '津贴补贴'],
      [_, '合计', 14, 9, 5],
      ['101001', '青禾县教育局机关', 6, 4, 2],
      ['101002', '青禾县第一中学', 8, 5, 3],
    ],
    wrong: ['D5', 'E7'],
  },
  {
    name: 'names set in instead of codes',
    rows: [
      ['专项资金安排表'],
      ...CAPTIONS,
      ['资金类别', '合计', '一般公共预算', '政府性基金预算'],
      ['合计', 21, 15, 6],
      ['教育专项', 12, 9, 3],
      ['　校舍维修', 7, 5, 2],
      ['　设备购置', 5, 4, 1],
      ['体育专项', 9, 6, 3],
      ['　场地维护', 9, 6, 3],
    ],
    wrong: ['B6', 'C7', 'D10'],
  },
  {
    name: 'by projects and what is bought for them, with numbers and prices',
    rows: [
      ['部门政府采购预算表'],
      ...CAPTIONS,
      ['预算项目', '采购项目', '计量单位', '数量', '单价', '合计', '一般公共预算', '政府性基金'],
      ['合计', _, _, _, _, 9.5, 9.5, _],
      ['办公设备更新', '台式计算机', '台', 10, 0.5, 5, 5, _],
      ['办公设备更新', '复印纸', '箱', 50, 0.02, 1, 1, _],
      ['物业管理', '保洁', '项', 1, 3.5, 3.5, 3.5, _],
    ],
    wrong: ['F6', 'G7'],
  },
  {
    name: 'units with what they buy, without a sum',
    rows: [
      ['政府采购预算表'],
      ...CAPTIONS,
      ['单位名称', '采购品目', '资金来源', _, _],
      [_, _, '合计', '财政拨款', '自有资金'],
      ['青禾县教育局', _, 9.5, 8.5, 1],
      ['青禾县教育局机关', _, 6, 6, _],
      [_, '计算机', 4, 4, _],
      [_, '打印机', 2, 2, _],
      ['青禾县第一中学', _, 3.5, 2.5, 1],
      [_, '课桌', 3.5, 2.5, 1],
    ],
    merges: ['A4:A5', 'B4:B5', 'C4:E4'],
    wrong: ['D7'],
  },
  {
    name: 'two amounts of a project, of which the one is part of the other',
    rows: [
      ['政府采购预算汇总表'],
      ...CAPTIONS,
      ['项目名称', '项目预算', '采购金额', '采购方式'],
      ['合计', 20, 9.5, _],
      ['设备更新', 12, 6, '公开招标'],
      ['物业管理', 8, 3.5, '询价'],
    ],
    wrong: ['C5', 'B7'],
  },
  {
    name: 'parts without numbers, set in below numbered ones, and a column of which-part',
    rows: [
      ['政府采购预算表'],
      ...CAPTIONS,
      ['项目', '采购预算', '其中：面向中小企业'],
      ['合计', 9.5, 5],
      ['一、货物', 6, 4],
      ['  办公设备', 4, 4],
      ['  家具', 2, _],
      ['二、服务', 3.5, 1],
    ],
    wrong: ['B5', 'B7', 'B8', 'B9'],
  },
  {
    name: 'parts without numbers below numbered ones, not set in',
    rows: [
      ['新增资产配置预算表'],
      ...CAPTIONS,
      ['资产名称', '金额'],
      ['一、通用设备', 7],
      ['计算机', 4],
      ['打印机', 3],
      ['二、家具', 2.5],
      ['办公桌椅', 1.5],
      ['文件柜', 1],
      ['合计', 9.5],
    ],
    wrong: ['B6', 'B7', 'B10', 'B11'],
  },
  {
    name: 'parts below numbered rows, of one of which only some are told',
    rows: [
      ['政府采购预算表'],
      ...CAPTIONS,
      ['项目', '采购预算'],
      ['一、货物', 6],
      ['办公设备', 4],
      ['家具', 2],
      ['二、服务', 3.5],
      ['其中：物业管理', 2],
      ['合计', 9.5],
    ],
    wrong: ['B6', 'B7', 'B10'],
  },
  {
    name: 'numbers of two grades with parts below the lower',
    rows: [
      ['政府购买服务预算表'],
      ...CAPTIONS,
      ['购买内容', '合计', '财政拨款', '其他资金'],
      ['合计', 12, 10, 2],
      ['一、公共服务', 7, 6, 1],
      ['（一）教育服务', 4, 4, _],
      ['  师资培训', 3, 3, _],
      ['  课后服务', 1, 1, _],
      ['（二）文体服务', 3, 2, 1],
      ['二、辅助性服务', 5, 4, 1],
      ['  物业管理', 5, 4, 1],
    ],
    wrong: ['B6', 'C8', 'C9', 'D10'],
  },
  ...(
    [
      ['预算单位', '因公出国（境）', '公务接待', '公车购置', '公车运行', '合计'],
      ['所属单位', '因公出国', '公务接待', '公务用车购置', '公务用车运行', '总计'],
      ['单位', '因公出国（境）', '公务接待', '公车购置', '公车运行维护', '“三公”合计'],
    ] as const
  ).map((heads): Form => ({
    name: `“三公” by units, in few words: ${heads.join(' ')}`,
    rows: [
      ['一般公共预算“三公”经费情况表'],
      ...CAPTIONS,
      heads,
      ['青禾县教育局机关', 1, 2, _, 4, 7],
      ['青禾县第一中学', _, 3, 18, 5, 26],
      ['总计', 1, 5, 18, 9, 33],
    ],
    wrong: ['B5', 'C6', 'D7', 'E5', 'F6', 'F7'],
  })),
  {
    name: 'columns numbered in words',
    rows: [
      ['一般公共预算支出表'],
      ...CAPTIONS,
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['栏次', '甲', '合计=基本支出+项目支出', 'B', 'C'],
      [_, '合计', 30, 20, 10],
      ['2010301', '行政运行', 20, 20, _],
      ['2010302', '一般行政管理事务', 10, _, 10],
    ],
    wrong: ['C6', 'D7'],
  },
  {
    name: 'columns numbered by ordinals',
    rows: [
      ['一般公共预算支出表'],
      ...CAPTIONS,
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['栏次', '第1栏', '第2栏=第3栏+第4栏', '第3栏', '第4栏'],
      [_, '合计', 30, 20, 10],
      ['2010301', '行政运行', 20, 20, _],
      ['2010302', '一般行政管理事务', 10, _, 10],
    ],
    wrong: ['C6', 'D7'],
  },
  {
    name: 'years below their measures',
    rows: [
      ['一般公共预算支出表'],
      ...CAPTIONS,
      ['科目编码', '科目名称', '合计', _, '基本支出', _, '项目支出', _],
      [_, _, '2024年预算', '2025年预算', '2024年预算', '2025年预算', '2024年预算', '2025年预算'],
      [_, '合计', 27, 30, 19, 20, 8, 10],
      ['2010301', '行政运行', 19, 20, 19, 20, _, _],
      ['2010302', '一般行政管理事务', 8, 10, _, _, 8, 10],
    ],
    merges: ['A4:A5', 'B4:B5', 'C4:D4', 'E4:F4', 'G4:H4'],
    wrong: ['D6', 'F7', 'H8', 'C7'],
  },
  {
    name: 'a heading of two rows of which nothing is merged',
    rows: [
      ['一般公共预算支出表'],
      ...CAPTIONS,
      ['功能分类', '合计', '本年拨款', _, _, '上年结转结余'],
      [_, _, '小计', '基本支出', '项目支出', _],
      ['合计', 30, 28, 20, 8, 2],
      ['[2010301]行政运行', 20, 20, 20, _, _],
      ['[2010302]一般行政管理事务', 10, 8, _, 8, 2],
    ],
    wrong: ['B6', 'C7', 'F8'],
  },
  {
    name: 'a hidden column of somebody’s numbers',
    rows: [
      ['一般公共预算支出表'],
      ...CAPTIONS,
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '排序'],
      [_, '合计', 30, 20, 10, 100],
      ['2010301', '行政运行', 20, 20, _, 200],
      ['2010302', '一般行政管理事务', 10, _, 10, 300],
    ],
    hiddenColumns: [6],
    wrong: ['C5', 'D6'],
  },
  {
    name: 'income and expenditure below one another, with sums of the year',
    rows: [
      ['收支总表'],
      ...CAPTIONS,
      ['内容', '预算数'],
      ['一般公共预算拨款收入', 28],
      ['政府性基金预算拨款收入', _],
      ['本年收入合计', 28],
      ['上年结转', 2],
      ['收入总计', 30],
      ['一般公共服务支出', 30],
      ['教育支出', _],
      ['本年支出合计', 30],
      ['结转下年', _],
      ['支出总计', 30],
    ],
    wrong: ['B5', 'B9', 'B10', 'B12'],
  },
  {
    name: 'subjects of the income that are called like sources',
    rows: [
      ['收入总表'],
      ...CAPTIONS,
      ['支出类别', '合计', '上年结转', '一般公共预算拨款收入', '其他收入'],
      ['一般公共服务支出', 30, 2, 25, 3],
      ['　政府办公厅（室）及相关机构事务', 30, 2, 25, 3],
      ['　　行政运行', 20, _, 20, _],
      ['　　一般行政管理事务', 10, 2, 5, 3],
      ['合计', 30, 2, 25, 3],
    ],
    wrong: ['B9', 'D7'],
  },
];

test.each(FORMS)('$name', ({ rows, merges, hiddenColumns, wrong }) => {
  const grid = gridOf('x', rows, merges, { hiddenColumns: new Set(hiddenColumns) });
  expect(alarms([SPENDING, grid])).toEqual([]);
  const passed = wrong.filter((cell) => alarms([SPENDING, withCells(grid, { [cell]: 77.7 })]).length === 0);
  expect(passed).toEqual([]);
});

test.each<[name: string, rows: readonly Row[]]>([
  [
    'rows that are no parts of the sum above them',
    [
      ['资产情况表'],
      ...CAPTIONS,
      ['资产名称', '账面金额', '本年购置金额', '备注'],
      ['合计', 90, 12, _],
      ['房屋', 40, 3, _],
      ['车辆', 20, 2, _],
    ],
  ],
  [
    'rows without numbers that are no parts of the numbered one above them',
    [
      ['专项资金情况表'],
      ...CAPTIONS,
      ['事项', '本年安排', '累计安排'],
      ['一、校舍维修', 12, 90],
      ['教学楼', 3, 20],
      ['宿舍楼', 2, 18],
      ['二、设备购置', 9, 40],
      ['实验设备', 7, 11],
    ],
  ],
  [
    'columns that are no parts of the column left of them',
    [
      ['经费测算表'],
      ...CAPTIONS,
      ['单位名称', '合计', '定额', '标准'],
      ['第一中学', 50, 3, 7],
      ['第二中学', 60, 4, 8],
    ],
  ],
])('%s are held against nothing', (_name, rows) => {
  const { beside, others } = recognise([SPENDING, gridOf('x', rows)]);
  expect([beside?.length, others.map((o) => o.kind)]).toEqual([1, ['beside']]);
  expect(alarms([SPENDING, gridOf('x', rows)])).toEqual([]);
});

test('a table below another is one of its own, whatever its kind', () => {
  const rows: Row[] = [
    ['一般公共预算支出表'],
    ...CAPTIONS,
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    [_, '合计', 30, 20, 10],
    ['2010301', '行政运行', 20, 20, _],
    ['2010302', '一般行政管理事务', 10, _, 10],
    [_],
    ['项目支出表'],
    ...CAPTIONS,
    ['项目名称', '合计', '一般公共预算', '单位资金'],
    ['合计', 10, 8, 2],
    ['档案整理', 6, 5, 1],
    ['设备更新', 4, 3, 1],
  ];
  const { tables, beside } = recognise([SPENDING, gridOf('x', rows)]);
  expect(tables.map((t) => [t.kind, t.blocks[0]!.rows.length])).toEqual([
    ['expenditure-summary', 3],
    ['general-expenditure', 3],
  ]);
  expect(beside?.map((t) => [t.title, t.blocks[0]!.rows.length])).toEqual([['项目支出表', 3]]);
  expect(alarms([SPENDING, gridOf('x', rows)])).toEqual([]);
  expect(alarms([SPENDING, withCells(gridOf('x', rows), { C14: 9 })])).not.toEqual([]);
});

describe('a 合计 below two lists side by side', () => {
  const halves = (heading: Row, ...last: readonly Row[]): Grid =>
    gridOf('8', [
      ['一般公共预算基本支出表'],
      ...CAPTIONS,
      ...(heading.length > 0 ? [heading] : []),
      ['科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'],
      ['301', '工资福利支出', 16.4, '302', '商品和服务支出', 5.3],
      ['30101', '基本工资', 10.1, '30201', '办公费', 3.2],
      ['30102', '津贴补贴', 6.3, '30211', '差旅费', 2.1],
      ['303', '对个人和家庭的补助', 2.2, '310', '资本性支出', 1.5],
      ['30302', '退休费', 2.2, '31002', '办公设备购置', 1.5],
      ...last,
    ]);
  const HEADING: Row = ['人员经费', _, _, '公用经费', _, _];
  const PARTS: Row = ['人员经费合计', _, 18.6, '公用经费合计', _, 6.8];
  const ALL: Row = ['合计', _, _, _, _, 25.4];

  test.each<[string, Grid]>([
    ['sums up both', halves(HEADING, PARTS, ALL)],
    ['sums up both where no heading parts them', halves([], PARTS, ALL)],
    ['sums up each', halves(HEADING, ['合计', _, 18.6, '合计', _, 6.8])],
  ])('%s', (_name, grid) => {
    expect(alarms([SPENDING, grid])).toEqual([]);
    expect(alarms([SPENDING, withCells(grid, { C6: 61.4 })])).not.toEqual([]);
  });
});

describe('a sheet on which nothing is called a 表', () => {
  const ROWS: readonly Row[] = [
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    [_, '合计', 30, 20, 10],
    ['2010301', '行政运行', 20, 20, _],
    ['2010302', '一般行政管理事务', 10, _, 10],
  ];
  test.each<[string, Row[], string]>([
    ['the line above its header', [['政府采购预算'], ['单位：万元']], 'beside'],
    ['behind the department', [['青禾县教育局2025年机关运行经费'], ['单位：万元']], 'beside'],
    ['of a known kind', [['2025年一般公共预算支出情况'], ['单位：万元']], 'general-expenditure'],
    ['below a number', [['附表3'], ['部门支出总体情况'], ['单位：万元']], 'expenditure-summary'],
  ])('is titled by %s', (_name, head, kind) => {
    const { tables, beside = [] } = recognise([SPENDING, gridOf('x', [...head, ...ROWS])]);
    expect([...tables, ...beside].filter((t) => t.sheet === 'x').map((t) => t.kind)).toEqual([kind]);
  });

  test.each<[string, Row[]]>([
    ['a sentence', [['以下为本部门各项支出的安排，单位为万元。']]],
    ['two texts side by side', [['政府采购预算', '机关运行经费预算']]],
    ['nothing but captions', [['部门：青禾县教育局'], ['单位：万元']]],
  ])('is not titled by %s', (_name, head) => {
    const { tables, beside = [] } = recognise([SPENDING, gridOf('x', [...head, ...ROWS])]);
    expect([...tables, ...beside].map((t) => t.sheet)).toEqual(['3']);
  });
});

test.each<[string, number, readonly string[]]>([
  ['as it is', 1339.61, []],
  ['with two digits exchanged', 1393.61, ['table-total']],
  ['with a digit more', 13399.61, ['table-total']],
  ['as anything else, as where it is part of another', 2040.52, []],
  ['above its own part', 2310.81, []],
])('a project %s', (_what, amount, found) => {
  const grid = gridOf('x', [
    ['一般公共预算项目支出预算表'],
    ...CAPTIONS,
    ['项目名称', '金额'],
    ['档案整理', amount],
    ['网络维护', 971.2],
    ['安保服务', 210.4],
    ['合计', 2521.21],
  ]);
  expect(alarms([grid]).filter((rule) => rule === 'table-total')).toEqual(found);
});

test.each<[string, readonly CellLiteral[], readonly Row[]]>([
  [
    'a part that leaves others out',
    ['项目名称', '采购金额', '其中：面向中小企业', '其中：预留份额'],
    [
      ['档案整理', 12, 5, 2],
      ['网络维护', 7, 3, 1],
      ['合计', 19, 8, 3],
    ],
  ],
  [
    'columns of which each row fills one',
    ['项目名称', '金额', '一季度', '二季度'],
    [
      ['档案整理', 12, 12, _],
      ['网络维护', 7, _, 7],
    ],
  ],
  [
    'amounts that have nothing to do with each other',
    ['项目名称', '金额', '已签合同', '已验收'],
    [
      ['档案整理', 12, 12, 8],
      ['网络维护', 7, 7, 7],
      ['安保服务', 9, 4, _],
      ['合计', 28, 23, 15],
    ],
  ],
])('is no sum of its columns: %s', (_name, headings, rows) => {
  const grid = gridOf('x', [['政府采购项目预算表'], ...CAPTIONS, [...headings], ...rows]);
  const [table] = recognise([SPENDING, grid]).beside ?? [];
  expect(table?.blocks[0]!.columns.map((c) => c.parent)).toEqual(headings.slice(1).map(() => undefined));
});
