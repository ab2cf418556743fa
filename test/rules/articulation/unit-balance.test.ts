import { rule } from '../../../src/rules/articulation/unit-balance';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [{ sample: 'zhaohua-2023', cells: { '1-1!C8': 180 }, finds: [['1-2!F7', '180']] }],
  untold: [
    {
      when: 'money is carried on',
      sample: 'zhaohua-2023',
      cells: { '1!D30': 3 },
      reasons: ['cannot-tell.carried-on'],
    },
    {
      when: 'money is distributed',
      sample: 'zhaohua-2023',
      cells: { '1!D29': 3 },
      reasons: ['cannot-tell.carried-on'],
    },
  ],
});
