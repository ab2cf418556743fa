import { recognise } from '../../../src/recognise';
import { evaluate } from '../../../src/rules/evaluate';
import { bookRules } from '../../../src/rules/registry';
import { gridOf, withCells, type CellLiteral } from '../../support/grid';
import type { Grid } from '../../../src/workbook/Grid';

/** Lists as a budget system exports them: a row for each subject and what it is spent on or from, and one 合计. */

type Row = readonly CellLiteral[];

const _ = null;

const alarms = (grid: Grid): string[] =>
  evaluate(bookRules, { book: recognise([grid]) })
    .findings.filter((f) => f.severity !== 'info' && f.rule !== 'missing-tables')
    .map((f) => f.rule);

const list = (
  details: readonly string[],
  rows: readonly (readonly [string, string, readonly CellLiteral[], number])[],
): Grid => {
  const sum = rows.reduce((all, [, , , amount]) => all + amount, 0);
  return gridOf('3', [
    ['部门支出明细表'],
    ['部门：青禾县财政局'],
    ['单位：万元'],
    ['单位编码', '单位名称', '科目编码', '科目名称', ...details, '金额'],
    ...rows.map(([code, name, more, amount]): Row => ['101001', '青禾县财政局', code, name, ...more, amount]),
    [_, '合计', _, _, ...details.map(() => _), sum],
  ]);
};

test.each<[string, Grid]>([
  [
    'kinds of spending, projects and funds',
    list(
      ['支出类别', '项目名称', '资金性质'],
      [
        ['2010601', '行政运行', ['人员类', _, '一般公共预算资金'], 20],
        ['2010601', '行政运行', ['公用经费', _, '一般公共预算资金'], 7],
        ['2010601', '行政运行', ['人员类', _, '事业收入资金'], 3],
        ['2010602', '一般行政管理事务', ['特定目标类', '档案整理', '一般公共预算资金'], 5],
        ['2010602', '一般行政管理事务', ['特定目标类', '设备更新', '一般公共预算资金'], 4],
      ],
    ),
  ],
  [
    'funds alone',
    list(
      ['资金来源'],
      [
        ['2010601', '行政运行', ['一般公共预算'], 20],
        ['2010601', '行政运行', ['单位资金'], 3],
        ['2010602', '一般行政管理事务', ['一般公共预算'], 9],
      ],
    ),
  ],
  [
    'projects of some rows',
    list(
      ['项目名称'],
      [
        ['2010601', '行政运行', [_], 27],
        ['2010602', '一般行政管理事务', ['档案整理'], 5],
        ['2010602', '一般行政管理事务', ['设备更新'], 4],
      ],
    ),
  ],
  [
    'levels and purposes',
    list(
      ['资金级次', '用途'],
      [
        ['2010601', '行政运行', ['本级', '人员工资'], 20],
        ['2010601', '行政运行', ['上级', '人员工资'], 2],
        ['2010602', '一般行政管理事务', ['本级', '档案整理'], 9],
      ],
    ),
  ],
])('%s tell rows of one subject apart', (_name, grid) => {
  expect(alarms(grid)).toEqual([]);
  const [table] = recognise([grid]).tables;
  expect(table?.blocks[0]?.rows[0]?.label).toBe('行政运行');
  const last = grid.cells.at(-1)!;
  for (const row of [5, last.row]) {
    const cell = String.fromCharCode(64 + last.column) + String(row);
    expect(alarms(withCells(grid, { [cell]: 77.7 }))).toEqual(['table-total']);
  }
});

test('one subject twice with the same details is said to be there twice', () => {
  const grid = list(
    ['资金来源'],
    [
      ['2010601', '行政运行', ['一般公共预算'], 20],
      ['2010602', '一般行政管理事务', ['一般公共预算'], 9],
      ['2010601', '行政运行', ['一般公共预算'], 3],
    ],
  );
  expect(alarms(grid)).toEqual(['duplicate-codes']);
});

test.each([
  ['一般行政管理事务', '一般行政管理事务', '一般行政管理事务'],
  [_, '档案整理', '设备更新'],
])('a subject’s own row above its projects is their sum: %s', (own, one, other) => {
  const grid = gridOf('3', [
    ['支出总表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '项目名称', '合计'],
    [_, '合计', _, 9],
    ['2010602', '一般行政管理事务', own, 9],
    ['2010602', '一般行政管理事务', one === own ? '档案整理' : one, 5],
    ['2010602', '一般行政管理事务', other === own ? '设备更新' : other, 4],
  ]);
  expect(alarms(grid)).toEqual([]);
  expect(alarms(withCells(grid, { D6: 6 }))).not.toEqual([]);
});
