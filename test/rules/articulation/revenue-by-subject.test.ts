import { rule } from '../../../src/rules/articulation/revenue-by-subject';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    {
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位收入总表!F11': 538450 },
      finds: [['单位收入总表!F11', '538440']],
    },
    {
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位收入总表!E16': 9584769 },
      finds: [['单位收入总表!E16', '9584796']],
    },
  ],
  untold: [
    {
      when: 'money is carried over',
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位收支总表!A17': '五、上年结转', '单位收支总表!B17': 3 },
      reasons: ['cannot-tell.carried-over'],
    },
    {
      when: 'money is carried on',
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位收支总表!C14': '结转下年', '单位收支总表!D14': 3 },
      reasons: ['cannot-tell.carried-on'],
    },
  ],
});
