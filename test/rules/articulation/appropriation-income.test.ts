import { rule } from '../../../src/rules/articulation/appropriation-income';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '2!B7': 197.1745 }, finds: [['2!B7', '179.1745']] },
    {
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位收支总表!B10': 9501146 },
      finds: [['单位财政拨款收支总表!B21', '9501146']],
    },
  ],
  silent: [{ sample: 'zhaohua-2023', cells: { '1!B9': 5, '1!B30': 5 } }],
});
