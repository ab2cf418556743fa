import { addressOfPlace } from '../../../src/budget/Place';
import { recognise } from '../../../src/recognise';
import { rule } from '../../../src/rules/articulation/year-change';
import { evaluate } from '../../../src/rules/evaluate';
import { gridOf, type CellLiteral } from '../../support/grid';

const _ = null;

const run = (rows: readonly (readonly CellLiteral[])[]) => {
  const book = recognise([gridOf('x', [['2025年一般公共预算支出表'], ['单位：万元'], ...rows])]);
  const { relations, findings, cannotTell } = evaluate([rule], { book });
  return {
    relations: relations.length,
    found: findings.map((f) => {
      const place = f.places[0]!.place;
      return `${place.kind === 'cell' ? addressOfPlace(place) : ''} ${f.expected?.value}`;
    }),
    cannotTell: cannotTell.map((c) => c.reason.id),
  };
};

const HEADER: CellLiteral[][] = [
  ['科目编码', '科目名称', '2024年执行数', '2025年预算数', _, _, '2025年预算数比2024年执行数', _],
  [_, _, _, '小计', '基本支出', '项目支出', '增减额', '增减%'],
];

test('every row of change is this year less last year', () => {
  expect(
    run([
      ...HEADER,
      [_, '合计', 10.5, 8.5, 5, 3.5, -2, -19.05],
      ['2050101', '行政运行', 10.5, 8.5, 5, 3.5, -2, -19.05],
    ]),
  ).toEqual({ relations: 2, found: [], cannotTell: [] });
});

test('a sign left out and a digit mistyped are found', () => {
  expect(
    run([
      ...HEADER,
      [_, '合计', 10.5, 8.5, 5, 3.5, 2, -19.05],
      ['2050101', '行政运行', 10.5, 8.5, 5, 3.5, -2.1, -19.05],
    ]),
  ).toMatchObject({ found: ['G5 -2', 'G6 -2'] });
});

test('of last year’s budget and its outcome, the one that the change names', () => {
  const header: CellLiteral[] = [
    '科目编码',
    '科目名称',
    '上年预算数',
    '上年执行数',
    '2025年预算数',
    '预算数比上年执行数增减额',
  ];
  expect(run([header, ['2050101', '行政运行', 7.25, 6.25, 8.25, 2]])).toMatchObject({
    relations: 1,
    found: [],
  });
});

test.each<[string, CellLiteral[], CellLiteral[]]>([
  [
    'an increase alone may leave its sign out',
    ['科目编码', '科目名称', '上年预算数', '2025年预算数', '增加额'],
    ['2050101', '行政运行', 8, 7, 1],
  ],
  [
    'a percentage is no amount',
    ['科目编码', '科目名称', '上年预算数', '2025年预算数', '增减'],
    ['2050101', '行政运行', 8, 7, -12.5],
  ],
])('%s: nothing is stated', (_name, header, row) => {
  expect(run([header, row])).toEqual({ relations: 0, found: [], cannotTell: [] });
});

test.each<[string, CellLiteral[], CellLiteral[]]>([
  [
    'two columns of last year fit',
    ['科目编码', '科目名称', '上年预算数', '上年执行数', '2025年预算数', '预算数比上年增减额'],
    ['2050101', '行政运行', 7, 6, 8, 1],
  ],
  [
    'several changes are of parts that nothing names',
    ['科目编码', '科目名称', '上年预算数', '2025年预算数', '基本支出增减额', '项目支出增减额'],
    ['2050101', '行政运行', 7, 8, 1, 0.5],
  ],
])('%s: it can’t be told', (_name, header, row) => {
  const { relations, cannotTell } = run([header, row]);
  expect(relations).toBe(0);
  expect(new Set(cannotTell)).toEqual(new Set(['cannot-tell.missing-column']));
});

test('a change without last year beside it can’t be told', () => {
  expect(
    run([
      ['科目编码', '科目名称', '2025年预算数', '比上年增减额'],
      ['2050101', '行政运行', 7, 1],
    ]),
  ).toEqual({
    relations: 0,
    found: [],
    cannotTell: ['cannot-tell.missing-column'],
  });
});

test('“三公” parts one below another, each with its change', () => {
  const book = recognise([
    gridOf('x', [
      ['2025年一般公共预算“三公”经费支出表'],
      ['单位：万元'],
      ['项目', '2024年预算数', '2025年预算数', '增减额'],
      ['合计', 10, 14.5, 4.5],
      ['因公出国（境）费', 5, 5, 0],
      ['公务接待费', 5, 9.5, 5.4],
    ]),
  ]);
  const { relations, findings } = evaluate([rule], { book });
  expect(relations).toHaveLength(3);
  expect(findings.map((f) => `${f.stated?.value} ${f.expected?.value}`)).toEqual(['5.4 4.5']);
});
