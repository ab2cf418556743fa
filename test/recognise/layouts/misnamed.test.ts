import { recognise } from '../../../src/recognise';
import { evaluate } from '../../../src/rules/evaluate';
import { bookRules } from '../../../src/rules/registry';
import { gridOf, withCells, type CellLiteral } from '../../support/grid';
import type { Grid } from '../../../src/workbook/Grid';

/** 财政拨款支出表 is the one by economic subjects; with functional ones as its rows it is held against no other table as if it were. */

type Row = readonly CellLiteral[];

const _ = null;

const THREE_PUBLIC = gridOf('7', [
  ['财政拨款“三公”经费支出表'],
  ['单位：万元'],
  ['合计', '因公出国（境）费', '公务用车运行维护费', '公务接待费'],
  [9, 1, 6, 2],
]);

const alarms = (grid: Grid): string[] =>
  evaluate(bookRules, { book: recognise([THREE_PUBLIC, grid]) })
    .findings.filter((f) => f.severity !== 'info' && f.rule !== 'missing-tables')
    .map((f) => f.rule);

const table = (title: string, rows: readonly Row[]): Grid =>
  gridOf('4', [[title], ['单位：万元'], ['科目编码', '科目名称', '合计', '基本支出', '项目支出'], ...rows]);

const FUNCTIONAL: readonly Row[] = [
  [_, '合计', 30, 20, 10],
  ['201', '一般公共服务支出', 30, 20, 10],
  ['20106', '财政事务', 30, 20, 10],
  ['2010601', '行政运行', 20, 20, _],
  ['2010602', '一般行政管理事务', 10, _, 10],
];

const ECONOMIC: readonly Row[] = [
  [_, '合计', 30, 20, 10],
  ['302', '商品和服务支出', 30, 20, 10],
  ['30201', '办公费', 21, 11, 10],
  ['30212', '因公出国（境）费用', 1, 1, _],
  ['30217', '公务接待费', 2, 2, _],
  ['30231', '公务用车运行维护费', 6, 6, _],
];

test.each([
  ['财政拨款支出表', FUNCTIONAL, 'beside'],
  ['财政拨款支出预算总表', FUNCTIONAL, 'beside'],
  ['财政拨款预算支出情况表', FUNCTIONAL, 'beside'],
  ['财政拨款支出表', ECONOMIC, 'appropriation-economic'],
] as const)('%s', (title, rows, kind) => {
  const grid = table(title, rows);
  const book = recognise([THREE_PUBLIC, grid]);
  expect([...book.tables, ...(book.beside ?? [])].find((t) => t.title === title)?.kind).toBe(kind);
  expect(alarms(grid)).toEqual([]);
  expect(['C4', 'D6', 'C7', 'E4'].filter((c) => alarms(withCells(grid, { [c]: 77.7 })).length === 0)).toEqual(
    [],
  );
});

test('by economic subjects, with another amount for what is of “三公”', () => {
  const moved = withCells(table('财政拨款支出表', ECONOMIC), { C6: 22, D6: 12, C8: 1, D8: 1 });
  expect(alarms(moved)).toContain('three-public-economic');
});
