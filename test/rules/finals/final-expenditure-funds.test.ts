import { rule } from '../../../src/rules/finals/final-expenditure-funds';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['final national', 'final national-yuan', 'final shanghai', 'final shanghai-plain', 'final sichuan'],
  fails: [
    { sample: 'final national', cells: { '公开05表!E10': 855.57 }, finds: [['公开03表!E9', '855.57']] },
  ],
  bounds: [
    { when: 'all that was spent came from appropriations', sample: 'final national', states: 'equations' },
    { when: 'other money was spent, too', sample: 'final national with other money', states: 'bounds' },
    {
      when: 'the table of a fund is missing from which nothing was spent',
      sample: 'final national',
      without: ['公开08表'],
      cells: {
        '公开04表!I27': null,
        '公开04表!I33': null,
        '公开04表!I38': null,
        '公开03表!E7': 2879.98,
        '公开03表!G7': 1889.66,
        '公开03表!E27': null,
        '公开03表!E28': null,
        '公开03表!E29': null,
        '公开03表!G27': null,
        '公开03表!G28': null,
        '公开03表!G29': null,
        '公开01表!F33': 2879.98,
        '公开04表!F33': 2879.98,
      },
      states: 'equations',
    },
  ],
  untold: [
    {
      when: 'the table of a fund is missing from which money was spent',
      sample: 'final national',
      without: ['公开08表'],
      reasons: ['cannot-tell.missing-table'],
      states: 'bounds',
    },
  ],
});
