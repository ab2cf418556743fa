import { rule } from '../../../src/rules/articulation/column-total';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '1-2!G9': 4.5201 }, finds: [['1-2!F9', '4.5201']] },

    { sample: 'zhaohua-2023', cells: { '1-2!G8': 105.37 }, finds: [['1-2!F8', '151.01']] },
    { sample: 'zhaohua-2023', cells: { '3-1!E9': 33.13 }, finds: [['3-1!E9', '33.12']] },
    { sample: 'zhaohua-2023', cells: { '3-3!C8': 2.59 }, finds: [['3-3!C8', '2.95']] },
    {
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位收入总表!F11': 538450 },
      finds: [['单位收入总表!E11', '538450']],
    },
  ],
  untold: [
    {
      when: 'a part is no number',
      sample: 'zhaohua-2023',
      cells: { '1-2!G9': '见附件' },
      reasons: ['cannot-tell.unreadable-cell'],
    },
    {
      when: 'a part is a formula without its result',
      sample: 'zhaohua-2023',
      cells: { '1-2!G9': { formula: 'INDIRECT("G10")', value: null } },
      reasons: ['cannot-tell.uncalculated'],
    },
  ],
});
