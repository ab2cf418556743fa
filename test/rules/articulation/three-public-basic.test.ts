import { rule } from '../../../src/rules/articulation/three-public-basic';
import { testRule } from '../../support/testRule';
import { evaluate } from '../../../src/rules/evaluate';
import { buildBook, type TableLiteral } from '../../support/book';

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

describe('what projects pay of it', () => {
  const book = (
    reception: number,
    more: readonly TableLiteral[] = [],
    title = '一般公共预算“三公”经费支出表',
  ) =>
    buildBook([
      {
        kind: 'three-public',
        title,
        columns: ['three-public', 'reception'],
        rows: [`合计 | ${reception} | ${reception}`],
      },
      {
        kind: 'general-basic',
        rows: ['合计 | 9', '302 商品和服务支出 | 9', '30217 公务接待费 | 3', '30201 办公费 | 6'],
      },
      { kind: 'general-expenditure', columns: ['total', 'basic', 'project'], rows: ['合计 | 11 | 9 | 2'] },
      ...more,
    ]);
  const FUND: TableLiteral = { kind: 'fund-expenditure', rows: ['合计 | 3', '2120803 城市建设支出 | 3'] };
  const CARRIED: TableLiteral = {
    kind: 'revenue-summary',
    columns: ['total', 'general', 'carry-over'],
    rows: ['合计 | 11 | 9 | 2'],
  };

  test.each<[string, ReturnType<typeof book>, number]>([
    ['all that they spend', book(5), 0],
    ['more than they spend', book(8), 1],
    ['nothing', book(3), 0],
    ['more, where money was carried over', book(8, [CARRIED]), 0],
    ['more, of all funds, of which another is spent', book(8, [FUND], '财政拨款“三公”经费支出表'), 0],
    ['more, of all funds, of which no other is spent', book(8, [], '财政拨款“三公”经费支出表'), 1],
    ['more, by a title that says no fund', book(8, [], '“三公”经费支出表'), 0],
  ])('%s', (_name, given, count) => {
    expect(evaluate([rule], { book: given }).findings).toHaveLength(count);
  });
});
