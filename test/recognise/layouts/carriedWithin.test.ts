import { recognise } from '../../../src/recognise';
import { evaluate } from '../../../src/rules/evaluate';
import { bookRules } from '../../../src/rules/registry';
import { gridOf, withCells, type CellLiteral } from '../../support/grid';

/** 财政拨款收支总表 whose sources each have below them what is this year's and what was carried over. */

type Row = readonly CellLiteral[];

const _ = null;

const SUMMARY = gridOf('1', [
  ['收支总表'],
  ['单位：万元'],
  ['收入', _, '支出', _],
  ['项目', '预算数', '项目', '预算数'],
  ['一、一般公共预算拨款收入', 25, '一、一般公共服务支出', 28],
  ['二、政府性基金预算拨款收入', 6, '二、城乡社区支出', 7],
  ['本年小计', 31, '本年小计', 35],
  ['上年结转', 4, '结转下年', _],
  ['总计', 35, '总计', 35],
]);

const alarms = (rows: readonly Row[], cells: Readonly<Record<string, CellLiteral>> = {}): string[] =>
  evaluate(bookRules, { book: recognise([SUMMARY, withCells(gridOf('4', rows), cells)]) })
    .findings.filter((f) => f.severity !== 'info' && f.rule !== 'missing-tables')
    .map((f) => f.rule);

interface Form {
  readonly name: string;
  /** Labels and amounts of the income, from row 5 on. */
  readonly income: readonly (readonly [label: string, amount: number | null])[];
  readonly wrong: readonly string[];
}

const WRONG = ['B5', 'B6', 'B7', 'B8', 'B10', 'B11', 'E5', 'F6'];

const FORMS: readonly Form[] = [
  ...(
    [
      ['本年拨款', '上年结转'],
      ['  本年安排', '  上年结转结余'],
      ['当年财政拨款', '以前年度结转'],
    ] as const
  ).map(([now, carried]): Form => ({
    name: `below numbered sources: ${now.trim()}, ${carried.trim()}`,
    income: [
      ['一、一般公共预算财政拨款', 28],
      [now, 25],
      [carried, 3],
      ['二、政府性基金预算财政拨款', 7],
      [now, 6],
      [carried, 1],
      ['总计', 35],
    ],
    wrong: WRONG,
  })),
  {
    name: 'set in below sources without numbers',
    income: [
      ['一般公共预算财政拨款', 28],
      ['　　本年拨款', 25],
      ['　　上年结转', 3],
      ['政府性基金预算财政拨款', 7],
      ['　　本年拨款', 6],
      ['　　上年结转', 1],
      ['总计', 35],
    ],
    wrong: WRONG,
  },
  {
    name: 'of which one has nothing',
    income: [
      ['一、一般公共预算财政拨款', 28],
      ['本年拨款', 25],
      ['上年结转', 3],
      ['二、政府性基金预算财政拨款', 7],
      ['本年拨款', 6],
      ['上年结转', 1],
      ['三、国有资本经营预算财政拨款', _],
      ['本年拨款', _],
      ['上年结转', _],
      ['总计', 35],
    ],
    wrong: [...WRONG, 'B14'],
  },
  {
    name: 'of which this year’s is told in two lines',
    income: [
      ['一、一般公共预算财政拨款', 28],
      ['本级财力', 20],
      ['上级补助', 5],
      ['上年结转', 3],
      ['二、政府性基金预算财政拨款', 7],
      ['本级财力', 6],
      ['上年结转', 1],
      ['总计', 35],
    ],
    wrong: ['B5', 'B6', 'B8', 'B9', 'B12'],
  },
  ...(
    [
      ['一、一般公共预算财政拨款', '二、政府性基金预算财政拨款', '其中：上年结转'],
      ['一般公共预算', '政府性基金预算', '其中：上年结转结余'],
      ['1.一般公共预算拨款', '2.政府性基金预算拨款', '  其中：以前年度财政拨款结转'],
    ] as const
  ).map(([general, fund, carried]): Form => ({
    name: `as a part of all sources behind the last: ${carried.trim()}`,
    income: [
      [general, 28],
      [fund, 7],
      [carried, 4],
      ['总计', 35],
    ],
    wrong: ['B5', 'B6', 'B7', 'B8', 'E5', 'F6'],
  })),
  {
    name: 'more than the last source, of which it is a part',
    income: [
      ['一、政府性基金预算财政拨款', 7],
      ['二、一般公共预算财政拨款', 28],
      ['三、国有资本经营预算财政拨款', _],
      ['其中：上年结转', 4],
      ['总计', 35],
    ],
    wrong: ['B5', 'B6', 'B7', 'B8', 'B9'],
  },
  {
    name: '上年结转 without a number behind numbered sources, which belongs to none',
    income: [
      ['一、一般公共预算财政拨款', 25],
      ['二、政府性基金预算财政拨款', 6],
      ['上年结转', 4],
      ['总计', 35],
    ],
    wrong: ['B5', 'B7', 'B8'],
  },
];

test.each(FORMS)('$name', ({ income, wrong }) => {
  const expenditure: readonly Row[] = [
    ['一、一般公共服务支出', 28, 28, _],
    ['二、城乡社区支出', 7, _, 7],
  ];
  const rows: Row[] = [
    ['财政拨款收支总表'],
    ['单位：万元'],
    ['收入', _, '支出', _, _, _],
    ['项目', '金额', '项目', '合计', '一般公共预算', '政府性基金预算'],
    ...income.map(([label, amount], i): Row =>
      label === '总计'
        ? [label, amount, '总计', 35, 28, 7]
        : [label, amount, ...(expenditure[i] ?? [_, _, _, _])],
    ),
  ];
  expect(alarms(rows)).toEqual([]);
  expect(wrong.filter((cell) => alarms(rows, { [cell]: 77.7 }).length === 0)).toEqual([]);
});

test.each([
  ['本年小计', '本年小计'],
  ['本年度合计', '本年度合计'],
  ['当年收入小计', '当年支出小计'],
  ['本年预算小计', '本年预算小计'],
])('%s is the year’s total', (income, expenditure) => {
  const rows: Row[] = [
    ['财政拨款收支总表'],
    ['单位：万元'],
    ['收入', _, '支出', _, _, _],
    ['项目', '金额', '项目', '合计', '一般公共预算', '政府性基金预算'],
    ['一般公共预算', 25, '一般公共服务支出', 28, 28, _],
    ['政府性基金预算', 6, '城乡社区支出', 7, _, 7],
    [income, 31, expenditure, 35, 28, 7],
    ['上年结转', 4, '结转下年', _, _, _],
    ['总计', 35, '总计', 35, 28, 7],
  ];
  expect(alarms(rows)).toEqual([]);
  expect(
    ['B5', 'B7', 'B8', 'D6', 'E7', 'D9'].filter((c) => alarms(rows, { [c]: 77.7 }).length === 0),
  ).toEqual([]);
});
