import { rule } from '../../../src/rules/form/note-wrong-fund';
import { testForm } from '../../support/inspect';

const FUND = '注：本部门没有使用政府性基金预算拨款安排的支出，故本表为空表。';
const CAPITAL = '注：本部门没有使用国有资本经营预算拨款安排的支出，故本表为空表。';

testForm(rule, [
  {
    when: 'notes name the fund of their table, or none',
    tables: [
      { kind: 'fund-expenditure', notes: [FUND] },
      { kind: 'capital-expenditure', notes: [CAPITAL] },
      { kind: 'general-projects', notes: ['注：本表为空表。'] },
      { kind: 'appropriation-summary', notes: [FUND] },
    ],
  },
  {
    when: 'notes were copied from the other fund’s table',
    tables: [
      { kind: 'fund-expenditure', notes: [CAPITAL] },
      { kind: 'capital-expenditure', notes: [FUND] },
      { kind: 'fund-three-public', notes: [CAPITAL] },
    ],
    findings: [
      'warning note-wrong-fund.other-fund S1!A5',
      'warning note-wrong-fund.other-fund S2!A5',
      'warning note-wrong-fund.other-fund S3!A5',
    ],
  },
  {
    when: 'a note names both funds',
    tables: [
      { kind: 'capital-expenditure', notes: ['注：本部门没有政府性基金预算、国有资本经营预算安排的支出。'] },
    ],
  },
]);
