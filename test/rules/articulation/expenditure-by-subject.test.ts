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
  bounds: [
    { when: 'all income is fiscal', sample: 'zhaohua-2023', states: 'equations' },
    {
      when: 'the table of a fund is missing that nothing is spent from',
      sample: 'zhaohua-2023',
      without: ['4'],
      states: 'equations',
    },
    { when: 'there is 事业收入', sample: 'zhaohua-2023', cells: { '1!B9': 5 }, states: 'bounds' },
    {
      when: 'there is income of a kind that nobody knows',
      sample: 'zhaohua-2023',
      cells: { '1!A11': '六、专项资金收入', '1!B11': 5 },
      states: 'bounds',
    },
    {
      when: '上年结转 in 收入总表 is fiscal',
      sample: 'zhaohua-2023',
      cells: { '1-1!D6': 3 },
      states: 'equations',
    },
    {
      when: 'a line below an appropriation is a part of it',
      sample: 'zhaohua-2023',
      cells: { '1!A7': '（一）经费拨款', '1!B7': 179.1745 },
      states: 'equations',
    },
    {
      when: 'a column below an appropriation is a part of it',
      tables: [
        {
          kind: 'revenue-summary',
          columns: ['total', 'appropriation<total', 'other<appropriation'],
          rows: ['合计 | 3 | 3 | 3'],
        },
        { kind: 'expenditure-summary', rows: ['合计 | 3'] },
        { kind: 'general-expenditure', rows: ['合计 | 3'] },
        { kind: 'fund-expenditure', rows: ['合计 | 0'] },
        { kind: 'capital-expenditure', rows: ['合计 | 0'] },
      ],
      states: 'equations',
    },
    { when: 'money goes to a superior', sample: 'zhaohua-2023', cells: { '1-2!I6': 1 }, states: 'bounds' },
    { when: 'money goes to subordinates', sample: 'zhaohua-2023', cells: { '1-2!J6': 1 }, states: 'bounds' },
    {
      when: 'neither reading of what was carried over fits',
      sample: 'zhaohua-2023',
      cells: { '3!I4': null, '2!B10': 3, '2!E6': 182.1745, '2!E29': 182.1745 },
      states: 'bounds',
    },
    {
      when: 'only the totals are compared where something is carried over',
      sample: 'zhaohua-2023',
      cells: { '1!B30': 3, '1-2!G6': 100 },
      states: 'equations',
    },
    {
      when: 'a subject that stands for one row has the same digits',
      sample: 'zhaohua-2023',
      cells: { '3!F9': 4.5201 },
      states: 'equations',
      finds: [['1-2!F9', '4.5201']],
    },
    {
      when: 'a subject that only the funds’ tables have is nothing there',
      sample: 'zhaohua-2023',
      cells: {
        '3!A14': '221',
        '3!B14': '02',
        '3!C14': '03',
        '3!D14': '108001',
        '3!E14': '购房补贴',
        '3!F14': 2,
      },
      states: 'equations',
      finds: [['3!F14', '0']],
    },
  ],
  untold: [
    {
      when: 'a fund’s table is missing, and the fund is spent from',
      sample: 'zhaohua-2023',
      without: ['4'],
      cells: { '2!F12': 3 },
      states: 'bounds',
      reasons: ['cannot-tell.missing-table'],
    },
  ],
});
