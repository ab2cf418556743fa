import { rule } from '../../../src/rules/form/hidden-amounts';
import { testForm } from '../../support/inspect';

const rows = ['合计 | 3 | 0', '2010301 行政运行 | 3 | 0'];
const columns = ['total', 'basic'];

testForm(rule, [
  { when: 'nothing is hidden', tables: [{ kind: 'general-expenditure', columns, rows }] },
  {
    when: 'what is hidden holds no amount',
    tables: [{ kind: 'general-expenditure', columns, rows, hiddenColumns: 'D' }],
  },
  {
    when: 'a hidden sheet holds no amount',
    tables: [{ kind: 'fund-expenditure', hidden: true, rows: ['合计 | 0'] }],
  },
  {
    when: 'a hidden row holds amounts',
    tables: [{ kind: 'general-expenditure', columns, rows, hiddenRows: [5] }],
    findings: ['warning hidden-amounts.rows S1!C5'],
  },
  {
    when: 'a hidden column holds amounts',
    tables: [{ kind: 'general-expenditure', columns, rows, hiddenColumns: 'C' }],
    findings: ['warning hidden-amounts.columns S1!C4 S1!C5'],
  },
  {
    when: 'a hidden sheet holds a table with amounts',
    tables: [{ kind: 'general-expenditure', columns, rows, hidden: true }],
    findings: ['warning hidden-amounts.sheet S1!A1'],
  },
]);
