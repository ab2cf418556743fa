import { rule } from '../../../src/rules/finals/final-expenditure-class';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['final national', 'final national-yuan', 'final shanghai', 'final shanghai-plain', 'final sichuan'],
  fails: [{ sample: 'final national', cells: { '公开01表!F25': 21.42 }, finds: [['公开01表!F25', '21.24']] }],
  untold: [
    {
      when: 'there is no 支出决算表',
      sample: 'final national',
      without: ['公开03表'],
      reasons: ['cannot-tell.missing-table'],
    },
  ],
});
