import { rule } from '../../../src/rules/finals/final-detail-tables';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['final sichuan'],
  fails: [{ sample: 'final sichuan', cells: { 'Sheet9!E7': 1541.13 }, finds: [['Sheet9!E7', '1541.31']] }],
});
