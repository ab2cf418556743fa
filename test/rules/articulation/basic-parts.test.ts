import { rule } from '../../../src/rules/articulation/basic-parts';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    {
      sample: 'shanghai-caizhengju-2025-unit',
      cells: { '单位收支总表!E21': 102464620 },
      finds: [['单位收支总表!E21', '102464260']],
    },
  ],
  silent: [{ sample: 'putuo-fuliyuan-2024-unit', cells: { '单位收支总表!E21': 7380241 } }],
  bounds: [
    {
      when: 'all is paid from the general budget',
      sample: 'shanghai-caizhengju-2025-unit',
      states: 'equations',
    },
    { when: 'there is other income', sample: 'putuo-fuliyuan-2024-unit', states: 'bounds' },
    {
      when: 'another fund is spent',
      sample: 'shanghai-caizhengju-2025-unit',
      cells: { '单位政府性基金拨款表!E10': 5 },
      states: 'bounds',
    },
  ],
});
