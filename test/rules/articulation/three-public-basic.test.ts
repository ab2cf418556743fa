import { rule } from '../../../src/rules/articulation/three-public-basic';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'shanghai-caizhengju-2025-unit'],
  fails: [{ sample: 'zhaohua-2023', cells: { '3-3!H7': 1.1 }, finds: [['3-3!H7', '1.2']] }],
  silent: [{ sample: 'shanghai-caizhengju-2025-unit', cells: { '单位“三公”经费和机关运行费预算表!C7': 30 } }],
});
