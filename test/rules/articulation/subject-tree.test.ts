import { rule } from '../../../src/rules/articulation/subject-tree';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    {
      sample: 'zhaohua-2023',
      cells: { '3-1!E29': 8.1201, '3-1!F29': 8.12, '3-1!E30': null, '3-1!F30': null },
      finds: [['3-1!E28', '8.1201']],
    },

    { sample: 'zhaohua-2023', cells: { '3-1!E9': 43.12 }, finds: [['3-1!E8', '124.2145']] },
    { sample: 'zhaohua-2023', cells: { '3-2!F9': 19 }, finds: [['3-2!F8', '46.64']] },
    {
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位支出总表!E11': 548440 },
      finds: [['单位支出总表!E10', '1706828']],
    },
  ],
});
