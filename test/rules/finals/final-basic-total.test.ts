import { rule } from '../../../src/rules/finals/final-basic-total';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['final national', 'final national-yuan', 'final shanghai', 'final shanghai-plain', 'final sichuan'],
  fails: [
    { sample: 'final national', cells: { '公开06表!C27': 858.31 }, finds: [['公开05表!F8', '963.32']] },
  ],
  untold: [
    {
      when: 'there is no table of basic expenditure',
      sample: 'final national',
      without: ['公开06表'],
      reasons: ['cannot-tell.missing-table'],
    },
  ],
});
