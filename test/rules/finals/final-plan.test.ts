import { rule } from '../../../src/rules/finals/final-plan';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['final national', 'final national-yuan', 'final shanghai', 'final shanghai-plain', 'final sichuan'],
  fails: [{ sample: 'final national', cells: { '公开09表!F8': 8.45 }, finds: [['公开09表!F8', '4.853']] }],
  untold: [
    {
      when: 'the 预算数 are those of the adjusted budget',
      sample: 'final national',
      cells: { '公开09表!A9': '注：预算数为全年预算数。' },
      reasons: ['cannot-tell.adjusted-plan'],
    },
  ],
});
