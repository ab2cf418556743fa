import { rule } from '../../../src/rules/articulation/appropriation-expenditure-total';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    {
      sample: 'zhaohua-2023',
      cells: { '3!F6': 197.1745 },
      finds: [
        ['2!E6', '197.1745'],
        ['2!E29', '197.1745'],
      ],
    },
  ],
});
