import { rule } from '../../../src/rules/form/unit-mismatch';
import { testForm } from '../../support/inspect';

const income = ['一、财政拨款收入 | 12121164', '收入总计 | 12121164'];
const expenditure = ['一、一般公共服务支出 | 12121164', '支出总计 | 12121164'];

testForm(rule, [
  {
    when: '元 and 万元 stand in one book and say the same money',
    tables: [
      { kind: 'revenue-expenditure-summary', unit: '元', income, expenditure },
      { kind: 'revenue-summary', unit: '万元', rows: ['合计 | 1212.12'] },
      { kind: 'expenditure-summary', unit: '万元', rows: ['合计 | 1212.1164'] },
    ],
  },
  {
    when: 'one of three tables says 万元 over 元: it is named',
    tables: [
      { kind: 'revenue-expenditure-summary', unit: '元', income, expenditure },
      { kind: 'revenue-summary', unit: '元', rows: ['合计 | 12121164'] },
      { kind: 'expenditure-summary', unit: '万元', rows: ['合计 | 12121164'] },
    ],
    findings: ['error unit-mismatch.factor S3!C4 S3!D2 S1!C5'],
  },
  {
    when: 'one of two tables does: the unit that fewer tables share is named',
    tables: [
      { kind: 'general-expenditure', unit: '元', columns: ['total', 'basic'], rows: ['合计 | 9 | 500000'] },
      { kind: 'general-basic', unit: '万元', rows: ['合计 | 500000'] },
      { kind: 'three-public', unit: '元', rows: ['合计 | 0'] },
    ],
    findings: ['error unit-mismatch.factor S2!C4 S2!D2 S1!D4'],
  },
  {
    when: 'amounts were typed in the other unit, rounded',
    tables: [
      { kind: 'revenue-summary', unit: '元', rows: ['合计 | 12121164'] },
      { kind: 'expenditure-summary', unit: '元', rows: ['合计 | 1212.12'] },
    ],
    findings: ['error unit-mismatch.factor S1!C4 S1!D2 S2!C4'],
  },
  {
    when: 'totals differ otherwise: an arithmetic rule’s business',
    tables: [
      { kind: 'revenue-summary', unit: '元', rows: ['合计 | 12121164'] },
      { kind: 'expenditure-summary', unit: '元', rows: ['合计 | 12131164'] },
    ],
  },
  {
    when: 'a final account: what was carried on keeps the grand totals apart, and the year’s totals are compared',
    tables: [
      {
        kind: 'final-revenue-expenditure-summary',
        unit: '万元',
        income: ['本年收入合计 | 1212.12', '年初结转和结余 | 8.00', '总计 | 1220.12'],
        expenditure: ['本年支出合计 | 1200.12', '年末结转和结余 | 20.00', '总计 | 1220.12'],
      },
      { kind: 'final-revenue-summary', unit: '万元', rows: ['合计 | 12121200'] },
      { kind: 'final-expenditure-summary', unit: '万元', rows: ['合计 | 1200.12'] },
    ],
    findings: ['error unit-mismatch.factor S1!C4 S1!D2 S2!C4'],
  },
  {
    when: 'a table states no unit, and nothing can be compared',
    tables: [{ kind: 'three-public', unitStated: false, rows: ['合计 | 3'] }],
    findings: ['warning unit-mismatch.unstated S1!A1'],
    cannotTell: ['unit-mismatch.alone'],
  },
]);
