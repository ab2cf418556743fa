import { rule } from '../../../src/rules/articulation/list-total';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '1!B6': 180 }, finds: [['1!B28', '180']] },
    {
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位收支总表!B11': 9501165 },
      finds: [['单位收支总表!B10', '9501165']],
    },
  ],
  bounds: [
    {
      when: '其中 lines are not all that there is',
      sample: 'zhaohua-2023',
      cells: { '1!A7': '其中：经费拨款', '1!B7': 100 },
      states: 'both',
    },
    {
      when: '其中 lines are more than all that there is',
      sample: 'zhaohua-2023',
      cells: { '1!A7': '其中：经费拨款', '1!B7': 180 },
      states: 'both',
      finds: [['1!B6', '180']],
    },
  ],
  untold: [
    {
      when: 'lines of a template are not filled in',
      sample: 'zhaohua-2023',
      cells: { '1!A7': '（一）经费拨款', '1!A8': '（二）专项收入' },
      reasons: ['cannot-tell.blank-parts'],
    },
  ],
});
