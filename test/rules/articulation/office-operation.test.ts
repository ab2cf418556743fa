import { rule } from '../../../src/rules/articulation/office-operation';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['shanghai-caizhengju-2025-unit', 'putuo-fuliyuan-2024-unit'],
  fails: [
    {
      sample: 'shanghai-caizhengju-2025-unit',
      cells: { '单位“三公”经费和机关运行费预算表!G7': 25177.78 },
      finds: [['单位一般公共预算拨款基本支出明细表!F43', '207504670']],
    },
  ],
  silent: [{ sample: 'putuo-fuliyuan-2024-unit', cells: { '单位“三公”经费和机关运行费预算表!G7': 5 } }],
  bounds: [
    {
      when: 'projects pay for it, too',
      sample: 'shanghai-caizhengju-2025-unit',
      cells: { '单位“三公”经费和机关运行费预算表!G7': 2600 },
      states: 'bounds',
    },
  ],
  untold: [
    {
      when: 'the table of basic expenditure has no 合计',
      sample: 'shanghai-caizhengju-2025-unit',
      cells: {
        '单位一般公共预算拨款基本支出明细表!A43': null,
        '单位一般公共预算拨款基本支出明细表!C43': null,
      },
      reasons: ['cannot-tell.missing-row'],
    },
    {
      when: 'there is no table of basic expenditure',
      sample: 'shanghai-caizhengju-2025-unit',
      without: ['单位一般公共预算拨款基本支出明细表'],
      reasons: ['cannot-tell.missing-table'],
    },
    {
      when: 'there is no table of expenditure',
      sample: 'shanghai-caizhengju-2025-unit',
      without: ['单位一般公共预算拨款表'],
      reasons: ['cannot-tell.missing-table'],
    },
  ],
});
