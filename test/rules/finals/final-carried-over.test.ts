import { rule } from '../../../src/rules/finals/final-carried-over';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['final national', 'final national-yuan', 'final shanghai', 'final shanghai-plain', 'final sichuan'],
  fails: [
    { sample: 'final national', cells: { '公开04表!C34': 487.98 }, finds: [['公开01表!C35', '487.98']] },
  ],
  silent: [{ sample: 'final national with other money', cells: { '公开01表!C35': 900 } }],
  bounds: [
    {
      when: 'only appropriations came in, and most lines agree',
      sample: 'final national',
      states: 'equations',
    },
    { when: 'other money came in', sample: 'final national with other money', states: 'bounds' },
  ],
});
