import { rule } from '../../../src/rules/form/empty-table-without-note';
import { testForm } from '../../support/inspect';

testForm(rule, [
  {
    when: 'empty tables have their notes, full ones need none',
    tables: [
      {
        kind: 'fund-expenditure',
        rows: ['合计 | '],
        notes: ['注：本部门2023年没有使用政府性基金预算拨款安排的支出，故本表为空表。'],
      },
      {
        kind: 'capital-expenditure',
        rows: ['合计 | 0'],
        notes: ['注:本单位无国有资本经营预算财政拨款安排的预算'],
      },
      { kind: 'general-expenditure', rows: ['合计 | 3'] },
    ],
  },
  {
    when: 'a note says so in few words',
    tables: [
      { kind: 'general-expenditure', rows: ['合计 | 3'] },
      ...[
        '本部门没有此项支出。',
        '本单位没有相关支出',
        '说明：没有此类支出',
        '没有数据',
        '注：不存在此项支出',
        '此表为空',
      ].map((note) => ({
        kind: 'fund-expenditure' as const,
        rows: ['合计 | '],
        notes: [note],
      })),
    ],
  },
  {
    when: 'empty tables have no note, or one about something else',
    tables: [
      { kind: 'general-expenditure', rows: ['合计 | 3'] },
      { kind: 'fund-expenditure', rows: ['合计 | —'] },
      { kind: 'capital-expenditure', rows: [], notes: ['注：本表金额单位为万元'] },
    ],
    findings: [
      'warning empty-table-without-note.no-note S2!A1',
      'warning empty-table-without-note.no-note S3!A1',
    ],
  },
  {
    when: 'the tables of revenue and expenditure can’t be empty at all',
    tables: [
      { kind: 'revenue-summary', rows: ['合计 | 0'] },
      { kind: 'general-expenditure', rows: ['合计 | 3'] },
    ],
    findings: ['warning empty-table-without-note.unfilled S1!A1'],
  },
  {
    when: 'no table is filled in: said once',
    tables: [
      { kind: 'revenue-summary', rows: ['合计 | 0'] },
      { kind: 'general-expenditure', rows: ['合计 | '] },
      { kind: 'three-public', rows: ['合计 | '] },
    ],
    findings: ['warning empty-table-without-note.book S1!A1 S2!A1'],
  },
  {
    when: '“三公” tables state their zeros',
    tables: [
      { kind: 'three-public', rows: ['[101] 某局 | '] },
      { kind: 'fund-three-public', rows: ['[101] 某局 | '] },
    ],
  },
  {
    when: 'one note speaks of all empty tables: the others are pointed out, but for those that can’t be empty',
    tables: [
      { kind: 'general-expenditure', rows: ['合计 | 3'], notes: ['注：空表表示无相关收支情况。'] },
      { kind: 'fund-expenditure', rows: ['合计 | '] },
      { kind: 'revenue-summary', rows: ['合计 | '] },
    ],
    findings: [
      'info empty-table-without-note.no-note S2!A1',
      'warning empty-table-without-note.unfilled S3!A1',
    ],
  },
]);
