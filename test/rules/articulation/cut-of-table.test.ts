import { addressOfPlace, type CellPlace } from '../../../src/budget/Place';
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

describe('人员经费 and 公用经费 side by side, each with a sum of its own', () => {
  const beside = gridOf('8', [
    ['一般公共预算基本支出表'],
    ['单位：万元'],
    ['人员经费', null, null, '公用经费', null, null],
    ['科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'],
    ['301', '工资福利支出', 11, '302', '商品和服务支出', 9],
    ['30101', '基本工资', 11, '30201', '办公费', 4.6],
    [null, null, null, '30211', '差旅费', 4.4],
    [null, '人员经费合计', 11, null, '公用经费合计', 9],
  ]);

  test.each<[what: string, cells: Readonly<Record<string, CellLiteral>>, finds: readonly string[]]>([
    ['right', {}, []],
    ['one row of the cut', { C6: 6.4 }, ['C6', 'F6']],
    ['the 合计 of the cut', { C4: 90 }, ['C4', 'F8']],
  ])('%s', (_what, cells, finds) => {
    const { relations } = run([beside, office({})]);
    expect(relations).toHaveLength(4);
    expect(found([beside, office(cells)])).toEqual(finds);
  });
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

test('of many rows one may differ, and not two, unless they are exchanged', () => {
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
  const timesTen = (...wrong: readonly number[]): Grid =>
    cut(ITEMS.map(([, , amount], i) => (wrong.includes(i) ? amount * 10 : amount)));
  const cut = (amounts: readonly number[]): Grid =>
    gridOf('12', [
      ['机关运行经费支出预算表'],
      ['单位：万元'],
      ['科目编码', '科目名称', '机关运行经费支出'],
      [null, '合计', 75],
      ['302', '商品和服务支出', 75],
      ...ITEMS.map(([code, name], i) => [code, name, amounts[i]!]),
    ]);
  expect(found([basic, timesTen(2)])).toHaveLength(2);
  expect(found([basic, timesTen(2, 4)])).toEqual([]);
  expect(found([basic, cut([10, 12, 11, 13, 14, 15])])).toEqual(['C7', 'C7', 'C8', 'C8']);
  expect(found([basic, cut([15, 11, 12, 13, 14, 10])])).toEqual(['C6', 'C6', 'C11', 'C11']);
  expect(found([basic, cut([11, 12, 10, 13, 14, 15])])).toEqual([]);
  expect(found([basic, cut([8, 11, 12, 13, 14, 17])])).toEqual([]);
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

const ITEMS = ['办公费', '印刷费', '水费', '电费', '邮电费', '差旅费', '会议费', '培训费', '劳务费'] as const;
const AMOUNTS = [4.61, 1.27, 0.83, 2.95, 1.14, 6.42, 3.08, 2.36, 5.17] as const;
const SUM = 27.83;
const CODED = ITEMS.map((name, i) => [`302${String(i + 1).padStart(2, '0')}`, name] as const);

const PUBLIC = gridOf('8', [
  ['一般公共预算基本支出表'],
  ['单位：万元'],
  ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
  [null, '合计', SUM, null, SUM],
  ['302', '商品和服务支出', SUM, null, SUM],
  ...CODED.map(([code, name], i) => [code, name, AMOUNTS[i]!, null, AMOUNTS[i]!]),
]);

const sumOf = (formula: string, ...amounts: readonly number[]) => ({
  formula,
  value: Number(amounts.reduce((a, b) => a + b).toFixed(2)),
});

/** In two columns of which no prescribed table speaks, with formulas for what they come to: none that is compared is typed. */
function inTwoColumns(
  change: (first: number[]) => void,
  more: readonly (readonly CellLiteral[])[] = [],
  title = '商品和服务支出安排情况表',
): Grid {
  const first = AMOUNTS.map((_, i) => Number((0.11 * (i + 1)).toFixed(2)));
  const second = AMOUNTS.map((a, i) => Number((a - first[i]!).toFixed(2)));
  change(first);
  const extra = more.length > 0 ? [1.5] : [];
  return gridOf('14', [
    [title],
    ['单位：万元'],
    ['科目编码', '科目名称', '小计', '办公楼', '附属楼'],
    [
      null,
      '合计',
      sumOf('SUM(C5:C14)', ...first, ...second, ...extra),
      sumOf('SUM(D5:D14)', ...first, ...extra),
      sumOf('SUM(E5:E14)', ...second),
    ],
    ...CODED.map(([code, name], i) => [
      code,
      name,
      sumOf(`D${5 + i}+E${5 + i}`, first[i]!, second[i]!),
      first[i]!,
      second[i]!,
    ]),
    ...more,
  ]);
}

test.each<[what: string, grid: Grid, finds: readonly string[]]>([
  ['nothing is wrong', inTwoColumns(() => undefined), []],
  ['one typed amount is', inTwoColumns((a) => (a[2] = 3.3)), ['C4', 'C4', 'C7', 'C8']],
  ['two were exchanged', inTwoColumns((a) => ([a[2], a[3]] = [a[3]!, a[2]!])), ['C7', 'C8', 'C8', 'C9']],
  [
    'a table of all expenditure holds more of one 款, which projects may spend',
    inTwoColumns((a) => (a[2] = a[2]! + 3.3), [], '商品和服务支出经济分类汇总表'),
    [],
  ],
  [
    'a table of all expenditure holds less of one 款',
    inTwoColumns((a) => (a[2] = a[2]! - 0.3), [], '商品和服务支出经济分类汇总表'),
    ['C4', 'C4', 'C7', 'C8'],
  ],
  ['two are, by different amounts', inTwoColumns((a) => ([a[2], a[3]] = [3.3, 7.1])), []],
  [
    'a row more makes the 合计 more',
    inTwoColumns(() => undefined, [['39999', '其他支出', 1.5, 1.5, null]]),
    [],
  ],
])('formulas are all that can be compared: %s', (_what, grid, finds) => {
  expect(found([PUBLIC, grid]).sort()).toEqual(finds);
});

test.each<[what: string, amounts: readonly number[], finds: readonly string[]]>([
  ['one', [4.61, 1.28, 0.83, 2.95, 1.14, 6.42, 3.08, 2.36, 5.17], ['C7', 'C7']],
  ['two, as rounding has it', [4.61, 1.28, 0.83, 2.94, 1.14, 6.42, 3.08, 2.36, 5.17], []],
  ['none', AMOUNTS, []],
])(
  'the last digit differs in typed amounts of a cut whose others are the same: %s',
  (_what, amounts, finds) => {
    const grid = gridOf('15', [
      ['商品和服务支出安排情况表'],
      ['单位：万元'],
      ['科目编码', '科目名称', '金额'],
      [null, '合计', SUM],
      ['302', '商品和服务支出', SUM],
      ...CODED.map(([code, name], i) => [code, name, amounts[i]!]),
    ]);
    const told = run([PUBLIC, grid]).findings.filter((f) => f.severity === 'error');
    expect(told.flatMap((f) => f.places.map((p) => addressOfPlace(p.place as CellPlace)))).toEqual(finds);
  },
);

/** Units against subjects; the second unit has the rest of each amount. */
function acrossUnits(wrong = 0): Grid {
  const first = AMOUNTS.map((_, i) => Number((0.11 * (i + 1)).toFixed(2)));
  const second = AMOUNTS.map((a, i) => Number((a - first[i]! + (i === 3 ? wrong : 0)).toFixed(2)));
  const column = (i: number): string => 'DEFGHIJKL'[i]!;
  return gridOf('13', [
    ['一般公共预算基本支出表—公用经费（商品和服务支出）（按部门预算经济分类）'],
    ['单位：万元'],
    ['单位编码', '单位名称', '总计', ...ITEMS],
    [
      null,
      '合计',
      sumOf('SUM(C5:C6)', ...first, ...second),
      ...AMOUNTS.map((_, i) => sumOf(`SUM(${column(i)}5:${column(i)}6)`, first[i]!, second[i]!)),
    ],
    ['101001', '青禾县教育局机关', sumOf('SUM(D5:L5)', ...first), ...first],
    ['101002', '青禾县第一中学', sumOf('SUM(D6:L6)', ...second), ...second],
  ]);
}

/** Rows without codes, added up by a formula. */
const named = (amounts: readonly (number | null)[]): Grid =>
  gridOf('12', [
    ['机关运行经费支出预算表'],
    ['单位：万元'],
    ['项目', '预算数'],
    ['合计', sumOf('SUM(B5:B13)', ...amounts.map((a) => a ?? 0))],
    ...ITEMS.map((name, i) => [name, amounts[i] ?? null]),
  ]);

const withAmount = (at: number, amount: number | null): (number | null)[] =>
  AMOUNTS.map((a, i) => (i === at ? amount : a));

test.each<[what: string, grids: readonly Grid[], relations: number, finds: readonly string[]]>([
  ['columns that name the subjects', [PUBLIC, acrossUnits()], 9, []],
  ['an amount of one unit is wrong in such a column', [PUBLIC, acrossUnits(0.9)], 9, ['C9', 'G4']],
  ['rows that name the subjects', [PUBLIC, named(AMOUNTS)], 10, []],
  [
    'one of many named amounts is wrong',
    [PUBLIC, named(withAmount(5, 64.2))],
    10,
    ['B10', 'B4', 'C11', 'C4'],
  ],
  [
    'one of them is wrong, and the 合计 by another amount',
    [PUBLIC, withCells(named(withAmount(5, 64.2)), { B4: { formula: 'SUM(B5:B13)+1', value: SUM + 58.78 } })],
    0,
    [],
  ],
  ['one of them is not there', [PUBLIC, named(withAmount(5, null))], 0, []],
  ['two of them are wrong', [PUBLIC, named(withAmount(5, 64.2).map((a, i) => (i === 2 ? 8.3 : a)))], 0, []],
])('%s', (_what, grids, relations, finds) => {
  const outcome = run(grids);
  expect(outcome.relations).toHaveLength(relations);
  expect(found(grids).sort()).toEqual(finds);
});

/** The same subjects by function and by economic nature, a row for each of both. */
const detailed = (first: number): Grid =>
  gridOf('6', [
    ['一般公共预算支出明细表（功能科目和经济科目）'],
    ['单位：万元'],
    ['功能科目编码', '经济科目编码', '经济科目名称', '合计', '基本支出', '项目支出'],
    [null, null, '合计', sumOf('E4+F4', 22, 10), sumOf('SUM(E5:E9)', first, 8, 2), 10],
    ['2010301', '30101', '基本工资', sumOf('E5+F5', first), first, null],
    ['2010301', '30201', '办公费', sumOf('E6+F6', 8), 8, null],
    ['2010350', '30101', '基本工资', sumOf('E7+F7', 2), 2, null],
    ['2010302', '30201', '办公费', sumOf('E8+F8', 6), null, 6],
    ['2010399', '30201', '办公费', sumOf('E9+F9', 4), null, 4],
  ]);

test('rows of one subject are added up', () => {
  expect(found([GENERAL, detailed(12)])).toEqual([]);
  expect(run([GENERAL, detailed(12)]).relations.map(({ relation }) => relation.subject.row)).toContain(
    '行政运行',
  );
  expect(found([GENERAL, detailed(15)])).toContain('D5');
});

test('tables without a 合计 need many amounts that are alike', () => {
  const [title, unit, heading, , ...rows] = [
    ['机关运行经费支出预算表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '机关运行经费支出'],
    [],
    ...CODED.map(([code, name], i) => [code, name, AMOUNTS[i]!]),
  ] as const;
  const cut = (count: number): Grid => gridOf('12', [title, unit, heading, ...rows.slice(0, count)]);
  expect(run([PUBLIC, cut(9)]).relations).toHaveLength(9);
  expect(run([PUBLIC, cut(7)]).relations).toEqual([]);
});

describe('last year’s book tells what is a cut of what', () => {
  const spent = (project: number, department = '望川县林业局') =>
    gridOf('5', [
      ['一般公共预算支出表'],
      [`部门：${department}`, null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      [null, '合计', 40 + project, 40, project],
      ['2130201', '行政运行', 40 + project, 40, project],
    ]);
  const projects = (total: number, head = '一般公共预算') =>
    gridOf('10', [
      ['项目支出表'],
      ['单位：万元'],
      ['项目名称', head, '备注'],
      ['护林防火经费', total - 4],
      ['苗圃改造', 4],
      ['合计', total],
    ]);
  /** Money carried over from last year. */
  const carried = gridOf('4', [
    ['财政拨款收支总表'],
    ['单位：万元'],
    ['收入', null, '支出', null],
    ['项目', '金额', '项目', '金额'],
    ['一、本年收入', 55, '一、本年支出', 60],
    ['二、上年结转', 5, '二、结转下年', null],
    ['收入总计', 60, '支出总计', 60],
  ]);

  test.each<[what: string, grids: readonly Grid[], prior: readonly Grid[], finds: readonly string[]]>([
    ['the same in both', [spent(20), projects(20)], [spent(30), projects(30)], []],
    ['another this year', [spent(20), projects(26)], [spent(30), projects(30)], ['B6', 'E4']],
    ['another last year, too', [spent(20), projects(26)], [spent(30), projects(36)], []],
    ['another column', [spent(20), projects(26)], [spent(30), projects(30, '金额')], []],
    [
      'a column of part of what is spent',
      [spent(20), projects(26, '工资福利支出')],
      [spent(30), projects(30, '工资福利支出')],
      [],
    ],
    ['money carried over this year', [spent(20), projects(26), carried], [spent(30), projects(30)], []],
    ['another department’s book', [spent(20), projects(26)], [spent(30, '青禾县水利局'), projects(30)], []],
  ])('%s', (_what, grids, prior, finds) => {
    const { findings } = evaluate([rule], { book: recognise(grids), prior: recognise(prior) });
    expect(
      findings.flatMap((f) => f.places.map((p) => (p.place.kind === 'cell' ? addressOfPlace(p.place) : ''))),
    ).toEqual(finds);
  });
});
