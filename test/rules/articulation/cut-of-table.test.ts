import { addressOfPlace } from '../../../src/budget/Place';
import { recognise } from '../../../src/recognise';
import { rule } from '../../../src/rules/articulation/cut-of-table';
import { evaluate } from '../../../src/rules/evaluate';
import type { Grid } from '../../../src/workbook/Grid';
import { gridOf, withCells, type CellLiteral } from '../../support/grid';

const BASIC = gridOf('8', [
  ['一般公共预算基本支出表'],
  ['单位：万元'],
  ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
  [null, '合计', 20, 11, 9],
  ['301', '工资福利支出', 11, 11, null],
  ['30101', '基本工资', 11, 11, null],
  ['302', '商品和服务支出', 9, null, 9],
  ['30201', '办公费', 4.6, null, 4.6],
  ['30211', '差旅费', 4.4, null, 4.4],
]);

const OFFICE = gridOf('12', [
  ['机关运行经费支出预算表'],
  ['单位：万元'],
  ['科目编码', '科目名称', '机关运行经费支出'],
  [null, '合计', 9],
  ['302', '商品和服务支出', 9],
  ['30201', '办公费', 4.6],
  ['30211', '差旅费', 4.4],
]);

const run = (grids: readonly Grid[]) => evaluate([rule], { book: recognise(grids) });

const found = (grids: readonly Grid[]): string[] =>
  run(grids).findings.flatMap((f) =>
    f.places.map((p) => (p.place.kind === 'cell' ? addressOfPlace(p.place) : '')),
  );

const office = (cells: Readonly<Record<string, CellLiteral>>): Grid => withCells(OFFICE, cells);

test('a cut is told by its figures: row by row they are those of a column of a prescribed table', () => {
  const { relations, findings } = run([BASIC, OFFICE]);
  expect(relations.map(({ relation }) => relation.subject.row)).toEqual([
    '合计',
    '商品和服务支出',
    '办公费',
    '差旅费',
  ]);
  expect(findings).toEqual([]);
});

test.each<[what: string, cells: Readonly<Record<string, CellLiteral>>, finds: readonly string[]]>([
  ['one row differs, and breaks the sum of its own table', { C6: 6.4 }, ['C6', 'E8']],
  ['the 合计 differs', { C4: 90 }, ['C4', 'E4']],
  ['one row differs, and its own table adds up: of another scope', { C4: 8, C5: 8, C6: 3.6 }, []],
  ['two rows differ', { C6: 6.4, C7: 7 }, []],
  ['one row and the 合计 differ in a table that adds up', { C6: 4.8, C5: 9.2, C4: 9.2 }, []],
])('%s', (_what, cells, finds) => {
  expect(found([BASIC, office(cells)])).toEqual(finds);
});

test('the wrong amount may stand in the prescribed table', () => {
  expect(found([withCells(BASIC, { E9: 44 }), OFFICE])).toEqual(['C7', 'E9']);
});

test('few figures alike say nothing', () => {
  const short = gridOf('12', [
    ['机关运行经费支出预算表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '机关运行经费支出'],
    [null, '合计', 9],
    ['302', '商品和服务支出', 9],
  ]);
  expect(run([BASIC, short]).relations).toEqual([]);
});

test('of many rows one may differ, and not two', () => {
  const ITEMS = ['办公费', '印刷费', '水费', '电费', '邮电费', '差旅费'].map(
    (name, i) => [`3020${i + 1}`, name, 10 + i] as const,
  );
  const basic = gridOf('8', [
    ['一般公共预算基本支出表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '合计'],
    [null, '合计', 75],
    ['302', '商品和服务支出', 75],
    ...ITEMS,
  ]);
  const cut = (...wrong: readonly number[]): Grid =>
    gridOf('12', [
      ['机关运行经费支出预算表'],
      ['单位：万元'],
      ['科目编码', '科目名称', '机关运行经费支出'],
      [null, '合计', 75],
      ['302', '商品和服务支出', 75],
      ...ITEMS.map(([code, name, amount], i) => [code, name, wrong.includes(i) ? amount * 10 : amount]),
    ]);
  expect(found([basic, cut(2)])).toHaveLength(2);
  expect(found([basic, cut(2, 4)])).toEqual([]);
});

const GENERAL = gridOf('7', [
  ['一般公共预算支出表'],
  ['单位：万元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  [null, '合计', 32, 22, 10],
  ['2010301', '行政运行', 20, 20, null],
  ['2010350', '事业运行', 2, 2, null],
  ['2010302', '一般行政管理事务', 6, null, 6],
  ['2010399', '其他支出', 4, null, 4],
]);

/** With a SUM for its 合计, as an office would have it: what is typed wrong goes on into it. */
const summed = (title: string, ...amounts: readonly number[]): Grid =>
  gridOf('5', [
    [title],
    ['单位：万元'],
    ['科目编码', '科目名称', '合计'],
    [null, '合计', { formula: 'SUM(C5:C8)', value: amounts.reduce((a, b) => a + b) }],
    ['2010301', '行政运行', amounts[0]!],
    ['2010350', '事业运行', amounts[1]!],
    ['2010302', '一般行政管理事务', amounts[2]!],
    ['2010399', '其他支出', amounts[3]!],
  ]);

test.each<[what: string, grid: Grid, finds: readonly string[]]>([
  [
    'the title says that both count the same',
    summed('一般公共预算财政拨款支出明细表（功能科目）（经济分类）', 20, 2, 9, 4),
    ['C4', 'C4', 'C7', 'C7'],
  ],
  ['nothing is wrong', summed('一般公共预算财政拨款支出明细表（功能科目）（经济分类）', 20, 2, 6, 4), []],
  ['the title cuts the table further', summed('一般公共预算专项资金安排表', 20, 2, 9, 4), []],
])('formulas carry a wrong amount on: %s', (_what, grid, finds) => {
  expect(found([GENERAL, grid]).sort()).toEqual(finds);
});
