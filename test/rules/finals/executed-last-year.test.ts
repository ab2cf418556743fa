import { addressOfPlace } from '../../../src/budget/Place';
import { recognise } from '../../../src/recognise';
import { evaluate } from '../../../src/rules/evaluate';
import { rule } from '../../../src/rules/finals/executed-last-year';
import { gridOf, type CellLiteral } from '../../support/grid';

const budget = (heading: string, executed: number) =>
  recognise([
    gridOf('b', [
      ['2025年一般公共预算支出表'],
      ['部门：望川县档案馆', null, null, '单位：元'],
      ['科目编码', '科目名称', heading, '2025年预算数'],
      [null, '合计', 81234.5, 90000],
      ['201', '一般公共服务支出', 81234.5, 90000],
      ['20126', '档案事务', 81234.5, 90000],
      ['2012601', '行政运行', executed, 90000],
    ]),
  ]);

const account = (department: string, total: CellLiteral = 8.12) =>
  recognise([
    gridOf('f', [
      ['2024年度一般公共预算财政拨款支出决算表'],
      [`部门：${department}`, null, null, '单位：万元'],
      ['科目编码', '科目名称', '小计', '基本支出'],
      ['合计', null, total, 8.12],
      ['201', '一般公共服务支出', 8.12, 8.12],
      ['20126', '档案事务', 8.12, 8.12],
      ['2012601', '行政运行', 8.12, 8.12],
    ]),
  ]);

const found = (...[book, prior]: [ReturnType<typeof budget>, ReturnType<typeof account>]) => {
  const { findings, relations } = evaluate([rule], { book, prior });
  return {
    stated: relations.length,
    found: findings
      .filter((f) => f.verdict === 'inconsistent')
      .map(({ severity, places: [p] }) => [
        severity,
        p!.place.kind === 'cell' ? addressOfPlace(p!.place) : '',
      ]),
  };
};

describe('executed-last-year', () => {
  test('holds where the final account rounds what the budget prints', () => {
    expect(found(budget('2024年执行数', 81234.5), account('望川县档案馆'))).toEqual({ stated: 4, found: [] });
  });

  test('tells an amount that the final account does not have', () => {
    expect(found(budget('2024年执行数', 82134.5), account('望川县档案馆'))).toEqual({
      stated: 4,
      found: [['warning', 'C7']],
    });
  });

  test('last year’s budget is another figure', () => {
    expect(found(budget('2024年预算数', 82134.5), account('望川县档案馆'))).toEqual({ stated: 0, found: [] });
  });

  test('a unit’s budget is not held against its department', () => {
    expect(found(budget('2024年执行数', 82134.5), account('望川县档案局机关'))).toEqual({
      stated: 0,
      found: [],
    });
  });
});
