import { rule } from '../../../src/rules/finals/final-basic-parts';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['final national', 'final national-yuan', 'final shanghai', 'final shanghai-plain', 'final sichuan'],
  fails: [
    { sample: 'final national', cells: { '公开06表!I27': 150.01 }, finds: [['公开06表!I27', '105.01']] },
  ],
});
