import { rule } from '../../../src/rules/articulation/appropriation-expenditure-class';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '2!E7': 151.1037 }, finds: [['2!E7', '151.0137']] },
    {
      sample: 'shanghai-caizhengju-2025-unit',
      cells: { '单位财政拨款收支总表!E10': 4686000 },
      finds: [['单位财政拨款收支总表!E10', '4668000']],
    },
  ],
  bounds: [
    { when: 'nothing is carried over', sample: 'zhaohua-2023', states: 'equations' },
    {
      when: 'the fund’s table leaves out what was carried over',
      ministry: { carryOver: true, funds: true },
      states: 'both',
    },
    {
      when: 'neither reading of what was carried over fits',
      sample: 'zhaohua-2023',
      cells: { '3!I4': null, '2!B10': 3, '2!E6': 182.1745, '2!E29': 182.1745 },
      states: 'both',
    },
    {
      when: 'money is carried on, and nothing says what is spent: a 总计 that fits by chance tells nothing',
      sample: 'zhaohua-2023',
      cells: { '2!C6': null, '2!D6': null, '2!E6': null, '2!D28': 3, '2!B10': 3, '3!I4': null },
      states: 'bounds',
    },
  ],
  untold: [
    {
      when: 'there is no summary',
      sample: 'zhaohua-2023',
      without: ['2'],
      reasons: ['cannot-tell.missing-table'],
    },
    {
      when: 'no fund has a table of its own',
      sample: 'zhaohua-2023',
      without: ['3', '4', '5'],
      reasons: ['cannot-tell.missing-column'],
    },
  ],
});
