import { rule } from '../../../src/rules/articulation/three-public-bounds';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [{ sample: 'zhaohua-2023', cells: { '3-3!C7': 295 }, finds: [['3!F6', '295']] }],
  bounds: [
    { when: 'more may be spent than on “三公”', sample: 'zhaohua-2023', states: 'bounds' },
    {
      when: 'the table is of all appropriations: a fund pays for some of it',
      tables: [
        {
          kind: 'three-public',
          title: '财政拨款“三公”经费支出表',
          columns: ['three-public'],
          rows: ['合计 | 5'],
        },
        { kind: 'general-expenditure', rows: ['合计 | 3'] },
        { kind: 'fund-expenditure', rows: ['合计 | 4'] },
        { kind: 'capital-expenditure', rows: ['合计 | 0'] },
      ],
      states: 'bounds',
    },
    {
      when: 'the table is of the general budget alone',
      tables: [
        {
          kind: 'three-public',
          title: '一般公共预算“三公”经费支出表',
          columns: ['three-public'],
          rows: ['合计 | 5'],
        },
        { kind: 'general-expenditure', rows: ['合计 | 3'] },
        { kind: 'fund-expenditure', rows: ['合计 | 4'] },
      ],
      states: 'bounds',
      finds: [['S2!C4', '5']],
    },
  ],
  untold: [
    {
      when: 'there is no table of expenditure',
      sample: 'zhaohua-2023',
      without: ['3'],
      reasons: ['cannot-tell.missing-row'],
    },
    {
      when: 'the table is of all appropriations, and that of a fund is not there',
      tables: [
        {
          kind: 'three-public',
          title: '财政拨款“三公”经费支出表',
          columns: ['three-public'],
          rows: ['合计 | 5'],
        },
        { kind: 'general-expenditure', rows: ['合计 | 3'] },
      ],
      reasons: ['cannot-tell.missing-table'],
    },
  ],
});
