import { placeKey } from '../../src/budget/Place';
import { check } from '../../src/pipeline/check';
import { gridOf, type CellLiteral } from '../support/grid';

/** A book that is exact to the 元, its sums formulas: a digit pressed twice at the end passes for rounding in all of them. */

const _ = null;

const book = (cell: CellLiteral, sum: number) => [
  gridOf('5', [
    ['一般公共预算支出表'],
    ['部门：青禾县教育局', _, '单位：万元'],
    ['科目编码', '科目名称', '合计'],
    [_, '合计', { formula: 'SUM(C5:C9)', value: sum }],
    ['2010301', '行政运行', cell],
    ['2010302', '一般行政管理事务', 2.3157],
    ['2010350', '事业运行', 3.1702],
    ['2101101', '行政单位医疗', 4.2211],
    ['2210201', '住房公积金', 0.0553],
  ]),
  gridOf('6', [
    ['支出总表'],
    ['部门：青禾县教育局', _, '单位：万元'],
    ['科目编码', '科目名称', '合计'],
    [_, '合计', 33.5225],
    ['2010301', '行政运行', 23.7602],
    ['2010302', '一般行政管理事务', 2.3157],
    ['2010350', '事业运行', 3.1702],
    ['2101101', '行政单位医疗', 4.2211],
    ['2210201', '住房公积金', 0.0553],
  ]),
];

const causes = (cell: number, sum: number): readonly string[] =>
  check(book(cell, sum)).diagnoses.map(
    (d) => `${placeKey(d.figure.place)} ${d.suggested?.value.toString()} ${d.why.join(' ')}`,
  );

test.each<[string, number, number, readonly string[]]>([
  ['right', 23.7602, 33.5225, []],
  ['the last digit twice', 23.76022, 33.52252, ['5!C5 23.7602 doubled-digit']],
  [
    'another digit, so that a bound breaks, which tells it by itself',
    23.77602,
    33.53832,
    ['5!C5 undefined only-explanation'],
  ],
  ['finer, and no digit stands twice', 23.76025, 33.52255, []],
])('%s', (_name, cell, sum, expected) => {
  expect(causes(cell, sum)).toEqual(expected);
});
