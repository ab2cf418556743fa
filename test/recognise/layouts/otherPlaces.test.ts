import { recognise } from '../../../src/recognise';
import { evaluate } from '../../../src/rules/evaluate';
import { bookRules } from '../../../src/rules/registry';
import { gridOf, withCells, type CellLiteral } from '../../support/grid';
import type { Grid } from '../../../src/workbook/Grid';

/** Layouts of other places: a consistent table raises nothing, one wrong amount in it does. */

type Row = readonly CellLiteral[];

interface Layout {
  readonly when: string;
  readonly rows: readonly Row[];
  readonly merges?: readonly string[];
  /** Other tables of the same book. */
  readonly beside?: readonly Grid[];
  readonly kind: string;
  /** A cell with another amount, which must not pass; left out where the table can't be judged. */
  readonly wrong?: string;
}

const CAPTIONS: Row[] = [['部门：青禾县教育局'], ['单位：万元']];

const alarms = (grids: readonly Grid[]): string[] =>
  evaluate(bookRules, { book: recognise(grids) })
    .findings.filter((f) => f.severity !== 'info' && f.rule !== 'missing-tables')
    .map((f) => `${f.severity} ${f.message.id}`);

const LAYOUTS: Readonly<Record<string, readonly Layout[]>> = {
  '项目（按功能分类） heads names': [
    ...['项目（按功能分类）', '项目(按支出功能分类科目)', '支出项目（按性质）', '支出类别'].map(
      (heading): Layout => ({
        when: heading,
        rows: [
          ['收支总表'],
          ...CAPTIONS,
          ['收入', null, '支出', null],
          ['项目', '本年预算', heading, '本年预算'],
          ['一、一般公共预算拨款收入', 10, '一、教育支出', 8],
          ['二、政府性基金预算拨款收入', 2, '二、住房保障支出', 4],
          ['本年收入合计', 12, '本年支出合计', 12],
          ['收入总计', 12, '支出总计', 12],
        ],
        kind: 'revenue-expenditure-summary',
        wrong: 'D6',
      }),
    ),
    {
      when: 'three classifications side by side',
      rows: [
        ['收支总表'],
        ...CAPTIONS,
        ['收入', null, '支出', null, null, null, null, null],
        [
          '项目',
          '本年预算',
          '项目（按功能分类）',
          '本年预算',
          '项目（按部门预算经济分类）',
          '本年预算',
          '项目（按政府预算经济分类）',
          '本年预算',
        ],
        ['一、一般公共预算拨款收入', 12, '一、教育支出', 8, '一、工资福利支出', 9, '一、机关工资福利支出', 9],
        [null, null, '二、住房保障支出', 4, '二、资本性支出', 3, '二、机关资本性支出', 3],
        ['收入总计', 12, '支出总计', 12, '支出总计', 12, '支出总计', 12],
      ],
      kind: 'revenue-expenditure-summary',
      wrong: 'F7',
    },
  ],
  'codes in brackets before the name': [
    ...(
      [
        ['[205]教育支出', '[20501]教育管理事务', '[2050101]行政运行'],
        ['［205］教育支出', '［20501］教育管理事务', '［2050101］行政运行'],
        ['（205）教育支出', '（20501）教育管理事务', '（2050101）行政运行'],
        ['【205】 教育支出', '【20501】 教育管理事务', '【2050101】 行政运行'],
      ] as const
    ).map((names): Layout => ({
      when: names[0],
      rows: [
        ['一般公共预算支出情况表'],
        ...CAPTIONS,
        ['功能分类科目', '合计', '基本支出', '项目支出'],
        ['合计', 12, 7, 5],
        ...names.map((name): Row => [name, 12, 7, 5]),
      ],
      kind: 'general-expenditure',
      wrong: 'B7',
    })),
  ],
  'income as a list': [
    ['本年收入合计', '上年结转', '收入总计'],
    ['本年收入小计', '上年结转结余', '收入合计'],
    ['本年度收入合计', '年初结转和结余', '总计'],
  ].map(([year, carried, total]): Layout => ({
    when: `${year}, ${carried}, ${total}`,
    rows: [
      ['部门收入总体情况表'],
      ...CAPTIONS,
      ['项目', '预算数'],
      ['一、一般公共预算拨款收入', 10],
      ['二、政府性基金预算拨款收入', 2],
      ['三、事业收入', 3],
      [year!, 15],
      [carried!, 4],
      [total!, 19],
    ],
    kind: 'revenue-summary',
    wrong: 'B9',
  })),
  'rows that are years': [
    ['2024年', '2025年'],
    [2024, 2025],
    ['2025年预算', '2024年预算'],
  ].map(([one, other]): Layout => ({
    when: `${one} above ${other}`,
    rows: [
      ['2025年财政拨款“三公”经费支出表'],
      ...CAPTIONS,
      ['年度', '合计', '因公出国（境）费用', '公务接待费', '公务用车购置及运行费'],
      [one!, 9, 2, 3, 4],
      [other!, 6, 1, 2, 3],
    ],
    kind: 'three-public',
    wrong: 'B6',
  })),
  'counts among the amounts': [
    ['公务用车保有量（辆）', '国内公务接待批次（批）', '因公出国（境）团组数（个）'],
    ['公务用车购置数', '公务接待人次', '因公出国（境）人次数'],
    ['二、相关统计数', '1.因公出国（境）团组数（个）', '2.公务用车保有量（辆）'],
  ].map((counts): Layout => ({
    when: counts.join(', '),
    rows: [
      ['“三公”经费预算表'],
      ...CAPTIONS,
      ['项目', '2025年预算数'],
      ['一、支出合计', 9],
      ['1、因公出国（境）费', 2],
      ['2、公务接待费', 3],
      ['3、公务用车购置及运行费', 4],
      ...counts.map((label, i): Row => [label, i + 5]),
    ],
    kind: 'three-public',
    wrong: 'B5',
  })),
  'decreases in a column of changes': ['增减额', '比上年增减额', '预算增减数'].map((heading): Layout => ({
    when: heading,
    rows: [
      ['一般公共预算支出情况表'],
      ...CAPTIONS,
      ['科目编码', '科目名称', '2024年预算数', '合计', '基本支出', '项目支出', heading],
      [null, '合计', 15, 12, 7, 5, -3],
      ['205', '教育支出', 15, 12, 7, 5, -3],
    ],
    kind: 'general-expenditure',
    wrong: 'D6',
  })),
  'two-row headers whose upper row says little': [
    {
      when: 'a classification and a year',
      rows: [
        ['一般公共预算基本支出情况表（按支出经济分类科目）'],
        ...CAPTIONS,
        ['部门预算支出经济科目', null, '2025年预算'],
        ['编码', '名称', null],
        [null, '合计', 9],
        ['301', '工资福利支出', 6],
        ['302', '商品和服务支出', 3],
      ],
      merges: ['A4:B4', 'C4:C5'],
      kind: 'general-basic',
      wrong: 'C7',
    },
    {
      when: 'a group that names nothing',
      rows: [
        ['一般公共预算支出情况表'],
        ...CAPTIONS,
        ['功能分类', null, '当年安排情况', null, null],
        ['编码', '名称', '合计', '基本支出', '项目支出'],
        [null, '合计', 9, 6, 3],
        ['205', '教育支出', 9, 6, 3],
      ],
      merges: ['A4:B4', 'C4:E4'],
      kind: 'general-expenditure',
      wrong: 'D7',
    },
    {
      when: 'an amount that reaches down',
      rows: [
        ['一般公共预算基本支出表'],
        ...CAPTIONS,
        ['经济分类', null, '本年安排'],
        ['科目编码', '科目名称', null],
        [null, '合计', 9],
        ['301', '工资福利支出', 6],
        ['302', '商品和服务支出', 3],
      ],
      merges: ['A4:B4', 'C4:C5'],
      kind: 'general-basic',
      wrong: 'C6',
    },
  ],
  'a fund’s income beside its expenditure': (
    [
      ['政府性基金预算收支预算表', '政府性基金预算拨款收入', '国有土地使用权出让收入安排的支出'],
      ['部门政府性基金预算收支表', '一、政府性基金预算拨款收入', '城市建设支出'],
      ['政府性基金收支预算表', '政府性基金预算收入', '用于社会福利的彩票公益金支出'],
    ] as const
  ).map(([title, income, spending]): Layout => ({
    when: title,
    rows: [
      [title],
      ...CAPTIONS,
      ['收入', null, '支出', null, null, null],
      ['项目', '预算数', '功能分类科目', '合计', '基本支出', '项目支出'],
      [income, 9, spending, 9, 0, 9],
      ['收入总计', 9, '支出总计', 9, 0, 9],
    ],
    kind: 'fund-expenditure',
    wrong: 'D6',
  })),
  'three-public together with other expenses, or before the fund’s name': [
    '“三公”经费、会议费、培训费支出情况表',
    '“三公”经费一般公共预算财政拨款支出预算表',
    '财政拨款“三公”经费、会议费和培训费支出情况表',
  ].map((title): Layout => ({
    when: title,
    rows: [
      [title],
      ...CAPTIONS,
      ['单位名称', '因公出国（境）费', '公务接待费', '公务用车购置及运行费', '合计'],
      ['合计', 2, 3, 4, 9],
      ['青禾县教育局', 2, 3, 4, 9],
    ],
    kind: 'three-public',
    wrong: 'C6',
  })),
  'headings in two languages': [
    ['科目编码 Code', '支出类别 Item', '合计 Total', '基本支出 Basic', '项目支出 Project'],
    ['科目编码/Code', '科目名称/Name of subject', '合计/Total', '基本支出/Basic', '项目支出/Projects'],
    ['科目编码（Code）', '科目名称（Subject）', '合计（Total）', '基本支出（Basic）', '项目支出（Projects）'],
  ].map((headings): Layout => ({
    when: headings.join(', '),
    rows: [
      ['一般公共预算支出表 General Public Budget'],
      ...CAPTIONS,
      headings,
      [null, '合计 Total', 9, 6, 3],
      ['205', '教育支出', 9, 6, 3],
    ],
    kind: 'general-expenditure',
    wrong: 'D6',
  })),
  'two classifications label one amount': [
    {
      when: 'a department’s and a government’s economic one',
      rows: [
        ['一般公共预算基本支出情况表（按支出经济分类科目）'],
        ...CAPTIONS,
        ['部门预算支出经济科目', null, '政府预算支出经济科目', null, '2025年预算'],
        ['编码', '名称', '编码', '名称', null],
        ['合计', null, null, null, 9],
        ['301', '工资福利支出', '501', '机关工资福利支出', 6],
        ['30101', '基本工资', '50101', '工资奖金津补贴', 2],
        ['30102', '津贴补贴', '50101', '工资奖金津补贴', 4],
        ['302', '商品和服务支出', '502', '机关商品和服务支出', 3],
      ],
      merges: ['A4:B4', 'C4:D4', 'E4:E5'],
      kind: 'general-basic',
      wrong: 'E8',
    },
    {
      when: 'functional and economic, a code of each in every row',
      rows: [
        ['一般公共预算基本支出表'],
        ...CAPTIONS,
        ['功能科目编码', '功能科目名称', '经济科目编码', '经济科目名称', '金额'],
        ['2050201', '学前教育', '30101', '基本工资', 2],
        ['2050201', '学前教育', '30201', '办公费', 3],
        ['2050202', '小学教育', '30101', '基本工资', 4],
        [null, '合计', null, null, 9],
      ],
      kind: 'general-basic',
      wrong: 'E5',
    },
    {
      when: 'economic and functional, the other way round',
      rows: [
        ['一般公共预算支出表'],
        ...CAPTIONS,
        ['经济科目编码', '经济科目名称', '功能科目编码', '功能科目名称', '合计', '基本支出', '项目支出'],
        [null, '合计', null, null, 9, 9, 0],
        ['30101', '基本工资', '2050201', '学前教育', 2, 2, 0],
        ['30201', '办公费', '2050201', '学前教育', 3, 3, 0],
        ['30101', '基本工资', '2050202', '小学教育', 4, 4, 0],
      ],
      kind: 'general-expenditure',
      wrong: 'E6',
    },
  ],
  'another table stacked below': [
    ['姓名', '岗位', '人数', '月工资'],
    ['项目', '承办单位', '起止时间', '联系方式'],
    ['车牌号', '车型', '购置时间', '使用人'],
  ].map((headings): Layout => ({
    when: headings.join(', '),
    rows: [
      ['部门支出总表'],
      ...CAPTIONS,
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      [null, '合计', 9, 6, 3],
      ['205', '教育支出', 9, 6, 3],
      ['附：其他情况'],
      headings,
      ['甲', '乙', 2, 3200],
      ['丙', '丁', 1, 2600],
    ],
    kind: 'expenditure-summary',
    wrong: 'D6',
  })),
  'amounts in other units': ['千元', '百万元', '亿元'].map((unit): Layout => ({
    when: unit,
    rows: [
      ['部门支出总表'],
      [`单位：${unit}`],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      [null, '合计', 9, 6, 3],
      ['205', '教育支出', 9, 6, 3],
    ],
    kind: 'expenditure-summary',
    wrong: 'D5',
  })),
  'a 款 prints its own two digits alone': [
    {
      when: 'the 项 prints all of its own',
      rows: [
        ['部门支出总表'],
        ...CAPTIONS,
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        [null, '合计', 21, 14, 7],
        ['205', '教育支出', 12, 9, 3],
        ['　01', '教育管理事务', 5, 5, 0],
        ['　　2050101', '行政运行', 5, 5, 0],
        ['　02', '普通教育', 7, 4, 3],
        ['　　2050202', '小学教育', 7, 4, 3],
        ['221', '住房保障支出', 9, 5, 4],
        ['　02', '住房改革支出', 9, 5, 4],
        ['　　2210201', '住房公积金', 9, 5, 4],
      ],
      kind: 'expenditure-summary',
      wrong: 'D8',
    },
    {
      when: 'economic ones, as numbers',
      rows: [
        ['一般公共预算基本支出表'],
        ...CAPTIONS,
        ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
        [null, '合计', 9, 6, 3],
        [301, '工资福利支出', 6, 6, 0],
        [1, '基本工资', 2, 2, 0],
        [2, '津贴补贴', 4, 4, 0],
        [302, '商品和服务支出', 3, 0, 3],
        [1, '办公费', 3, 0, 3],
      ],
      kind: 'general-basic',
      wrong: 'D7',
    },
    {
      when: 'the same digits below two 类',
      rows: [
        ['一般公共预算支出表'],
        ...CAPTIONS,
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['201', '一般公共服务支出', 4, 4, 0],
        ['03', '政府办公厅（室）及相关机构事务', 4, 4, 0],
        ['2010301', '行政运行', 4, 4, 0],
        ['207', '文化旅游体育与传媒支出', 5, 2, 3],
        ['03', '体育', 5, 2, 3],
        ['2070308', '群众体育', 5, 2, 3],
        [null, '合计', 9, 6, 3],
      ],
      kind: 'general-expenditure',
      wrong: 'C9',
    },
  ],
  'the year’s sum is called no more than 小计': [
    ['单位上年结余（不包括国库集中支付额度结余）', '结转下年'],
    ['上年结转', '年终结转结余'],
    ['上年结转结余', '结转下年支出'],
  ].map(([carriedIn, carriedOn]): Layout => ({
    when: `${carriedIn}, ${carriedOn}`,
    rows: [
      ['部门收支总体情况表'],
      ...CAPTIONS,
      ['收入', null, '支出', null],
      ['项目', '预算数', '功能分类', '预算数'],
      ['财政拨款（补助）', 9, '201 一般公共服务支出', 12],
      ['　一般公共预算', 7, '208 社会保障和就业支出', 3],
      ['　政府性基金预算', 2, null, null],
      ['事业收入', 4, null, null],
      ['小  计', 13, '小  计', 15],
      [carriedIn!, 5, carriedOn!, 3],
      ['收入总计', 18, '支出总计', 18],
    ],
    kind: 'revenue-expenditure-summary',
    wrong: 'B10',
  })),
  'two classifications side by side, an amount and a 合计 of each': [
    ['部门预算支出经济分类科目', '政府预算支出经济分类科目', '一般公共预算财政拨款基本支出表'],
    ['部门预算经济分类', '政府预算经济分类', '一般公共预算基本支出情况表'],
    ['按部门预算', '按政府预算', '一般公共预算基本支出预算表'],
  ].map(([left, right, title]): Layout => ({
    when: `${left}, ${right}`,
    rows: [
      [title!],
      ...CAPTIONS,
      [left!, null, null, right!, null, null],
      ['科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'],
      [null, '合计', 9, null, '合计', 9],
      ['301', '工资福利支出', 6, '501', '机关工资福利支出', 6],
      ['30101', '基本工资', 2, '502', '机关商品和服务支出', 3],
      ['30102', '津贴补贴', 4, null, null, null],
      ['302', '商品和服务支出', 3, null, null, null],
      ['30201', '办公费', 3, null, null, null],
    ],
    merges: ['A4:C4', 'D4:F4'],
    kind: 'general-basic',
    wrong: 'F6',
  })),
  'one fund’s parts among other sources': [
    ['政府性基金预算', '单位资金'],
    ['国有资本经营预算', '财政专户管理资金'],
    ['政府性基金预算', '其他收入'],
  ].map(([other, own]): Layout => ({
    when: `${other}, ${own}`,
    rows: [
      ['部门支出预算表'],
      ...CAPTIONS,
      ['科目编码', '科目名称', '合计', '一般公共预算', null, null, other!, own!],
      [null, null, null, '小计', '基本支出', '项目支出', null, null],
      ['205', '教育支出', 17, 9, 6, 3, 5, 3],
      [null, '合计', 17, 9, 6, 3, 5, 3],
    ],
    merges: ['A4:A5', 'B4:B5', 'C4:C5', 'D4:F4', 'G4:G5', 'H4:H5'],
    beside: ['政府性基金', '国有资本经营', '一般公共'].map((fund, i) => {
      const amount = fund === '一般公共' ? [9, 6, 3] : other!.startsWith(fund) ? [5, 0, 5] : [0, 0, 0];
      return gridOf(`f${i}`, [
        [`${fund}预算支出预算表`],
        ...CAPTIONS,
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['205', '教育支出', ...amount],
        [null, '合计', ...amount],
        ...(amount[0] === 0 ? [['注：本部门无此项支出，本表为空表。']] : []),
      ]);
    }),
    kind: 'expenditure-summary',
    wrong: 'E6',
  })),
  'classes of spending named by how they are classified': [
    '支出功能分科目（按大类）',
    '部门经济科目（按大类）',
    '支出项目（按款级）',
  ].map((heading): Layout => ({
    when: heading,
    rows: [
      ['政府性基金收支表'],
      ...CAPTIONS,
      ['收入', null, '支出', null],
      ['项目', '预算数', heading, '预算数'],
      ['一、政府性基金拨款', 9, '一、城乡社区支出', 9],
      ['本年收入合计', 9, '本年支出合计', 9],
      ['上年结转', 0, '结转下年', 0],
      ['收入总计', 9, '支出总计', 9],
    ],
    kind: 'fund-expenditure',
    wrong: 'D7',
  })),
  'three-public in lines, the cars’ parts without numbers': [
    ['公务用车购置及运维费', '公务用车购置费', '公务用车运行维护费'],
    ['公务用车购置和维护费', '公务用车购置费', '公务用车维护费'],
    ['公务用车购置及运行费', '公务用车购置', '公务用车运维费'],
  ].map(([whole, bought, driven]): Layout => ({
    when: whole!,
    rows: [
      ['财政拨款“三公”经费支出表'],
      ...CAPTIONS,
      ['项目', '预算数'],
      ['合计', 12],
      ['一、因公出国（境）费', 1],
      [`二、${whole}`, 9],
      [`其中：${bought}`, 2],
      [driven!, 7],
      ['三、公务接待费', 2],
    ],
    kind: 'three-public',
    wrong: 'B9',
  })),
  'columns numbered by stems': [
    ['甲', '乙', '丙', '丁', '戊'],
    ['甲', '乙', '丙', 1, 2],
    ['甲', '乙', '丙', '4', '5'],
    ['甲', '乙', '丙', '丁', 4],
  ].map((stems): Layout => ({
    when: stems.join(' '),
    rows: [
      ['部门支出总表'],
      ...CAPTIONS,
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      stems,
      [null, '合计', 9, 6, 3],
      ['205', '教育支出', 9, 6, 3],
    ],
    kind: 'expenditure-summary',
    wrong: 'D7',
  })),
  'the parts of each fund': [
    ['一般公共预算', '政府性基金预算'],
    ['一般公共预算财政拨款', '国有资本经营预算财政拨款'],
    ['一般公共预算拨款', '政府性基金预算拨款'],
  ].map(([one, other]): Layout => ({
    when: `${one}, ${other}`,
    rows: [
      ['财政拨款支出表'],
      ...CAPTIONS,
      ['单位名称', '总计', one!, null, null, other!, null, null],
      [null, null, '小计', '基本支出', '项目支出', '小计', '基本支出', '项目支出'],
      ['合计', 14, 9, 6, 3, 5, 0, 5],
      ['青禾县第一小学', 14, 9, 6, 3, 5, 0, 5],
    ],
    merges: ['A4:A5', 'B4:B5', 'C4:E4', 'F4:H4'],
    beside: [
      gridOf('基本', [
        ['一般公共预算基本支出情况表'],
        ...CAPTIONS,
        ['科目编码', '科目名称', '合计'],
        [null, '合计', 6],
        ['301', '工资福利支出', 6],
      ]),
    ],
    kind: 'appropriation-economic',
    wrong: 'G6',
  })),
};

