import { rule } from '../../../src/rules/articulation/three-public-basic';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'shanghai-caizhengju-2025-unit'],
  fails: [{ sample: 'zhaohua-2023', cells: { '3-3!H7': 1.1 }, finds: [['3-3!H7', '1.2']] }],
  silent: [{ sample: 'shanghai-caizhengju-2025-unit', cells: { '单位“三公”经费和机关运行费预算表!C7': 30 } }],
  bounds: [
    {
      when: 'an office spends more on visits abroad than “三公” says',
      tables: [
        {
          kind: 'three-public',
          department: '某市财政局',
          columns: ['three-public', 'abroad'],
          rows: ['合计 | 1 | 1'],
        },
        {
          kind: 'general-basic',
          rows: ['合计 | 9', '302 商品和服务支出 | 9', '30212 因公出国（境）费用 | 9'],
        },
      ],
      states: 'bounds',
      finds: [['S1!D4', '9']],
    },
    {
      when: 'a university does: visits for exchange are counted apart',
      tables: [
        {
          kind: 'three-public',
          department: '某师范大学',
          columns: ['three-public', 'abroad'],
          rows: ['合计 | 1 | 1'],
        },
        {
          kind: 'general-basic',
          rows: ['合计 | 9', '302 商品和服务支出 | 9', '30212 因公出国（境）费用 | 9'],
        },
      ],
      states: 'nothing',
    },
  ],
  untold: [
    {
      when: 'the table numbers its 款 in its own way',
      sample: 'zhaohua-2023',
      cells: { '3-1!D25': '食堂经费' },
      reasons: ['cannot-tell.renumbered-codes'],
    },
    {
      when: 'there is no table of basic expenditure',
      sample: 'zhaohua-2023',
      without: ['3-1'],
      reasons: ['cannot-tell.missing-table'],
    },
    {
      when: 'there is no 合计',
      sample: 'zhaohua-2023',
      cells: { '3-3!B7': null },
      reasons: ['cannot-tell.missing-row'],
    },
  ],
});
