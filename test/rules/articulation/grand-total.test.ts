import { rule } from '../../../src/rules/articulation/grand-total';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '1!B30': 3 }, finds: [['1!B31', '182.1745']] },
    {
      sample: 'shanghai-caizhengju-2025-unit',
      cells: { '单位收支总表!B14': 100 },
      finds: [['单位收支总表!B21', '171915269']],
    },
  ],
});
