import { addressOfPlace, type CellPlace } from '../../../src/budget/Place';
import { recognise } from '../../../src/recognise';
import { rule } from '../../../src/rules/articulation/planned-last-year';
import { evaluate } from '../../../src/rules/evaluate';
import { gridOf, type CellLiteral } from '../../support/grid';

type Row = readonly CellLiteral[];

const _ = null;
const DEPARTMENT = '望川县档案馆';

const general = (year: number, department: string, heads: Row, ...rows: Row[]) =>
  gridOf('5', [
    [`${year}年一般公共预算支出表`],
    [`部门：${department}`, _, _, '单位：万元'],
    ['科目编码', '科目名称', ...heads],
    ...rows,
  ]);

/** Last year’s book: 80 + 20. */
const prior = (department = DEPARTMENT) =>
  recognise([
    general(
      2024,
      department,
      ['2023年预算数', '2024年预算数'],
      [_, '合计', 90, 100],
      ['2012601', '行政运行', 70, 80],
      ['2012604', '档案馆', 20, 20],
    ),
    gridOf('7', [
      ['2024年一般公共预算“三公”经费支出表'],
      [`部门：${department}`, _, _, '单位：万元'],
      ['年度', '合计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费'],
      ['2023年', 9, _, 6, 3],
      ['2024年', 8, _, 6, 2],
    ]),
  ]);

const COLUMNS: Row = ['2024年预算数', '2025年预算数'];
const ROWS: Row[] = [
  [_, '合计', 100, 110],
  ['2012601', '行政运行', 80, 80],
  ['2012604', '档案馆', 20, 30],
];

interface Case {
  readonly when: string;
  readonly heads?: Row;
  readonly rows?: readonly Row[];
  readonly threePublic?: readonly Row[];
  readonly of?: string;
  readonly stated: number;
  readonly found?: readonly string[];
  readonly untold?: readonly string[];
}

test.each<Case>([
  { when: 'all is as it was published', stated: 3 },
  {
    when: 'too few are to say that one is not',
    rows: [ROWS[0]!, ['2012601', '行政运行', 81, 80], ROWS[2]!],
    stated: 0,
    untold: ['cannot-tell.another-plan'],
  },
  {
    when: 'one amount is not, among more that are',
    rows: [ROWS[0]!, ['2012601', '行政运行', 81, 80], ROWS[2]!],
    threePublic: [
      ['2024年', 8, _, 6, 2],
      ['2025年', 7, _, 6, 1],
    ],
    stated: 7,
    found: ['C5'],
  },
  {
    when: 'a row is a year',
    threePublic: [
      ['2024年', 8, _, 6, 5],
      ['2025年', 7, _, 6, 1],
    ],
    stated: 7,
    found: ['E4'],
  },
  {
    when: 'a row is a year of which last year’s book says nothing as its own',
    threePublic: [
      ['2023年', 9, _, 6, 5],
      ['2025年', 7, _, 6, 1],
    ],
    stated: 3,
  },
  { when: 'the heading says no year', heads: ['上年预算数', '本年预算数'], stated: 3 },
  { when: 'what was carried out is another figure', heads: ['上年执行数', '本年预算数'], stated: 0 },
  { when: 'an adjusted plan is another figure', heads: ['2024年调整预算数', '2025年预算数'], stated: 0 },
  { when: 'the year before the last is another figure', heads: ['2023年预算数', '2025年预算数'], stated: 0 },
  { when: 'the book is another department’s', of: '望川县方志办公室', stated: 0 },
  {
    when: 'most amounts are others: perhaps of an adjusted plan',
    rows: [
      [_, '合计', 107, 110],
      ['2012601', '行政运行', 85, 80],
      ['2012604', '档案馆', 22, 30],
    ],
    threePublic: [
      ['2024年', 8, _, 6, 2],
      ['2025年', 7, _, 6, 1],
    ],
    stated: 0,
    untold: ['cannot-tell.another-plan'],
  },
  {
    when: 'a subject is new',
    rows: [...ROWS, ['2012699', '其他档案事务支出', _, 5]],
    stated: 3,
  },
])('$when', ({ heads = COLUMNS, rows = ROWS, threePublic, of, stated, found = [], untold = [] }) => {
  const book = recognise([
    general(2025, DEPARTMENT, heads, ...rows),
    ...(threePublic
      ? [
          gridOf('7', [
            ['2025年一般公共预算“三公”经费支出表'],
            [`部门：${DEPARTMENT}`, _, _, '单位：万元'],
            ['年度', '合计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费'],
            ...threePublic,
          ]),
        ]
      : []),
  ]);
  const { findings, relations, cannotTell } = evaluate([rule], { book, prior: prior(of) });
  expect({
    stated: relations.length,
    found: findings.map(({ severity, places: [p] }) => [
      severity,
      p!.place.kind === 'cell' ? addressOfPlace(p!.place) : '',
    ]),
    untold: cannotTell.map((c) => c.reason.id),
  }).toEqual({ stated, found: found.map((cell) => ['warning', cell]), untold });
});

