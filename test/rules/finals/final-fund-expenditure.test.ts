import { rule } from '../../../src/rules/finals/final-fund-expenditure';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['final national', 'final national-yuan', 'final shanghai', 'final shanghai-plain', 'final sichuan'],
  fails: [
    { sample: 'final national', cells: { '公开04表!H17': 384.36 }, finds: [['公开04表!H17', '348.36']] },
    { sample: 'final national', cells: { '公开08表!E8': 343.3 }, finds: [['公开04表!I33', '343.3']] },
  ],
  untold: [
    {
      when: 'there is no 财政拨款收入支出决算总表',
      sample: 'final national',
      without: ['公开04表'],
      reasons: ['cannot-tell.missing-table'],
    },
  ],
});
