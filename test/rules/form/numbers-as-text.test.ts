import { rule } from '../../../src/rules/form/numbers-as-text';
import { testForm } from '../../support/inspect';

testForm(rule, [
  {
    when: 'amounts are numbers, blanks and dashes',
    tables: [
      {
        kind: 'general-expenditure',
        columns: ['total', 'basic'],
        rows: ['合计 | 12.5 | —', '2010301 行政运行 | 12.5 | '],
      },
    ],
  },
  {
    when: 'amounts are stored as text, one finding for the table',
    tables: [
      {
        kind: 'general-expenditure',
        columns: ['total', 'basic'],
        rows: ["合计 | '1,234.50 | 3", "2010301 行政运行 | 1 | '１２"],
      },
    ],
    findings: ['warning numbers-as-text.stored S1!C4 S1!D5'],
  },
  {
    when: 'a zero is stored as text, which no sum misses',
    tables: [{ kind: 'general-expenditure', rows: ["合计 | '0.00"] }],
  },
  {
    when: 'a word stands where an amount should',
    tables: [{ kind: 'general-expenditure', rows: ['合计 | 约三十'] }],
    findings: ['warning numbers-as-text.unreadable S1!C4'],
  },
  {
    when: 'a column of unknown meaning holds words alone',
    tables: [
      {
        kind: 'revenue-summary',
        columns: ['total', 'other'],
        rows: ['合计 | 3 | 财政拨款', '[101] 某局 | 3 | '],
      },
    ],
    cannotTell: ['numbers-as-text.word-column'],
  },
  {
    when: 'a placeholder stands there, which another rule names',
    tables: [{ kind: 'general-expenditure', rows: ['合计 | XX'] }],
  },
]);
