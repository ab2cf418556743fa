import { rule } from '../../../src/rules/articulation/summary-expenditure-class';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '1!D11': 13.35 }, finds: [['1!D11', '13.5337']] },
    { sample: 'zhaohua-2023', cells: { '1!D8': 5 }, finds: [['1!D8', '0']] },
    {
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位收支总表!D13': 335861 },
      finds: [['单位收支总表!D13', '335816']],
    },
  ],
});
