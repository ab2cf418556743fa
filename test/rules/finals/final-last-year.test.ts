import { addressOfPlace, type CellPlace } from '../../../src/budget/Place';
import { recognise } from '../../../src/recognise';
import { rule } from '../../../src/rules/finals/final-last-year';
import { evaluate } from '../../../src/rules/evaluate';
import { gridOf, type CellLiteral } from '../../support/grid';

type Row = readonly CellLiteral[];

const _ = null;

const account = (year: number, department: string, heads: Row, rows: readonly Row[]) =>
  recognise([
    gridOf('5', [
      [`${year}年度一般公共预算财政拨款支出决算表`],
      [`部门：${department}`, _, _, '单位：万元'],
      ['科目编码', '科目名称', ...heads],
      ...rows,
    ]),
  ]);

const PUBLISHED: Row[] = [
  [_, '合计', 90, 121.5],
  ['2012601', '行政运行', 76, 81.9],
  ['2012604', '档案馆', 14, 39.6],
];

test.each<{
  when: string;
  heads?: Row;
  before?: readonly [number | null, number | null, number | null];
  of?: string;
  stated: number;
  found?: readonly string[];
  untold?: readonly string[];
}>([
  { when: 'all is as it was published', stated: 3 },
  { when: 'the heading says the year', heads: ['2023年度决算数', '2024年度决算数'], stated: 3 },
  {
    when: 'one digit of one amount is another',
    before: [121.5, 81.9, 39.7],
    stated: 0,
    untold: ['cannot-tell.another-plan'],
  },
  {
    when: 'the point of one amount is out of place',
    before: [121.5, 819, 39.6],
    stated: 3,
    found: ['C5'],
  },
  {
    when: 'most are others, as they are where the account was restated',
    before: [130, 90, 40],
    stated: 0,
    untold: ['cannot-tell.another-plan'],
  },
  { when: 'what was planned is another figure', heads: ['年初预算数', '决算数'], stated: 0 },
  {
    when: 'the year before the last is another figure',
    heads: ['2022年度决算数', '2024年度决算数'],
    stated: 0,
  },
  { when: 'the book is another department’s', of: '望川县方志办公室', stated: 0 },
])(
  '$when',
  ({
    heads = ['上年决算数', '本年决算数'],
    before = [121.5, 81.9, 39.6],
    of = '望川县档案馆',
    stated,
    found = [],
    untold = [],
  }) => {
    const book = account(2024, '望川县档案馆', heads, [
      [_, '合计', before[0], 120],
      ['2012601', '行政运行', before[1], 80],
      ['2012604', '档案馆', before[2], 40],
    ]);
    const prior = account(2023, of, ['上年决算数', '本年决算数'], PUBLISHED);
    const outcome = evaluate([rule], { book, prior });
    expect({
      stated: outcome.relations.length,
      found: outcome.findings.flatMap(({ places }) =>
        places.map((p) => addressOfPlace(p.place as CellPlace)),
      ),
      untold: outcome.cannotTell.map((c) => c.reason.id),
    }).toEqual({ stated, found, untold });
  },
);

test.each<[string, number, string[]]>([
  ['as published', 14.6, []],
  ['with two digits exchanged', 16.4, ['C7']],
  ['left out', 0, ['C7']],
])('among four that are as published, one %s', (_what, printed, found) => {
  const rows = (last: readonly number[]): Row[] => [
    [_, '合计', last[0]!, 150],
    ['2012601', '行政运行', last[1]!, 80],
    ['2012604', '档案馆', last[2]!, 40],
    ['2012699', '其他档案事务支出', last[3]!, 30],
  ];
  const book = account(
    2024,
    '望川县档案馆',
    ['上年决算数', '本年决算数'],
    rows([137.1, 81.9, 40.6, printed]),
  );
  const prior = account(
    2023,
    '望川县档案馆',
    ['上年决算数', '本年决算数'],
    [
      [_, '合计', 1, 137.1],
      ['2012601', '行政运行', 1, 81.9],
      ['2012604', '档案馆', _, 40.6],
      ['2012699', '其他档案事务支出', _, 14.6],
    ],
  );
  const { findings } = evaluate([rule], { book, prior });
  expect(findings.flatMap(({ places }) => places.map((p) => addressOfPlace(p.place as CellPlace)))).toEqual(
    found,
  );
});

test('a budget’s last year is no matter of it', () => {
  expect(rule.meta.document).toBe('final');
});
