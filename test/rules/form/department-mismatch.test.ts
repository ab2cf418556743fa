import { rule } from '../../../src/rules/form/department-mismatch';
import { testForm } from '../../support/inspect';

testForm(rule, [
  {
    when: 'the names agree, spaces apart, where they stand',
    tables: [
      { kind: 'revenue-summary', department: '某区 民政局' },
      { kind: 'expenditure-summary', department: '某区民政局' },
      { kind: 'general-expenditure' },
    ],
  },
  {
    when: 'one table is another department’s',
    tables: [
      { kind: 'revenue-summary', department: '某区民政局' },
      { kind: 'expenditure-summary', department: '某区民政局' },
      { kind: 'general-expenditure', department: '某区司法局' },
    ],
    findings: ['warning department-mismatch.differs S3!A2'],
  },
  {
    when: 'one table shortens the name',
    tables: [
      { kind: 'revenue-summary', department: '某市某区民政局' },
      { kind: 'expenditure-summary', department: '某市某区民政局' },
      { kind: 'general-expenditure', department: '某区民政局' },
    ],
    findings: ['info department-mismatch.shortened S3!A2'],
  },
  {
    when: 'the workbook holds two sets',
    tables: [
      { kind: 'revenue-summary', department: '甲局' },
      { kind: 'expenditure-summary', department: '甲局' },
      { kind: 'revenue-summary', department: '乙局' },
      { kind: 'expenditure-summary', department: '乙局' },
    ],
    cannotTell: ['department-mismatch.several'],
  },
]);
