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
});
