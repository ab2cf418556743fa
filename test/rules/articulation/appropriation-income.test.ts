import { rule } from '../../../src/rules/articulation/appropriation-income';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '2!B7': 197.1745 }, finds: [['2!B7', '179.1745']] },
    {
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位收支总表!B10': 9501146 },
      finds: [['单位财政拨款收支总表!B21', '9501146']],
    },
  ],
  silent: [{ sample: 'zhaohua-2023', cells: { '1!B9': 5, '1!B30': 5 } }],
  bounds: [
    {
      when: 'what the department carries over is fiscal',
      sample: 'zhaohua-2023',
      cells: { '2!B10': 3, '1!B30': 3 },
      states: 'equations',
    },
    {
      when: 'the department carries over less than its appropriations do',
      sample: 'zhaohua-2023',
      cells: { '2!B10': 3, '1!B30': 5 },
      states: 'equations',
      finds: [['1!B30', '3']],
    },
    {
      when: 'other income may be carried over, too',
      sample: 'zhaohua-2023',
      cells: { '2!B10': 3, '1!B30': 5, '1!B9': 5 },
      states: 'both',
    },
    {
      when: '上年结转 stands before this year’s',
      sample: 'zhaohua-2023',
      cells: {
        '2!A6': '一、上年结转',
        '2!B6': null,
        '2!B7': null,
        '2!A10': '二、本年收入',
        '2!B10': 179.1745,
        '2!B11': 179.1745,
      },
      states: 'equations',
    },
    { when: '财政拨款 is all that there is', sample: 'putuo-fuliyuan-2024-unit', states: 'equations' },
    {
      when: 'the appropriations carry something over',
      sample: 'putuo-fuliyuan-2024-unit',
      cells: {
        '单位财政拨款收支总表!A12': '四、上年结转',
        '单位财政拨款收支总表!B12': 100,
        '单位财政拨款收支总表!B21': 9501264,
      },
      states: 'equations',
    },
  ],
  untold: [
    {
      when: 'there is no table of all income',
      sample: 'zhaohua-2023',
      without: ['1'],
      reasons: ['cannot-tell.missing-table'],
    },
  ],
});
