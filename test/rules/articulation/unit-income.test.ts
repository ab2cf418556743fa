import { rule } from '../../../src/rules/articulation/unit-income';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025'],
  fails: [{ sample: 'zhaohua-2023', cells: { '1-1!E8': 180 }, finds: [['1-1!E8', '179.1745']] }],
});
