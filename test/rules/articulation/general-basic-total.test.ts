import { rule } from '../../../src/rules/articulation/general-basic-total';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '3-1!E7': 135.5345 }, finds: [['3-1!E7', '133.5345']] },

    { sample: 'zhaohua-2023', cells: { '3-1!E6': 135.5345 }, finds: [['3-1!E6', '133.5345']] },
    {
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位一般公共预算拨款表!F23': 9501146 },
      finds: [['单位一般公共预算拨款基本支出明细表!D35', '9501146']],
    },
  ],
  untold: [
    {
      when: 'there is no table of basic expenditure',
      sample: 'zhaohua-2023',
      without: ['3-1'],
      reasons: ['cannot-tell.missing-table'],
    },
    {
      when: 'there is no table of expenditure',
      sample: 'zhaohua-2023',
      without: ['3'],
      reasons: ['cannot-tell.missing-table'],
    },
    {
      when: 'one of the tables has no 合计',
      sample: 'zhaohua-2023',
      cells: { '3!E6': null },
      reasons: ['cannot-tell.missing-row'],
    },
    {
      when: 'the tables name different units',
      tables: [
        { kind: 'general-basic', rows: ['合计 | 3', '[] 甲局 | 3'] },
        {
          kind: 'general-expenditure',
          columns: ['total', 'basic'],
          rows: ['合计 | 3 | 3', '[] 乙局 | 3 | 3'],
        },
      ],
      reasons: ['cannot-tell.units-differ'],
    },
  ],
});
