import { rule } from '../../../src/rules/articulation/unit-income';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025'],
  fails: [{ sample: 'zhaohua-2023', cells: { '1-1!E8': 180 }, finds: [['1-1!E8', '179.1745']] }],
  bounds: [
    { when: 'nothing is carried over', sample: 'zhaohua-2023', states: 'equations' },
    {
      when: 'what was carried over is no income of this year',
      sample: 'zhaohua-2023',
      cells: { '3!I6': 3, '3!I7': 3, '1-1!E6': 176.1745, '1-1!E7': 176.1745, '1-1!E8': 176.1745 },
      states: 'equations',
    },
    {
      when: 'something is carried over, and a table without amounts need not say',
      sample: 'zhaohua-2023',
      cells: { '1!B30': 3 },
      states: 'equations',
    },
  ],
  untold: [
    {
      when: 'money is carried on',
      sample: 'zhaohua-2023',
      cells: { '1!D30': 3 },
      reasons: ['cannot-tell.carried-on'],
    },
    {
      when: 'something is carried over, as 收支总表 says, and a fund’s table does not say how much',
      sample: 'zhaohua-2023',
      cells: { '1!B30': 3, '4!F6': 5, '4!F7': null },
      reasons: ['cannot-tell.carry-over-unsplit'],
    },
    {
      when: 'something is carried over, as 财政拨款收支总表 says, and a fund’s table does not say how much',
      sample: 'zhaohua-2023',
      cells: { '2!B10': 3, '4!F6': 5, '4!F7': null },
      reasons: ['cannot-tell.carry-over-unsplit'],
    },
    {
      when: 'something is carried over, as 收入总表 says, and a fund’s table does not say how much',
      sample: 'zhaohua-2023',
      cells: { '1-1!D6': 3, '4!F6': 5, '4!F7': null },
      reasons: ['cannot-tell.carry-over-unsplit'],
    },
    {
      when: 'something is carried over, as 一般公共预算支出表 says, and a fund’s table does not say how much',
      sample: 'zhaohua-2023',
      cells: { '3!I6': 3, '3!F6': 182.1745, '4!F6': 5, '4!F7': null },
      reasons: ['cannot-tell.carry-over-unsplit'],
    },
  ],
});
