import { rule } from '../../../src/rules/articulation/appropriation-expenditure-class';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '2!E7': 151.1037 }, finds: [['2!E7', '151.0137']] },
    {
      sample: 'shanghai-caizhengju-2025-unit',
      cells: { '单位财政拨款收支总表!E10': 4686000 },
      finds: [['单位财政拨款收支总表!E10', '4668000']],
    },
  ],
});
