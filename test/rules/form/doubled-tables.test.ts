import { rule } from '../../../src/rules/form/doubled-tables';
import { testForm } from '../../support/inspect';

testForm(rule, [
  {
    when: 'each table is there once; a （续） page and the other classification are no doubles',
    tables: [
      { kind: 'general-expenditure', title: '一般公共预算支出预算表' },
      { kind: 'general-expenditure', title: '一般公共预算支出预算表（续）' },
      { kind: 'appropriation-economic', title: '财政拨款支出预算表（部门经济分类科目）' },
      { kind: 'appropriation-economic', title: '财政拨款支出预算表（政府经济分类科目）' },
    ],
  },
  {
    when: 'a table is there twice, its number and year apart',
    tables: [
      { kind: 'general-expenditure', title: '表3 一般公共预算支出预算表', sheet: 'a' },
      { kind: 'general-expenditure', title: '一般公共预算支出预算表', sheet: 'b' },
    ],
    findings: ['warning doubled-tables.doubled b!A1 a!A1'],
  },
  {
    when: 'two departments bring a table each',
    tables: [
      { kind: 'general-expenditure', title: '一般公共预算支出预算表', department: '甲局' },
      { kind: 'general-expenditure', title: '一般公共预算支出预算表', department: '乙局' },
    ],
  },
  {
    when: 'two years bring a table each',
    tables: [
      { kind: 'general-expenditure', title: '2023年一般公共预算支出预算表', year: 2023 },
      { kind: 'general-expenditure', title: '2022年一般公共预算支出预算表', year: 2022 },
    ],
  },
]);
