import { rule } from '../../../src/rules/finals/final-three-public-plan';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['final national', 'final shanghai'],
  fails: [
    {
      sample: 'final national',
      cells: { '公开09表!K8': 2.48 },
      finds: [
        ['公开09表!A8', '22.43'],
        ['公开09表!C8', '16.46'],
        ['公开09表!D8', '14.98'],
        ['公开09表!E8', '2.48'],
        ['公开09表!F8', '5.97'],
      ],
    },
  ],
});
