import { rule } from '../../../src/rules/form/note-on-full-table';
import { testForm } from '../../support/inspect';

const EMPTY = '注：本部门没有使用政府性基金预算拨款安排的支出，故本表为空表。';

testForm(rule, [
  {
    when: 'the table is empty as its note says',
    tables: [{ kind: 'fund-expenditure', rows: ['合计 | 0'], notes: [EMPTY] }],
  },
  {
    when: 'the table has figures and its note calls it empty',
    tables: [{ kind: 'fund-expenditure', rows: ['合计 | 3', '2120803 城市建设支出 | 3'], notes: [EMPTY] }],
    findings: ['warning note-on-full-table.full S1!A7 S1!C4'],
  },
  {
    when: 'a note speaks of a part of the table',
    tables: [{ kind: 'three-public', rows: ['合计 | 3'], notes: ['注：本部门没有安排因公出国（境）经费。'] }],
  },
]);