/** “三公” of a year and of the year before, with totals that formulas add up: the amount for receptions alone is typed. */
const threePublic = (year: number, now: number, before: number, isAdded = true) => {
  const sum = (value: number, parts: string): CellLiteral => (isAdded ? { value, formula: parts } : value);
  return gridOf('7', [
    [`${year}年一般公共预算“三公”经费支出表`],
    [`部门：${DEPARTMENT}`, _, _, '单位：万元'],
    ['项目', `${year - 1}年预算数`, `${year}年预算数`],
    ['合计', sum(before, 'B5+B6'), sum(now, 'C5+C6')],
    ['一、因公出国（境）费', _, _],
    ['二、公务接待费', before, now],
  ]);
};

test.each<[string, number, number, string[]]>([
  ['is as published', 36.0231, 36.0231, []],
  ['has another digit', 36.0231, 30.0231, ['B4', 'B6']],
  ['has a digit less', 41.567, 4.567, ['B4', 'B6']],
  ['has another sign', 27.014, -27.014, ['B4', 'B6']],
  ['has its point elsewhere', 36.0231, 3602.31, ['B4', 'B6']],
  ['is in another unit', 1.3994, 13994, ['B4', 'B6']],
  ['is ten times a round plan', 36, 3600, []],
  ['is another amount, perhaps of an adjusted plan', 36.0231, 31.5488, []],
  ['is another round amount, as a plan may become', 36, 30, []],
  ['is left out', 36.0231, 0, []],
])('the one typed amount %s', (_what, published, printed, found) => {
  const book = recognise([threePublic(2025, 40.5, printed)]);
  const { findings } = evaluate([rule], {
    book,
    prior: recognise([threePublic(2024, published, 33.3, false)]),
  });
  expect(findings.flatMap(({ places }) => places.map((p) => addressOfPlace(p.place as CellPlace)))).toEqual(
    found,
  );
});

test.each<[string, readonly [number, number], string[]]>([
  ['exchanged', [11.1056, 16.5148], ['B5', 'B6']],
  ['both others', [11.2056, 16.9148], []],
  ['one exchanged and one another', [11.1056, 16.9148], []],
])('two typed amounts are %s', (_what, [abroad, reception], found) => {
  const two = (year: number, before: readonly number[], now: readonly number[]) =>
    gridOf('7', [
      [`${year}年一般公共预算“三公”经费支出表`],
      [`部门：${DEPARTMENT}`, _, _, '单位：万元'],
      ['项目', `${year - 1}年预算数`, `${year}年预算数`],
      ['合计', { value: before[0]! + before[1]!, formula: 'B5+B6' }, now[0]! + now[1]!],
      ['一、因公出国（境）费', before[0]!, now[0]!],
      ['二、公务接待费', before[1]!, now[1]!],
    ]);
  const book = recognise([two(2025, [abroad, reception], [17.3, 12.4])]);
  const prior = recognise([two(2024, [15.1, 10.2], [16.5148, 11.1056])]);
  const { findings } = evaluate([rule], { book, prior });
  expect(findings.flatMap(({ places }) => places.map((p) => addressOfPlace(p.place as CellPlace)))).toEqual(
    found,
  );
});

test('without last year’s book nothing is said', () => {
  const book = recognise([general(2025, DEPARTMENT, COLUMNS, ...ROWS)]);
  expect(evaluate([rule], { book }).relations).toEqual([]);
});
