import { rule } from '../../../src/rules/articulation/economic-total';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025'],
  fails: [{ sample: 'zhaohua-2023', cells: { '2-1!E6': 180 }, finds: [['2-1!E6', '179.1745']] }],
});
