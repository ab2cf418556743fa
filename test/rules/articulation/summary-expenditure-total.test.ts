import { rule } from '../../../src/rules/articulation/summary-expenditure-total';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    {
      sample: 'zhaohua-2023',
      cells: { '1-2!F6': 180 },
      finds: [
        ['1!D28', '180'],
        ['1!D31', '180'],
      ],
    },
    {
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位支出总表!F23': 9501146 },
      finds: [['单位支出总表!F23', '9501164']],
    },
  ],
  bounds: [
    {
      when: 'money is carried on: the 总计 is more than what is spent',
      sample: 'zhaohua-2023',
      cells: { '1!D30': 3, '1!D31': 182.1745 },
      states: 'equations',
    },
  ],
  untold: [
    {
      when: 'money is carried on, and nothing says what is spent',
      sample: 'zhaohua-2023',
      cells: { '1!C28': null, '1!D28': null, '1!D30': 3 },
      reasons: ['cannot-tell.carried-on'],
    },
    {
      when: 'one of the tables is missing',
      sample: 'zhaohua-2023',
      without: ['1-2'],
      reasons: ['cannot-tell.missing-table'],
    },
  ],
});
