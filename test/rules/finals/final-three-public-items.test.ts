import { rule } from '../../../src/rules/finals/final-three-public-items';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['final national', 'final national-yuan', 'final shanghai', 'final shanghai-plain', 'final sichuan'],
  fails: [{ sample: 'final national', cells: { '公开06表!F19': 9.57 }, finds: [['公开09表!L8', '9.57']] }],
  bounds: [
    { when: 'only 基本支出 is known by items', sample: 'final national', states: 'bounds' },
    { when: 'all appropriations are known by items', sample: 'final sichuan', states: 'both' },
  ],
  untold: [
    {
      when: 'the 款 have other numbers',
      sample: 'final national',
      cells: { '公开06表!E19': '租赁费' },
      reasons: ['cannot-tell.renumbered-codes'],
    },
  ],
});
