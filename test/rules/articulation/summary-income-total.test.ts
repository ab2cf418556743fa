import { rule } from '../../../src/rules/articulation/summary-income-total';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [{ sample: 'zhaohua-2023', cells: { '1-1!C6': 180 }, finds: [['1!B31', '180']] }],
  untold: [
    {
      when: 'one of the tables is missing',
      sample: 'zhaohua-2023',
      without: ['1-1'],
      reasons: ['cannot-tell.missing-table'],
    },
  ],
});
