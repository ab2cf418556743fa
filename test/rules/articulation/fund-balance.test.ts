import { rule } from '../../../src/rules/articulation/fund-balance';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '2!B7': 170 }, finds: [['2!E29', '170']] },
    { sample: 'zhaohua-2023', cells: { '2!B8': 1 }, finds: [['2!F29', '1']] },
  ],
  bounds: [
    {
      when: '上年结转 is split by fund',
      sample: 'zhaohua-2023',
      cells: { '2!B10': 3, '2!B11': 3, '2!E29': 182.1745 },
      states: 'equations',
    },
  ],
  untold: [
    {
      when: '上年结转 is not split by fund',
      sample: 'zhaohua-2023',
      cells: { '2!B10': 3, '2!A11': null, '2!A12': null, '2!A13': null },
      reasons: ['cannot-tell.carry-over-unsplit'],
    },
    {
      when: 'a fund that has income has no column',
      sample: 'zhaohua-2023',
      cells: { '2!F5': null, '2!B8': 5 },
      reasons: ['cannot-tell.missing-column'],
    },
    {
      when: 'there is no 总计',
      sample: 'zhaohua-2023',
      cells: { '2!C29': null },
      reasons: ['cannot-tell.missing-row'],
    },
  ],
});
