import { rule } from '../../../src/rules/articulation/expenditure-by-subject';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '1-2!F10': 9.0317 }, finds: [['1-2!F10', '9.0137']] },
    {
      sample: 'shanghai-caizhengju-2025-unit',
      cells: { '单位支出总表!E13': 730000 },
      finds: [['单位支出总表!E13', '370000']],
    },
  ],
  silent: [{ sample: 'putuo-fuliyuan-2024-unit', cells: { '单位支出总表!E16': 9584896 } }],
});
