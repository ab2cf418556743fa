import { rule } from '../../../src/rules/articulation/three-public-economic';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025'],
  fails: [
    {
      sample: 'zhaohua-2023',
      cells: { '3-3!H7': 2.9501, '3-3!H8': 2.9501, '3-3!H9': 2.9501, '2-1!F25': 2.9502 },
      finds: [
        ['3-3!H7', '2.9502'],
        ['3-3!H8', '2.9502'],
        ['3-3!H9', '2.9502'],
      ],
    },

    { sample: 'zhaohua-2023', cells: { '3-3!H7': 2.59 }, finds: [['3-3!H7', '2.95']] },
    {
      sample: 'suining-2025',
      cells: { '表3-3 一般公共预算三公经费支出预算表!G9': 5000 },
      finds: [['表3-3 一般公共预算三公经费支出预算表!G9', '0']],
    },
  ],
  bounds: [
    { when: 'the general budget is all that is spent', sample: 'zhaohua-2023', states: 'equations' },
    {
      when: 'a government fund is spent, too, none of it on “三公”',
      sample: 'zhaohua-2023',
      cells: { '4!F6': 5 },
      states: 'equations',
    },
    {
      when: 'a government fund is spent, too, and no table says whether on “三公”',
      sample: 'zhaohua-2023',
      cells: { '4!F6': 5 },
      without: ['4-1'],
      states: 'bounds',
    },
    {
      when: 'state capital is spent, too',
      sample: 'zhaohua-2023',
      cells: { '5!F6': 5 },
      states: 'bounds',
    },
    {
      when: 'the list is the government’s, which shows a part only',
      tables: [
        { kind: 'three-public', columns: ['three-public', 'reception'], rows: ['合计 | 2 | 2'] },
        {
          kind: 'appropriation-economic',
          rows: ['合计 | 3', '502 机关商品和服务支出 | 3', '50206 公务接待费 | 1'],
        },
      ],
      states: 'bounds',
    },
    {
      when: 'nothing is spent at all',
      tables: [
        { kind: 'three-public', columns: ['three-public', 'reception'], rows: ['合计 |  | '] },
        { kind: 'appropriation-economic', rows: ['合计 | '] },
      ],
      states: 'equations',
    },
    {
      when: 'a fund is spent, too, and the table is of all appropriations',
      tables: [
        {
          kind: 'three-public',
          title: '财政拨款“三公”经费支出表',
          columns: ['three-public', 'reception'],
          rows: ['合计 | 2 | 2'],
        },
        {
          kind: 'appropriation-economic',
          rows: ['合计 | 3', '302 商品和服务支出 | 3', '30217 公务接待费 | 2'],
        },
        { kind: 'fund-expenditure', rows: ['合计 | 3'] },
      ],
      states: 'equations',
    },
    {
      when: 'an institute goes abroad for exchange',
      tables: [
        {
          kind: 'three-public',
          department: '某省农业科学院',
          columns: ['three-public', 'abroad'],
          rows: ['合计 | 2 | 2'],
        },
        {
          kind: 'appropriation-economic',
          rows: ['合计 | 9', '302 商品和服务支出 | 9', '30212 因公出国（境）费用 | 8'],
        },
      ],
      states: 'bounds',
    },
  ],
  untold: [
    {
      when: 'the table numbers its 款 in its own way',
      sample: 'zhaohua-2023',
      cells: { '2-1!D25': '食堂经费' },
      reasons: ['cannot-tell.renumbered-codes'],
    },
    {
      when: 'the table has no 款',
      tables: [
        { kind: 'three-public', columns: ['three-public', 'reception'], rows: ['合计 | 2 | 2'] },
        { kind: 'appropriation-economic', rows: ['合计 | 3', '302 商品和服务支出 | 3'] },
      ],
      reasons: ['cannot-tell.missing-row'],
    },
    {
      when: 'the list and another fund both leave it open',
      tables: [
        { kind: 'three-public', columns: ['three-public', 'reception'], rows: ['合计 | 2 | 2'] },
        {
          kind: 'appropriation-economic',
          rows: ['合计 | 3', '502 机关商品和服务支出 | 3', '50206 公务接待费 | 1'],
        },
        { kind: 'fund-expenditure', rows: ['合计 | 3'] },
      ],
      reasons: ['cannot-tell.other-classification'],
    },
  ],
});
