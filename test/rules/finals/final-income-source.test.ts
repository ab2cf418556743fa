import { rule } from '../../../src/rules/finals/final-income-source';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['final national', 'final national-yuan', 'final shanghai', 'final shanghai-plain', 'final sichuan'],
  fails: [
    { sample: 'final national', cells: { '公开02表!E7': 2764.13 }, finds: [['公开01表!C33', '2764.13']] },
    { sample: 'final national', cells: { '公开01表!C14': 3 }, finds: [['公开01表!C14', '0']] },
  ],
  bounds: [
    { when: 'other money is income, too', sample: 'final national with other money', states: 'equations' },
  ],
  untold: [
    {
      when: 'there is no 收入决算表',
      sample: 'final national',
      without: ['公开02表'],
      reasons: ['cannot-tell.missing-table'],
    },
  ],
});
