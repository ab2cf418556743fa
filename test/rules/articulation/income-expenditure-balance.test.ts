import { addressOfPlace } from '../../../src/budget/Place';
import { recognise } from '../../../src/recognise';
import { evaluate } from '../../../src/rules/evaluate';
import { rule } from '../../../src/rules/articulation/income-expenditure-balance';
import { gridOf } from '../../support/grid';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '1!D31': 180 }, finds: [['1!D31', '179.1745']] },
    {
      sample: 'shanghai-caizhengju-2025-unit',
      cells: { '单位财政拨款收支总表!B15': 171915196 },
      finds: [['单位财政拨款收支总表!D15', '171915196']],
    },
  ],
  untold: [
    {
      when: 'there is no 收入总计',
      sample: 'zhaohua-2023',
      cells: { '1!A31': null },
      reasons: ['cannot-tell.missing-row'],
    },
  ],
});

test.each([
  ['each list of expenditure is all that is spent', 100, 100, []],
  ['the list by function is not', 99, 100, ['D7']],
  ['the list by economic items is not', 100, 99, ['F7']],
])('%s', (_what, byFunction, byItems, finds) => {
  const book = recognise([
    gridOf('1', [
      ['2025年部门收支总表'],
      ['部门：望川县体育局', null, null, null, null, '单位：万元'],
      ['收入', null, '支出'],
      ['项目', '预算数', '项目（按功能分类）', '预算数', '项目（按部门预算经济分类）', '预算数'],
      ['一、一般公共预算拨款收入', 100, '一、教育支出', byFunction, '一、工资福利支出', 60],
      [null, null, null, null, '二、商品和服务支出', byItems - 60],
      ['收入总计', 100, '支出总计', byFunction, '支出总计', byItems],
    ]),
  ]);
  const { relations, findings } = evaluate([rule], { book });
  expect(relations).toHaveLength(2);
  expect(
    findings.map((f) => f.places.map((p) => (p.place.kind === 'cell' ? addressOfPlace(p.place) : ''))[0]),
  ).toEqual(finds);
});
