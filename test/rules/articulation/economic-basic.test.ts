import { rule } from '../../../src/rules/articulation/economic-basic';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025'],
  fails: [{ sample: 'zhaohua-2023', cells: { '2-1!G9': 31.32 }, finds: [['2-1!G9', '33.12']] }],
});
