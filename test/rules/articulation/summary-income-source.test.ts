import { rule } from '../../../src/rules/articulation/summary-income-source';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '1!B9': 5 }, finds: [['1!B9', '0']] },
    {
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位收入总表!G23': 2260000 },
      finds: [['单位收支总表!B14', '2260000']],
    },
  ],
});
