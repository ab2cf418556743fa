import { rule } from '../../../src/rules/form/formula-errors';
import { testForm } from '../../support/inspect';

testForm(rule, [
  {
    when: 'formulas have results',
    tables: [{ kind: 'general-expenditure', rows: ['合计 | =SUM(C5:C5)→3', '2010301 行政运行 | 3'] }],
  },
  {
    when: 'formulas yield errors',
    tables: [{ kind: 'general-expenditure', rows: ['合计 | =C9/0→#DIV/0!', '2010301 行政运行 | #REF!'] }],
    findings: ['error formula-errors.error S1!C4', 'error formula-errors.error S1!C5'],
  },
  {
    when: 'formulas were saved without results',
    tables: [{ kind: 'general-expenditure', rows: ['合计 | =VLOOKUP(A5,A5:C9,3)→', '2010301 行政运行 | 3'] }],
    cannotTell: ['formula-errors.uncalculated'],
  },
]);
