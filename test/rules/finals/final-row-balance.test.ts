import { rule } from '../../../src/rules/finals/final-row-balance';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['final national', 'final national-yuan', 'final shanghai', 'final shanghai-plain', 'final sichuan'],
  fails: [{ sample: 'final national', cells: { '公开07表!J9': 7 }, finds: [['公开07表!J9', '0']] }],
});
