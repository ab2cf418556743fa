import { rule } from '../../../src/rules/articulation/table-total';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '1-2!F7': 180 }, finds: [['1-2!F6', '180']] },
    {
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位支出总表!E9': 11281724 },
      finds: [['单位支出总表!E23', '12121264']],
    },
  ],
  bounds: [
    {
      when: 'last year’s total may count what this year’s rows no longer list',
      tables: [
        {
          kind: 'general-expenditure',
          columns: ['total', 'prior-year<'],
          rows: ['合计 | 3 | 5', '201 一般公共服务支出 | 3 | 4'],
        },
      ],
      states: 'both',
    },
    {
      when: 'the change of a total may count what this year’s rows no longer list',
      tables: [
        {
          kind: 'general-expenditure',
          columns: ['total', 'change<'],
          rows: ['合计 | 3 | -5', '201 一般公共服务支出 | 3 | -4'],
        },
      ],
      states: 'equations',
    },
    {
      when: 'headings without amounts pass theirs up',
      tables: [
        {
          kind: 'general-expenditure',
          rows: ['合计 | 3', '201 一般公共服务支出 | ', '20131 党委办公厅（室）及相关机构事务 | 3'],
        },
      ],
      states: 'equations',
    },
  ],
  untold: [
    {
      when: 'there is no 合计',
      sample: 'zhaohua-2023',
      cells: { '3-2!E6': null },
      reasons: ['cannot-tell.missing-row'],
    },
    {
      when: 'nothing tells what the rows are',
      tables: [{ kind: 'general-expenditure', rows: ['合计 | 3', '本年支出合计 | 3'] }],
      reasons: ['cannot-tell.no-codes'],
    },
    {
      when: 'a column is headed by nothing that is known',
      tables: [
        {
          kind: 'general-expenditure',
          columns: ['total', 'other<'],
          rows: ['合计 | 3 | 5', '201 一般公共服务支出 | 3 | 4'],
        },
      ],
      reasons: ['cannot-tell.unknown-column'],
    },
  ],
});
