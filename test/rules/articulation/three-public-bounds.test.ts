import { rule } from '../../../src/rules/articulation/three-public-bounds';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [{ sample: 'zhaohua-2023', cells: { '3-3!C7': 295 }, finds: [['3!F6', '295']] }],
  bounds: [{ when: 'more may be spent than on “三公”', sample: 'zhaohua-2023', states: 'bounds' }],
  untold: [
    {
      when: 'there is no table of expenditure',
      sample: 'zhaohua-2023',
      without: ['3'],
      reasons: ['cannot-tell.missing-row'],
    },
  ],
});
