import { Decimal } from 'decimal.js';
import { causesOf, countCauses } from '../../src/diagnose';
import { headline } from '../../src/report/headline';
import { findingsSheet } from '../../src/report/findingsSheet';
import { jsonReport } from '../../src/report/json';
import { marksOf } from '../../src/report/marks';
import { sarifPart } from '../../src/report/sarifPart';
import { textReport } from '../../src/report/text';
import { translator } from '../../src/report/translate';
import { fillOf } from '../../src/workbook/Mark';
import { equations } from '../diagnose/equations';
import { diagnoseReport } from '../../src/diagnose';
import type { CheckResult } from '../../src/pipeline/results';
import { evaluate } from '../../src/rules/evaluate';
import type { LinearRelation } from '../../src/budget/Relation';
import { resultOf } from './fixtures';

const zh = translator('zh-CN');

/** 表!A4 (a2) is typed 29 for 20; the totals above and its twin disagree with it. */
function oneSlip(): CheckResult {
  const e = equations({ all: 60, a: 30, b: 30, a2: 29, a1: 10, b1: 10, b2: 20, twin: 20 }, [
    'all = a + b',
    'a = a1 + a2',
    'b = b1 + b2',
    'twin = a2',
  ]);
  const relations = e.judged().relations.map((j) => j.relation as LinearRelation);
  const rule = {
    on: 'book' as const,
    meta: { id: 'column-total', category: 'within-table' as const, severity: 'error' as const, basis: '' },
    check: () => ({ relations, cannotTell: [] }),
  };
  const judged = evaluate([rule], { book: { tables: [], others: [] } });
  return resultOf(judged.findings, { ...judged, ...diagnoseReport(judged) });
}

test('one slip is one place that is wrong, however many relations it breaks', () => {
  const result = oneSlip();
  expect(countCauses(result)).toEqual({ places: { error: 1, warning: 0, info: 0 }, relations: 2 });
  expect(headline(result, zh)).toEqual(['1 处错误，2 项关系不符']);
  expect(causesOf(result.diagnoses)[0]).toMatchObject({ index: 0, explains: [0, 1] });
});

test('应为 stands at the cause alone; what follows from it says with what it disagrees', () => {
  const text = textReport({ file: 'a.xlsx', result: oneSlip() }, zh);
  expect(text.match(/应为|应与/g)).toHaveLength(1);
  expect(text).toContain('表!A4 应为 20 万元（现为 29 万元');
  expect(text.match(/与 表!A4 不符/g)).toHaveLength(2);
});

test('in the report for programs each finding has its cause', () => {
  const { workbooks } = JSON.parse(jsonReport([{ file: 'a.xlsx', result: oneSlip() }], zh)) as {
    workbooks: {
      wrong: unknown;
      findings: { cause: number; message: string; expected: string }[];
      diagnoses: unknown[];
    }[];
  };
  const [book] = workbooks;
  expect(book!.wrong).toEqual({ places: 1, relations: 2 });
  expect(book!.diagnoses[0]).toMatchObject({
    kind: 'cell',
    cell: { sheet: '表', address: 'A4' },
    suggested: '20',
  });
  expect(book!.findings.map((f) => f.cause)).toEqual([0, 0]);
  for (const f of book!.findings) expect(f.message).toContain('与 表!A4 不符');
});

test('SARIF names the cause with each result', () => {
  const part = sarifPart({ file: 'a.xlsx', result: oneSlip() }, zh);
  for (const { properties, message } of part.results) {
    expect(properties).toMatchObject({
      cause: { index: 0, kind: 'cell', message: expect.stringContaining('表!A4 应为 20') },
    });
    expect(message.text).toContain('与 表!A4 不符');
  }
});

test('marks: cause and consequence have colours and words of their own', () => {
  const marks = marksOf(oneSlip(), zh);
  const of = (row: number) => marks.find((m) => m.place.row === row)!;
  expect(of(4).note).toContain('【错误】表!A4 应为 20 万元');
  expect(of(2).note).toMatch(/^【受影响】.*与 表!A4 不符/);
  expect(of(2).note).not.toContain('应为');
  expect(fillOf(of(2))).not.toBe(fillOf(of(4)));
  expect([fillOf({ severity: 'error' }), fillOf({ severity: 'warning' })]).not.toContain(fillOf(of(2)));
});

test('the sheet begins with the causes; only they say what should stand', () => {
  const sheet = findingsSheet(oneSlip(), zh);
  const rows = sheet.rows
    .slice(sheet.headerRows)
    .map(({ cells }) =>
      cells.map((c) => (c === null ? '' : 'text' in c ? c.text : 'number' in c ? c.number : '')),
    );
  expect(rows.map((r) => r[1])).toEqual(['错误', '受影响', '受影响']);
  expect(rows[0]!.slice(5, 7)).toEqual([29, 20]);
  expect(rows.slice(1).map((r) => r[6])).toEqual(['', '']);
  expect(JSON.stringify(sheet.rows)).toContain('1 处错误，2 项关系不符');
});

test('figures that must be corrected together are one cause', () => {
  const e = equations({ a: 31, b: 20, c: 5, d: 7, ac: 25, bd: 38, ab: 51, cd: 12, all: 63 }, [
    'ac = a + c',
    'bd = b + d',
    'ab = a + b',
    'cd = c + d',
    'all = ac + bd',
    'all = ab + cd',
  ]);
  const [cause] = causesOf(diagnoseReport(e.judged()).diagnoses);
  expect(cause!.diagnoses.map((d) => d.suggested?.value)).toEqual([new Decimal(20), new Decimal(31)]);
});
