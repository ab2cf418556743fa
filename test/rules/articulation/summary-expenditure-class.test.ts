import { rule } from '../../../src/rules/articulation/summary-expenditure-class';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    {
      sample: 'shanghai-caizhengju-2025-unit',
      cells: { '单位收支总表!E12': 4260000 },
      finds: [['单位收支总表!E12', '4620000']],
    },
    {
      sample: 'shanghai-caizhengju-2025-unit',
      cells: { '单位收支总表!G12': 84000 },
      finds: [['单位收支总表!G12', '48000']],
    },
    { sample: 'zhaohua-2023', cells: { '1!D22': 9.8438 }, finds: [['1!D22', '9.8437']] },

    { sample: 'zhaohua-2023', cells: { '1!D11': 13.35 }, finds: [['1!D11', '13.5337']] },
    { sample: 'zhaohua-2023', cells: { '1!D8': 5 }, finds: [['1!D8', '0']] },
    {
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位收支总表!D13': 335861 },
      finds: [['单位收支总表!D13', '335816']],
    },
  ],
  untold: [
    {
      when: 'a 类 is none that there is',
      sample: 'zhaohua-2023',
      cells: { '1!C26': '二十一、民生支出', '1!D26': 3 },
      reasons: ['cannot-tell.unknown-class'],
    },
    {
      when: 'a 类 that is none has no amount',
      sample: 'zhaohua-2023',
      cells: { '1!C26': '二十一、民生支出' },
      reasons: [],
    },
    {
      when: 'one of the tables is missing',
      sample: 'zhaohua-2023',
      without: ['1-2'],
      reasons: ['cannot-tell.missing-table'],
    },
  ],
});
