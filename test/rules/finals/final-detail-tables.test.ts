import { rule } from '../../../src/rules/finals/final-detail-tables';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['final sichuan'],
  fails: [
    { sample: 'final sichuan', cells: { 'Sheet9!E7': 1541.13 }, finds: [['Sheet9!E7', '1541.31']] },
    // More of 其他商品和服务支出 on 基本支出 than in all.
    { sample: 'final sichuan', cells: { 'Sheet8!F26': 280.7 }, finds: [['Sheet7!AA7', '280.7']] },
  ],
  silent: [{ sample: 'final sichuan', cells: { 'Sheet8!F13': 168 } }],
});
