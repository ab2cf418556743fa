import { rule } from '../../../src/rules/form/subject-code-form';
import { testForm } from '../../support/inspect';

testForm(rule, [
  {
    when: 'codes have the digits of their level',
    tables: [
      {
        kind: 'general-expenditure',
        rows: [
          '201 一般公共服务支出 | 1',
          '20103 政府办公厅（室）及相关机构事务 | 1',
          '2010301 行政运行 | 1',
        ],
      },
      { kind: 'general-basic', rows: ['302 商品和服务支出 | 1', '30201 办公费 | 1', '50201 办公经费 | 1'] },
    ],
  },
  {
    when: 'the 类 is cut off: its cell is named',
    tables: [{ kind: 'expenditure-summary', rows: ['7 11 02>2101102 事业单位医疗 | 1'] }],
    findings: ['warning subject-code-form.part S1!AA4'],
  },
  {
    when: 'the 项 is not padded: its cell is named',
    tables: [{ kind: 'expenditure-summary', rows: ['208 05 2>2080502 事业单位离退休 | 1'] }],
    findings: ['warning subject-code-form.part S1!AC4'],
  },
  {
    when: 'several parts are wrong: all cells are named',
    tables: [{ kind: 'expenditure-summary', rows: ['7 5 02>2080502 事业单位离退休 | 1'] }],
    findings: ['warning subject-code-form.whole S1!AA4 S1!AB4 S1!AC4'],
  },
  {
    when: 'no such code exists and the neighbours don’t tell',
    tables: [
      {
        kind: 'expenditure-summary',
        rows: ['2080 行政运行 | 1', '71102 事业单位医疗 | 1', '302 商品和服务支出 | 1'],
      },
      { kind: 'general-basic', rows: ['3020101 办公费 | 1'] },
    ],
    findings: [
      'warning subject-code-form.malformed S1!A4',
      'warning subject-code-form.malformed S1!A5',
      'warning subject-code-form.malformed S1!A6',
      'warning subject-code-form.malformed S2!A4',
    ],
  },
  {
    when: 'a table keeps all its codes as numbers: said once',
    tables: [
      {
        kind: 'expenditure-summary',
        rows: ['208 5>20805 行政事业单位养老支出 | 1', '208 5 2>2080502 事业单位离退休 | 1'],
      },
    ],
    findings: ['info subject-code-form.as-numbers S1!AA4 S1!AA5'],
  },
]);
