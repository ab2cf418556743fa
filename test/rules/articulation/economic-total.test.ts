import { rule } from '../../../src/rules/articulation/economic-total';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025'],
  fails: [{ sample: 'zhaohua-2023', cells: { '2-1!E6': 180 }, finds: [['2-1!E6', '179.1745']] }],
  bounds: [
    { when: 'nothing is carried over', sample: 'zhaohua-2023', states: 'equations' },
    {
      when: 'the table of a fund is missing that nothing is spent from',
      sample: 'zhaohua-2023',
      without: ['4'],
      states: 'equations',
    },
    {
      when: 'both tables say what was carried over; a table without amounts need not',
      sample: 'zhaohua-2023',
      cells: { '1!B30': 3, '2-1!I4': '上年结转安排' },
      states: 'equations',
    },
    {
      when: 'only the totals are compared where something is carried over',
      sample: 'zhaohua-2023',
      cells: { '1!B30': 3, '2-1!I4': '上年结转安排', '2-1!G6': 100 },
      states: 'equations',
    },
  ],
  untold: [
    {
      when: 'only one of the tables says what was carried over',
      sample: 'zhaohua-2023',
      cells: { '1!B30': 3 },
      reasons: ['cannot-tell.carried-over'],
    },
    {
      when: 'a fund’s table is missing, and the fund is spent from',
      sample: 'zhaohua-2023',
      without: ['4'],
      cells: { '2!F12': 3 },
      states: 'bounds',
      reasons: ['cannot-tell.missing-table'],
    },
  ],
});