for (const [what, layouts] of Object.entries(LAYOUTS)) {
  describe(what, () => {
    test.each(layouts)('$when', ({ rows, merges, beside = [], kind, wrong }) => {
      const grid = gridOf('1', rows, merges);
      expect(recognise([grid]).tables.map((t) => t.kind)).toEqual([kind]);
      expect(alarms([grid, ...beside])).toEqual([]);
      if (wrong !== undefined) expect(alarms([withCells(grid, { [wrong]: 77 }), ...beside])).not.toEqual([]);
    });
  });
}

test('千元 and 亿元 are held against 万元 exactly', () => {
  const table = (title: string, unit: string, amounts: readonly number[]): Grid =>
    gridOf(title, [
      [title],
      [`单位：${unit}`],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      [null, '合计', ...amounts],
      ['205', '教育支出', ...amounts],
    ]);
  const general = table('一般公共预算支出表', '万元', [123.45, 100.4, 23.05]);
  const funds = ['政府性基金预算支出表', '国有资本经营预算支出表'].map((t) => table(t, '万元', [0, 0, 0]));
  const mismatches = (grid: Grid): string[] =>
    alarms([grid, general, ...funds]).filter((a) => a.startsWith('error'));
  expect(mismatches(table('部门支出总表', '千元', [1234.5, 1004, 230.5]))).toEqual([]);
  expect(mismatches(table('部门支出总表', '亿元', [0.012345, 0.01004, 0.002305]))).toEqual([]);
  expect(mismatches(table('部门支出总表', '百万元', [1.2345, 1.004, 0.2305]))).toEqual([]);
  expect(mismatches(table('部门支出总表', '千元', [1134.3, 903.8, 230.5]))).not.toEqual([]);
});

test('units that pay appropriations are no classification: they are not held against the subjects', () => {
  const units = (title: string): Grid =>
    gridOf(title, [
      [title],
      ...CAPTIONS,
      ['单位名称', '总计', '基本支出', '项目支出'],
      ['合计', 9, 6, 3],
      ['青禾县教育局', 5, 3, 2],
      ['青禾县第一小学', 4, 3, 1],
    ]);
  const basic = gridOf('基本', [
    ['一般公共预算基本支出情况表'],
    ...CAPTIONS,
    ['科目编码', '科目名称', '合计'],
    [null, '合计', 6],
    ['301', '工资福利支出', 6],
  ]);
  for (const title of ['财政拨款支出表', '财政拨款支出预算表', '财政拨款支出总表'])
    expect(alarms([units(title), basic])).toEqual([]);
});

test.each(['无国有资本经营预算收支', '不涉及国有资本经营预算', '没有国有资本经营预算资金'])(
  'a note that says there is nothing: %s',
  (says) => {
    const grid = gridOf('9', [
      ['国有资本经营预算支出表'],
      ...CAPTIONS,
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      [null, '合计', null, null, null],
      [`注：本部门2025年${says}。`],
    ]);
    expect(alarms([grid])).toEqual([]);
  },
);
