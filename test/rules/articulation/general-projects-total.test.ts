import { rule } from '../../../src/rules/articulation/general-projects-total';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025'],
  fails: [{ sample: 'zhaohua-2023', cells: { '3-2!F8': 46.54 }, finds: [['3-2!F8', '45.64']] }],
  silent: [
    {
      sample: 'zhaohua-2023',
      cells: { '3!I6': 1, '3!I7': 1, '3!I8': 1, '3-2!F6': 46.64, '3-2!F7': 46.64, '3-2!F8': 46.64 },
    },
  ],
  bounds: [
    { when: 'nothing is carried over', sample: 'zhaohua-2023', states: 'equations' },
    {
      when: 'the table does not say what was carried over',
      sample: 'zhaohua-2023',
      cells: { '3!I4': null, '1!B30': 3 },
      states: 'bounds',
    },
    {
      when: 'what was carried over is for projects, or not',
      sample: 'zhaohua-2023',
      cells: { '3!I6': 1, '3!I7': 1, '3!I8': 1 },
      states: 'bounds',
    },
    {
      when: 'projects are more than what they and all that was carried over may be',
      sample: 'zhaohua-2023',
      cells: { '3!I6': 1, '3!I7': 1, '3!I8': 1, '3-2!F6': 50 },
      states: 'bounds',
      finds: [['3!H6', '49']],
    },
  ],
  untold: [
    {
      when: 'there is no table of expenditure',
      sample: 'zhaohua-2023',
      without: ['3'],
      reasons: ['cannot-tell.missing-table'],
    },
  ],
});
