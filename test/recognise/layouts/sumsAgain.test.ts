import { recognise } from '../../../src/recognise';
import { evaluate } from '../../../src/rules/evaluate';
import { bookRules } from '../../../src/rules/registry';
import { gridOf, withCells } from '../../support/grid';
import type { Grid } from '../../../src/workbook/Grid';

/** Tables that print their sum above the rows and below them, and lists numbered 1, 1.1. */

const _ = null;

const alarms = (grid: Grid): string[] =>
  evaluate(bookRules, { book: recognise([grid]) })
    .findings.filter((f) => f.severity !== 'info' && f.rule !== 'missing-tables')
    .map((f) => f.rule);

const unnoticed = (grid: Grid, cells: readonly string[]): readonly string[] =>
  cells.filter((cell) => alarms(withCells(grid, { [cell]: 77.7 })).length === 0);

test.each([
  ['总计', '合计'],
  ['合计', '合计'],
  ['合计', '总计'],
])('%s above and %s below the same rows are one sum', (above, below) => {
  const grid = gridOf('3', [
    ['支出总表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    [_, above, 30, 20, 10],
    ['201', '一般公共服务支出', 26, 17, 9],
    ['20106', '财政事务', 26, 17, 9],
    ['2010601', '行政运行', 17, 17, _],
    ['2010602', '一般行政管理事务', 9, _, 9],
    ['221', '住房保障支出', 4, 3, 1],
    [_, below, 30, 20, 10],
  ]);
  expect(alarms(grid)).toEqual([]);
  expect(unnoticed(grid, ['C4', 'D5', 'E8', 'C10', 'D10', 'E10'])).toEqual([]);
});

test('a 总计 above that the 合计 below is a part of stays their sum', () => {
  const grid = gridOf('3', [
    ['支出总表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    [_, '总计', 34, 23, 11],
    ['221', '住房保障支出', 4, 3, 1],
    [_, '合计', 30, 20, 10],
  ]);
  expect(alarms(grid)).toEqual([]);
  expect(unnoticed(grid, ['C4', 'C6'])).toEqual([]);
});

test.each([
  ['1 财政拨款收入', '1.1 一般公共预算', '1.2 政府性基金预算', '2 事业收入'],
  ['1　财政拨款收入', '1.1一般公共预算', '1.2政府性基金预算', '2　事业收入'],
  ['1、财政拨款收入', '1.1 一般公共预算', '1.2 政府性基金预算', '2、事业收入'],
  ['一、财政拨款收入', '1.1 一般公共预算', '1.2 政府性基金预算', '二、事业收入'],
])('%s is the sum of %s and %s', (all, one, other, next) => {
  const grid = gridOf('1', [
    ['收支总表'],
    ['单位：万元'],
    ['收入', _, '支出', _],
    ['项目', '预算数', '项目', '预算数'],
    [all, 31, '1 基本支出', 25],
    [one, 25, '1.1 人员经费', 21],
    [other, 6, '1.2 公用经费', 4],
    [next, 4, '2 项目支出', 10],
    ['收入总计', 35, '支出总计', 35],
  ]);
  expect(alarms(grid)).toEqual([]);
  expect(unnoticed(grid, ['B5', 'B6', 'B7', 'B8', 'B9', 'D5', 'D6', 'D8'])).toEqual([]);
});
