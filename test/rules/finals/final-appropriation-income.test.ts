import { rule } from '../../../src/rules/finals/final-appropriation-income';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['final national', 'final national-yuan', 'final shanghai', 'final shanghai-plain', 'final sichuan'],
  fails: [{ sample: 'final national', cells: { '公开04表!C8': 235.2 }, finds: [['公开04表!C8', '325.2']] }],
  untold: [
    {
      when: 'there is no 财政拨款收入支出决算总表',
      sample: 'final national',
      without: ['公开04表'],
      reasons: ['cannot-tell.missing-table'],
    },
  ],
});
