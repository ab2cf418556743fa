import { rule } from '../../../src/rules/articulation/economic-basic';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025'],
  fails: [{ sample: 'zhaohua-2023', cells: { '2-1!G9': 31.32 }, finds: [['2-1!G9', '33.12']] }],
  bounds: [
    { when: 'the general budget is all that is spent', sample: 'zhaohua-2023', states: 'equations' },
    {
      when: 'a government fund is spent, too',
      sample: 'zhaohua-2023',
      cells: { '4!F6': 5 },
      states: 'bounds',
    },
    {
      when: 'a government fund is spent, too, all of it on projects',
      sample: 'zhaohua-2023',
      cells: { '4!F6': 5, '4!H6': 5 },
      states: 'equations',
    },
    {
      when: 'a government fund is spent, too, some of it as basic expenditure',
      sample: 'zhaohua-2023',
      cells: { '4!F6': 5, '4!G6': 2, '4!H6': 3 },
      states: 'bounds',
    },
    { when: 'state capital is spent, too', sample: 'zhaohua-2023', cells: { '5!F6': 5 }, states: 'bounds' },
    {
      when: 'a government fund is spent, too, and has no table of its own',
      sample: 'zhaohua-2023',
      cells: { '2!F6': 5 },
      without: ['4'],
      states: 'bounds',
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
      when: 'the codes are of two lists',
      tables: [
        {
          kind: 'appropriation-economic',
          columns: ['total', 'basic'],
          rows: ['合计 | 3 | 3', '501 机关工资福利支出 | 3 | 3'],
        },
        { kind: 'general-basic', rows: ['合计 | 3', '301 工资福利支出 | 3'] },
      ],
      reasons: ['cannot-tell.other-classification'],
    },
  ],
});
