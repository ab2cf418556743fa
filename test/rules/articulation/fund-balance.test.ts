import { rule } from '../../../src/rules/articulation/fund-balance';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '2!B7': 170 }, finds: [['2!E29', '170']] },
    { sample: 'zhaohua-2023', cells: { '2!B8': 1 }, finds: [['2!F29', '1']] },
  ],
});
