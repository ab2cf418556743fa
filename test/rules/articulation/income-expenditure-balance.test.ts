import { rule } from '../../../src/rules/articulation/income-expenditure-balance';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '1!D31': 180 }, finds: [['1!D31', '179.1745']] },
    {
      sample: 'shanghai-caizhengju-2025-unit',
      cells: { '单位财政拨款收支总表!B15': 171915196 },
      finds: [['单位财政拨款收支总表!D15', '171915196']],
    },
  ],
  untold: [
    {
      when: 'there is no 收入总计',
      sample: 'zhaohua-2023',
      cells: { '1!A31': null },
      reasons: ['cannot-tell.missing-row'],
    },
  ],
});
