import { rule } from '../../../src/rules/articulation/appropriation-expenditure-total';
import { testRule } from '../../support/testRule';

/** 3 were carried over and are spent with the rest, which the fund's own table does not say. */
const CARRIED = {
  '3!I4': null,
  '2!B10': 3,
  '2!B11': 3,
  '2!B29': 182.1745,
  '2!E6': 182.1745,
  '2!E7': 154.0137,
  '2!E29': 182.1745,
};

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
      when: 'some of what was carried over may be left out',
      sample: 'zhaohua-2023',
      cells: { ...CARRIED, '3!F6': 181.1745, '3!F8': 153.0137 },
      states: 'both',
    },
    {
      when: 'one 类 is less by more than was carried over: an amount is wrong',
      sample: 'zhaohua-2023',
      cells: { ...CARRIED, '3!F6': 132.1745, '3!F8': 104.0137 },
      states: 'equations',
      finds: [
        ['2!E6', '132.1745'],
        ['2!E29', '132.1745'],
      ],
    },
    {
      when: 'one 类 is more than the whole: an amount is wrong',
      sample: 'zhaohua-2023',
      cells: { ...CARRIED, '3!F6': 190.1745, '3!F8': 162.0137 },
      states: 'equations',
      finds: [
        ['2!E6', '190.1745'],
        ['2!E29', '190.1745'],
      ],
    },
    {
      when: 'two 类 are less by more than was carried over: nobody knows what the table counts',
      sample: 'zhaohua-2023',
      cells: { ...CARRIED, '3!F6': 172.3308, '3!F8': 151.0137, '3!F13': 3 },
      states: 'both',
    },
    {
      when: 'the fund’s table is the year’s appropriation, and what was carried over is wrong',
      sample: 'zhaohua-2023',
      cells: { ...CARRIED, '2!B10': 2, '2!B11': 2 },
      states: 'equations',
      finds: [
        ['2!E6', '181.1745'],
        ['2!E29', '181.1745'],
      ],
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
