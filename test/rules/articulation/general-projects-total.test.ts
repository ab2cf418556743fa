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
});
