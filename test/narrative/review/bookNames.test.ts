import { textAt } from '../../../src/budget/TextDocument';
import { review } from '../../../src/pipeline/review';
import { paragraphsOfText } from '../../../src/text/document/paragraphsOfText';
import { readDocument } from '../../../src/text/document/readDocument';
import { book, table, type ShortRow } from '../buildBook';
import { reported } from './reviewed';

const unit = (name: string, figures: readonly number[]): ShortRow => ['unit', name, figures];
const project = (code: string, name: string, amount: number): ShortRow => [
  'project',
  name,
  [amount],
  { code },
];

/** A department of three units, with projects whose names hold words of the grammar, years, numbers and marks. */
const BOOK = book(
  2026,
  [
    table('revenue-summary', '万元', {
      columns: ['total', 'general', 'institution'],
      rows: [
        ['total', '合计', [520.4, 470.4, 50]],
        unit('局本部', [260.15, 260.15, 0]),
        unit('执法保障组', [120.25, 120.25, 0]),
        unit('预算绩效评价中心', [140, 90, 50]),
      ],
    }),
    table('expenditure-summary', '万元', {
      columns: ['total', 'basic', 'project'],
      rows: [
        ['total', '合计', [520.4, 400.4, 120]],
        unit('局本部', [260.15, 200.15, 60]),
        unit('执法保障组', [120.25, 80.25, 40]),
        unit('预算绩效评价中心', [140, 120, 20]),
      ],
    }),
    table('general-projects', '万元', {
      columns: ['total'],
      rows: [
        ['total', '合计', [120]],
        project('2010450', '2024年至2026年农村公路养护、管护执行计划补助', 45.5),
        project('2010450', '完成比率考核系统', 14.5),
        project('2010499', '10个街道占道整治和宣传', 30),
        project('2010499', '培训费', 18),
        project('2010450', '信息系统运行保障', 7),
        project('2010499', '信息系统运行保障', 5),
      ],
    }),
    table('three-public', '万元', {
      columns: [['office-operation', ['机关运行经费预算数']], 'three-public', 'reception'],
      rows: [['total', '合计', [182.65, 6, 6]]],
    }),
  ],
  '青禾区文化局',
);

const TITLE = '青禾区文化局2026年部门预算编制说明\n';
const reviewOf = (text: string, title = TITLE) =>
  review(readDocument(paragraphsOfText(title + text)), { book: BOOK });
const found = (text: string): readonly string[] => reported(reviewOf(text));

/** `45.50万元 ← 合计 general-projects`, for figures that have a cell. */
const linked = (text: string): readonly string[] => {
  const { claims, document } = reviewOf(text);
  return claims.figures.flatMap(({ claim, cell }) =>
    cell && claim.figure.place.kind === 'text'
      ? [`${textAt(document, claim.figure.place)} ← ${cell.label}`]
      : [],
  );
};

describe('a project’s name is opaque, and leads to its row', () => {
  test.each([
    [
      '安排2024年至2026年农村公路养护、管护执行计划补助45.50万元。',
      ['45.50万元 ← 2024年至2026年农村公路养护、管护执行计划补助'],
    ],
    ['完成比率考核系统项目支出14.50万元，用于系统建设。', ['14.50万元 ← 完成比率考核系统']],
    ['10个街道占道整治和宣传经费30万元。', ['30万元 ← 10个街道占道整治和宣传']],
    ['其中：“信息系统运行保障”专项12.00万元。', ['12.00万元 ← 信息系统运行保障']],
    // Called as a known measure: in a sentence these words mean the measure, or another project by a longer name.
    ['档案管理完成比率考核系统14.50万元。', []],
  ])('%s', (text, wanted) => {
    expect(linked(text)).toEqual(wanted);
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['安排2024年至2026年农村公路养护、管护执行计划补助54.50万元。', ['claim-equals-cell 54.50万元']],
    ['完成比率考核系统项目支出15.40万元，用于系统建设。', ['claim-equals-cell 15.40万元']],
    ['10个街道占道整治和宣传经费33万元。', ['claim-equals-cell 33万元']],
  ])('wrong: %s', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });

  test('nothing inside a name is a year, a count or a word of change', () => {
    const { claims, document } = reviewOf(
      '安排2024年至2026年农村公路养护、管护执行计划补助45.50万元，10个街道占道整治和宣传30.00万元。',
    );
    expect(
      claims.figures.map(({ claim: { figure, role } }) => [
        figure.place.kind === 'text' && textAt(document, figure.place),
        role,
      ]),
    ).toEqual([
      ['2026年', 'year'],
      ['45.50万元', 'level'],
      ['30.00万元', 'level'],
    ]);
  });
});

