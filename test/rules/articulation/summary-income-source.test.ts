import { rule } from '../../../src/rules/articulation/summary-income-source';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '1!B9': 5 }, finds: [['1!B9', '0']] },
    {
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位收入总表!G23': 2260000 },
      finds: [['单位收支总表!B14', '2260000']],
    },
  ],
  bounds: [
    {
      when: 'a part of a source is not all of it',
      sample: 'zhaohua-2023',
      cells: { '1!A7': '其中：一般公共预算拨款收入', '1!B7': 100 },
      states: 'equations',
    },
    {
      when: '一般公共预算 below 上年结转 is last year’s',
      sample: 'zhaohua-2023',
      cells: {
        '1!A29': '八、上年结转',
        '1!B29': 3,
        '1!A30': '（一）一般公共预算拨款收入',
        '1!B30': 3,
        '1-1!D6': 3,
      },
      states: 'equations',
    },
    {
      when: 'a source that the summary has no line for is nothing',
      sample: 'zhaohua-2023',
      cells: { '1!A9': null, '1-1!H6': 5 },
      states: 'equations',
      finds: [['1-1!H6', '0']],
    },
    {
      when: 'appropriations that the summary adds up need no line each',
      sample: 'zhaohua-2023',
      cells: { '1!A6': '一、财政拨款收入', '1!A7': null, '1!A8': null },
      states: 'equations',
    },
  ],
  untold: [
    {
      when: 'one of the tables is missing',
      sample: 'zhaohua-2023',
      without: ['1-1'],
      reasons: ['cannot-tell.missing-table'],
    },
  ],
});
