import { rule } from '../../../src/rules/form/negative-amounts';
import { testForm } from '../../support/inspect';

testForm(rule, [
  {
    when: 'amounts are positive, zero or blank',
    tables: [
      { kind: 'general-expenditure', columns: ['total', 'basic', 'project'], rows: ['合计 | 3 | 0 | '] },
    ],
  },
  {
    when: 'amounts are negative, in numbers and in accountants’ brackets',
    tables: [
      {
        kind: 'general-expenditure',
        columns: ['total', 'basic'],
        rows: ['合计 | -3 | 2', "2010301 行政运行 | 1 | '(2.5)"],
      },
    ],
    findings: ['warning negative-amounts.negative S1!C4', 'warning negative-amounts.negative S1!D5'],
  },
  {
    when: 'a decrease stands in the column of changes',
    tables: [
      { kind: 'three-public', columns: ['total', 'prior-year', 'change'], rows: ['合计 | 3 | 5 | -2'] },
    ],
  },
]);
