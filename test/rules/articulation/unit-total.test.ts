import { rule } from '../../../src/rules/articulation/unit-total';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '1-2!F8': 152.0137 }, finds: [['1-2!F7', '180.1745']] },
    {
      sample: 'suining-2025',
      cells: { '表3 一般公共预算支出预算表!F8': 21528800 },
      finds: [['表3 一般公共预算支出预算表!F7', '21528800']],
    },
  ],
});
