import { Decimal } from 'decimal.js';
import type { Narrative, NarrativeTable } from '../../src/narrative/Narrative';
import { SICHUAN } from '../../src/narrative/outlines/sichuan/outline';
import { mergeNarrative } from '../../src/narrative/write/rewrite/mergeNarrative';
import { readWritten } from '../../src/narrative/write/rewrite/readWritten';
import { writeNarrative } from '../../src/narrative/write/writeNarrative';
import { narrativeSheet } from '../../src/report/narrativeSheet';
import { translator } from '../../src/report/translate';
import type { SheetDocument } from '../../src/workbook/SheetDocument';
import { gridOf } from '../narrative/gridOf';
import { sampleBook } from '../narrative/sampleBook';

const t = translator('zh-CN');
const narrative = writeNarrative({
  book: sampleBook('zhaohua-2023.xlsx'),
  prior: sampleBook('zhaohua-2022.xlsx'),
  outline: SICHUAN,
});
const plain = narrativeSheet(narrative, t);
const charted = narrativeSheet(narrative, t, undefined, { charts: true });

/** The cells that a chart is drawn from. */
const dataOf = (sheet: SheetDocument, n: number): (string | number | undefined)[][] => {
  const { top, left, bottom, right } = sheet.charts![n]!.data;
  expect(right).toBe(left + 1);
  return sheet.rows
    .slice(top - 1, bottom)
    .map((r) => [left, right].map((c) => r.cells[c - 1]?.number ?? r.cells[c - 1]?.text));
};

/** The mark in the row above a chart. */
const above = (sheet: SheetDocument, n: number): string | undefined =>
  sheet.rows[sheet.charts![n]!.anchor.top - 2]!.cells[2]?.text?.split(' ')[0];

test('there are none unless they are asked for', () => {
  expect(plain.charts).toBeUndefined();
  expect(plain.columns).toHaveLength(3);
});

test('each stands in a row of its own behind the paragraph with its figures, a single source has none', () => {
  expect(charted.charts!.map((c, n) => [c.kind, c.title, above(charted, n)])).toEqual([
    ['pie', '支出预算构成（单位：万元）', 'expenditure.total'],
    ['pie', '一般公共预算当年拨款结构（单位：万元）', 'general.structure'],
    ['column', '“三公”经费财政拨款预算构成（单位：万元）', 'three-public.total'],
  ]);
  for (const { anchor } of charted.charts!) {
    expect(anchor).toEqual({ top: anchor.top, bottom: anchor.top, left: 1, right: 1 });
    expect(charted.rows[anchor.top - 1]!.cells.slice(0, 3).every((c) => c === null)).toBe(true);
  }
});

test('they are drawn from the exact figures, so that shares are those of the text, in columns that are not printed', () => {
  expect(charted.columns.map((c) => c.printed)).toEqual([true, false, false, false, false]);
  expect(dataOf(charted, 0)).toEqual([
    ['类别', '预算数'],
    ['基本支出', 133.5345],
    ['项目支出', 45.64],
  ]);
  expect(dataOf(charted, 2).slice(1)).toEqual([
    ['因公出国（境）经费', 0],
    ['公务用车购置费', 0],
    ['公务用车运行维护费', 0],
    ['公务接待费', 2.95],
  ]);
});

test('the paragraphs are the same with and without, also when they are read back and written again', () => {
  const texts = (s: SheetDocument) => s.rows.flatMap((r) => r.cells[0]?.text ?? []);
  expect(texts(charted)).toEqual(texts(plain));
  const grid = gridOf(
    charted.name,
    charted.rows.map((r) => r.cells.map((c) => c?.number ?? c?.text ?? '')),
  );
  const decisions = mergeNarrative(readWritten(grid), narrative);
  expect(new Set(decisions.map((d) => d.kind))).toEqual(new Set(['same']));
  expect(narrativeSheet(narrative, t, decisions, { charts: true })).toEqual(charted);
});

const table = (values: readonly number[]): NarrativeTable => ({
  id: 'general',
  title: '结构',
  after: 'general.structure',
  head: ['科目', '预算数', '占比'],
  rows: [...values, values.reduce((a, b) => a + b, 0)].map((v, i) => ({
    label: `科目${i}`,
    amount: String(v),
    share: '',
    value: new Decimal(v),
  })),
});

test.each([
  ['a part below zero has no share: columns', [5, -2], ['column']],
  ['a part of nothing is left out of a pie', [5, 0, 2], ['pie']],
  ['one part alone is no structure', [5, 0], []],
])('%s', (_what, values, kinds) => {
  const made: Narrative = { ...narrative, tables: [table(values)] };
  const sheet = narrativeSheet(made, t, undefined, { charts: true });
  expect((sheet.charts ?? []).map((c) => c.kind)).toEqual(kinds);
  if (kinds[0] === 'pie')
    expect(
      dataOf(sheet, 0)
        .slice(1)
        .map((r) => r[1]),
    ).toEqual([5, 2]);
});
