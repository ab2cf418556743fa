import { rule } from '../../../src/rules/articulation/three-public-economic';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '3-3!H7': 2.59 }, finds: [['3-3!H7', '2.95']] },
    {
      sample: 'suining-2025',
      cells: { '表3-3 一般公共预算三公经费支出预算表!G9': 5000 },
      finds: [['表3-3 一般公共预算三公经费支出预算表!G9', '0']],
    },
  ],
});
