import { rule } from '../../../src/rules/articulation/table-total';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '1-2!F7': 180 }, finds: [['1-2!F6', '180']] },
    {
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位支出总表!E9': 11281724 },
      finds: [['单位支出总表!E23', '12121264']],
    },
  ],
});
