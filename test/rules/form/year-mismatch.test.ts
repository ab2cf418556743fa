import { rule } from '../../../src/rules/form/year-mismatch';
import { testForm } from '../../support/inspect';

testForm(rule, [
  {
    when: 'all that state a year state the same; a note may name last year too',
    tables: [
      { kind: 'revenue-summary', year: 2023 },
      { kind: 'expenditure-summary' },
      {
        kind: 'fund-expenditure',
        year: 2023,
        notes: ['注：2022年、2023年都没有政府性基金预算安排的支出，故本表为空表。'],
      },
    ],
    others: [
      { sheet: '封面', kind: 'cover', title: '2023年部门预算公开表' },
      { sheet: 'x', kind: 'unrecognised', title: '2021年台账' },
    ],
  },
  {
    when: 'a table is of another year',
    tables: [
      { kind: 'revenue-summary', year: 2023 },
      { kind: 'expenditure-summary', year: 2022 },
      { kind: 'general-expenditure', year: 2023 },
    ],
    findings: ['warning year-mismatch.table S2!A1'],
  },
  {
    when: 'a note and the cover were not rolled forward',
    tables: [
      {
        kind: 'fund-expenditure',
        year: 2023,
        notes: ['注：2022年没有政府性基金预算安排的支出，故本表为空表。'],
      },
    ],
    others: [{ sheet: '封面', kind: 'cover', title: '2022年部门预算公开表' }],
    findings: ['warning year-mismatch.note S1!A5', 'warning year-mismatch.sheet'],
  },
  {
    when: 'a header has last year alone',
    tables: [{ kind: 'revenue-summary', year: 2023, columns: ['prior-year'], rows: ['合计 | 3'] }],
    findings: ['warning year-mismatch.header S1!C4'],
  },
  {
    when: 'no table states a year',
    tables: [{ kind: 'revenue-summary' }],
    cannotTell: ['year-mismatch.no-year'],
  },
  {
    when: 'a note names the year of a regulation, or a date',
    tables: [
      {
        kind: 'fund-expenditure',
        year: 2023,
        notes: ['注：按2019年机构改革方案编列。', '填表说明：数据截至2022年12月31日。'],
      },
    ],
  },
]);
