import { rule } from '../../../src/rules/articulation/general-basic-total';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '3-1!E6': 135.5345 }, finds: [['3-1!E6', '133.5345']] },
    {
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位一般公共预算拨款表!F23': 9501146 },
      finds: [['单位一般公共预算拨款基本支出明细表!D35', '9501146']],
    },
  ],
});
