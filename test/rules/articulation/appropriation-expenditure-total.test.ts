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
  bounds: [
    { when: 'nothing is carried over', sample: 'zhaohua-2023', states: 'equations' },
    {
      when: 'the funds’ tables leave out what was carried over: it is added',
      ministry: { carryOver: true, funds: true },
      states: 'equations',
    },
    {
      when: 'neither reading of what was carried over fits',
      sample: 'zhaohua-2023',
      cells: { '3!I4': null, '2!B10': 3, '2!E6': 182.1745, '2!E29': 182.1745 },
      states: 'both',
    },
    {
      when: 'the table says what was carried over: it counts it',
      sample: 'zhaohua-2023',
      cells: { '2!B10': 1, '3!F6': 170 },
      states: 'equations',
      finds: [
        ['2!E6', '170'],
        ['2!E29', '170'],
      ],
    },
    {
      when: 'money is carried on: the 总计 is more than what is spent',
      sample: 'zhaohua-2023',
      cells: { '2!D28': 3, '2!E29': 182.1745 },
      states: 'equations',
    },
  ],
  untold: [
    {
      when: 'there is no summary',
      sample: 'zhaohua-2023',
      without: ['2'],
      reasons: ['cannot-tell.missing-table'],
    },
    {
      when: 'a fund is spent that has no table of its own',
      sample: 'zhaohua-2023',
      cells: { '2!F6': 5 },
      without: ['4'],
      reasons: ['cannot-tell.missing-table'],
    },
    {
      when: 'a fund without a table of its own is not spent',
      sample: 'zhaohua-2023',
      without: ['4'],
      reasons: [],
    },
  ],
});