describe('a unit’s name leads to the unit’s own cells', () => {
  test.each([
    ['执法保障组基本支出80.25万元。', ['80.25万元 ← 执法保障组']],
    ['预算绩效评价中心支出预算140.00万元。', ['140.00万元 ← 预算绩效评价中心']],
    [
      '2026年收入预算520.40万元，其中：局本部260.15万元，执法保障组120.25万元，预算绩效评价中心140.00万元。',
      [
        '520.40万元 ← total',
        '260.15万元 ← 局本部',
        '120.25万元 ← 执法保障组',
        '140.00万元 ← 预算绩效评价中心',
      ],
    ],
  ])('%s', (text, wanted) => {
    expect(linked(text)).toEqual(wanted);
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['执法保障组基本支出82.05万元。', ['claim-equals-cell 82.05万元']],
    ['预算绩效评价中心支出预算410.00万元。', ['claim-equals-cell 410.00万元']],
    ['局本部项目支出66.00万元。', ['claim-equals-cell 66.00万元']],
  ])('wrong: %s', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });

  test.each([
    ['the district’s is none of the department’s', '全区基本支出9000.00万元。'],
    ['another body’s neither', '全区各部门基本支出9000.00万元。'],
    [
      'a subject of one unit is not that of all',
      '执法保障组的教育支出（类）普通教育（款）小学教育（项）3.00万元。',
    ],
  ])('%s', (_what, text) => {
    expect(linked(text)).toEqual([]);
    expect(found(text)).toEqual([]);
  });
});

test.each([
  ['right by the department', '执法保障组基本支出80.25万元。部门项目支出120.00万元。', []],
  ['nor is what agrees with nothing', '执法保障组基本支出80.25万元。另有项目支出121.00万元。', []],
  [
    'the unit’s own is',
    '执法保障组基本支出80.25万元。执法保障组项目支出44.00万元。',
    ['claim-equals-cell 44.00万元'],
  ],
])('what follows in a paragraph is not of the unit for sure: %s', (_what, text, wanted) => {
  expect(found(text)).toEqual(wanted);
});

describe('机关运行经费 in the sentence of Shanghai', () => {
  const heading = '二、机关运行经费预算\n';
  test.each([
    '2026年青禾区文化局下属1家机关和1家参公事业单位财政拨款的机关运行经费预算为182.65万元。',
    '2026年本部门所属2家参照公务员法管理的事业单位机关运行经费182.65万元。',
    '2026年青禾区文化局（部门）下属一家机关财政拨款的机关运行经费预算为182.65万元。',
    '机关运行经费预算182.65万元。',
  ])('right: %s', (text) => {
    expect(linked(heading + text)).toEqual(['182.65万元 ← 机关运行经费预算数']);
    expect(found(heading + text)).toEqual([]);
  });

  test.each([
    '2026年青禾区文化局下属1家机关和1家参公事业单位财政拨款的机关运行经费预算为192.65万元。',
    '2026年青禾区文化局所属3家行政单位和2家参公单位的机关运行经费预算为128.65万元。',
    '2026年机关运行经费预算为193.65万元。',
  ])('wrong: %s', (text) => {
    expect(found(heading + text)).toEqual([`claim-equals-cell ${/[\d.]+万元/.exec(text)![0]}`]);
  });
});
