import { recognise } from '../../../src/recognise';
import { evaluate } from '../../../src/rules/evaluate';
import { bookRules } from '../../../src/rules/registry';
import { gridOf } from '../../support/grid';
import { testForms, type Form, type FormRow } from '../../support/forms';

/** Rows that say of the row above how much of it is this year's and how much was carried over; funds with sides in one row. */

const _ = null;
const CAPTION: FormRow = ['单位：万元'];

/** Below a subject both rows, where it holds what was carried over. */
const split = (now: string, carried: string): Form => ({
  name: `${now} and ${carried} below a subject`,
  sheets: {
    a: [
      ['支出总表'],
      CAPTION,
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['201', '一般公共服务支出', 30, 20, 10],
      [_, now, 28, 20, 8],
      [_, carried, 2, _, 2],
      ['2010301', '行政运行', 20, 20, _],
      ['2010302', '一般行政管理事务', 10, _, 10],
      [_, now, 8, _, 8],
      [_, carried, 2, _, 2],
      ['210', '卫生健康支出', 4, 4, _],
      ['2101101', '行政单位医疗', 4, 4, _],
      [_, '合计', 34, 24, 10],
      [_, now, 32, 24, 8],
      [_, carried, 2, _, 2],
    ],
  },
  wrong: ['C4', 'C5', 'C6', 'D5', 'E9', 'E10', 'C14', 'E14', 'E15'],
});

const units = (now: string, carried: string): Form => ({
  name: `${now} and ${carried} below a unit`,
  sheets: {
    a: [
      ['收入总表'],
      CAPTION,
      ['单位', '合计', '财政拨款收入', '事业收入'],
      ['青禾县教育局', 12, 12, _],
      [now, 9, 9, _],
      [carried, 3, 3, _],
      ['青禾县第一小学', 8, 6, 2],
      ['合计', 20, 18, 2],
    ],
  },
  wrong: ['B4', 'B5', 'C5', 'C6', 'B7', 'D8'],
});

testForms([
  ...(
    [
      ['上年', '本年'],
      ['上年度', '本年度'],
      ['去年', '今年'],
    ] as const
  ).map((years): Form => ({
    name: `no more than ${years.join(' and ')} heads the amounts`,
    sheets: {
      a: [
        ['“三公”经费支出表'],
        CAPTION,
        ['项目', ...years],
        ['合计', 24, 18],
        ['一、因公出国（境）费', 5, 4],
        ['二、公务用车购置及运行维护费', 15, 11],
        ['（一）公务用车购置费', 12, 9],
        ['（二）公务用车运行维护费', 3, 2],
        ['三、公务接待费', 4, 3],
      ],
    },
    wrong: ['B4', 'C4', 'C5', 'B6', 'C7', 'B8', 'C9'],
  })),
  split('其中：当年安排', '上年结转'),
  split('　其中：本年预算', '　　　　上年结转结余'),
  split('其中：当年财政拨款', '以前年度结转资金'),
  units('其中：当年安排', '上年结转'),
  units('其中：本年收入', '　　　上年结转资金'),
  {
    name: 'what was carried over below the sum that counts it',
    sheets: {
      a: [
        ['收支总表'],
        CAPTION,
        ['收入', '预算数', '支出', '预算数'],
        ['一、一般公共预算拨款收入', 20, '一、教育支出', 19],
        ['二、事业收入', 4, '二、卫生健康支出', 5],
        ['收入总计', 24, '支出总计', 24],
        ['　其中：上年结转', 3, _, _],
      ],
    },
    wrong: ['B4', 'B5', 'B6', 'B7', 'D5', 'D6'],
  },
  {
    name: 'a fund in a row, income and expenditure beside one another, below a heading that names no label',
    sheets: {
      a: [
        ['财政拨款收支预算表'],
        CAPTION,
        ['预算', '收入', _, _, '支出', _, _],
        [_, '合计', '本年拨款', '上年结转', '合计', '教育支出', '城乡社区支出'],
        ['一般公共预算', 20, 17, 3, 20, 20, _],
        ['政府性基金预算', 6, 6, _, 6, _, 6],
        ['合计', 26, 23, 3, 26, 20, 6],
      ],
      b: [
        ['收支预算总表'],
        CAPTION,
        ['收入', '预算数', '支出', '预算数'],
        ['一、一般公共预算拨款', 17, '一、教育支出', 20],
        ['二、政府性基金预算拨款', 6, '二、城乡社区支出', 6],
        ['本年收入合计', 23, '本年支出合计', 26],
        ['上年结转', 3, '结转下年', _],
        ['收入总计', 26, '支出总计', 26],
      ],
    },
    merges: { a: ['A3:A4', 'B3:D3', 'E3:G3'] },
    wrong: ['B5', 'C5', 'B7', 'C7', 'E6', 'F7', 'b!B6', 'b!B8', 'b!D6'],
  },
]);

test.each<[string, readonly FormRow[], boolean]>([
  [
    'a part that leaves something out',
    [
      [_, '其中：当年安排', 15, 15, _],
      [_, '盘活存量资金', 2, 2, _],
    ],
    false,
  ],
  [
    'three that go on',
    [
      [_, '其中：当年安排', 15, 15, _],
      [_, '上年结转', 2, 2, _],
      [_, '上年结余', 1, 1, _],
    ],
    false,
  ],
  ['this year’s money alone', [[_, '其中：当年安排', 15, 15, _]], false],
  [
    'both',
    [
      [_, '其中：当年安排', 18, 18, _],
      [_, '上年结转', 2, 2, _],
    ],
    true,
  ],
])('a row is no more than %s', (_what, below, isAll) => {
  const book = recognise([
    gridOf('a', [
      ['支出总表'],
      CAPTION,
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      [_, '合计', 30, 20, 10],
      ['2010301', '行政运行', 20, 20, _],
      ...below,
      ['2010302', '一般行政管理事务', 10, _, 10],
    ]),
  ]);
  const { relations } = evaluate(bookRules, { book });
  const ofRow = relations.flatMap(({ relation: r }) =>
    r.kind === 'linear' &&
    r.rule === 'subject-tree' &&
    r.total.place.kind === 'cell' &&
    r.total.place.row === 5
      ? [r.comparison]
      : [],
  );
  expect(ofRow.includes('equal')).toBe(isAll);
});
