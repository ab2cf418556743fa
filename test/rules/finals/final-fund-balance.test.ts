import { rule } from '../../../src/rules/finals/final-fund-balance';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['final national', 'final national-yuan', 'final shanghai', 'final shanghai-plain', 'final sichuan'],
  fails: [
    { sample: 'final national', cells: { '公开07表!E8': 32.16 }, finds: [['公开04表!C36', '32.16']] },
    { sample: 'final national', cells: { '公开04表!H34': 5 }, finds: [['公开04表!H34', '0']] },
  ],
});
