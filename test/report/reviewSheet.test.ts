import { reviewWorkbook } from '../../src/pipeline/review';
import { resultSheetNames } from '../../src/report/resultSheets';
import { reviewSheet } from '../../src/report/reviewSheet';
import { translator } from '../../src/report/translate';
import type { DocumentCell, SheetDocument } from '../../src/workbook/SheetDocument';
import { CHANGE_CELL, narrativeBook, reviewOf, SHARES, SHARES_CELL, TEXT } from '../taskpane/review/texts';
import { gridOf } from '../support/grid';

/** The one with the wrong share. */
const SENTENCE = SHARES.slice(0, SHARES.indexOf('。') + 1);
const zh = translator('zh-CN');
const cellsOf = (doc: SheetDocument, row: number): readonly (DocumentCell | null)[] => doc.rows[row]!.cells;
const words = (doc: SheetDocument, row: number): unknown[] =>
  cellsOf(doc, row).map((c) => c?.text ?? c?.number);

describe('of a narrative in the workbook', () => {
  let doc: SheetDocument;
  beforeAll(async () => {
    doc = reviewSheet(reviewWorkbook(await narrativeBook().read(), {})!, zh);
  });

  test('is a landscape sheet whose head is repeated', () => {
    expect(doc).toMatchObject({ name: '审核结果', orientation: 'landscape', headerRows: 3 });
    expect(words(doc, 0)[8]).toMatch(/^识别数字 \d+ 个，已核对 \d+ 个；错误 2 项，/);
    expect(words(doc, 2)).toEqual('序号 级别 规则 位置 原文 文中 应为 差额 说明 反馈 整改情况'.split(' '));
    for (const r of doc.rows) expect(r.cells).toHaveLength(doc.columns.length);
  });

  test('a row per finding: its words, its numbers, a link to its cell, and the sentence as it should read', () => {
    expect([cellsOf(doc, 3)[3], cellsOf(doc, 4)[3]].map((c) => c?.link)).toEqual([SHARES_CELL, CHANGE_CELL]);
    expect(words(doc, 3).slice(0, 8)).toEqual([
      ...[1, '错误', '占比等于分项除以合计', '编制说明!A2', SENTENCE, 31, 30, 1],
    ]);
    expect(words(doc, 3).slice(8)).toEqual([expect.stringContaining('项目支出30.00万元，占30%'), '', '']);
    expect(cellsOf(doc, 3)[5]).toMatchObject({ numberFormat: '#,##0.00"%"', style: 'number' });
  });
});

test('a text beside the workbook has paragraphs for places', () => {
  const doc = reviewSheet(reviewOf(TEXT), zh);
  expect([words(doc, 3)[3], words(doc, 4)[3]]).toEqual(['第 2 段', '第 3 段']);
  expect(cellsOf(doc, 3)[3]).not.toHaveProperty('link');
});

test('what could not be told has its row', () => {
  const result = reviewOf(TEXT);
  const [finding] = result.findings;
  const doc = reviewSheet(
    {
      ...result,
      findings: [],
      cannotTell: [
        {
          rule: 'claim-equals-cell',
          reason: { id: 'cannot-tell.zero-base', data: {} },
          places: [{ place: finding!.quote!.place, role: 'stated' }],
        },
        { rule: 'claim-equals-cell', reason: { id: 'cannot-tell.zero-base', data: {} }, places: [] },
      ],
    },
    zh,
  );
  expect(words(doc, 3).slice(0, 5)).toEqual([1, '无法核对', expect.any(String), '第 2 段', SENTENCE]);
  expect(words(doc, 4)[3]).toBe('全文');
});

test('every language has its own names for the sheets with results', () => {
  expect(resultSheetNames()).toEqual(['检查结果', '审核结果', 'Check results', 'Review results']);
});

test('the sheet itself is never taken for a narrative', async () => {
  const grids = await narrativeBook().read();
  const doc = reviewSheet(reviewWorkbook(grids, {})!, zh);
  const written = gridOf(
    doc.name,
    doc.rows.map(({ cells }) => cells.map((c) => c?.text ?? c?.number ?? null)),
  );
  const again = reviewWorkbook([written, ...grids], {})!;
  expect(again.document.paragraphs.map((p) => p.cell?.sheet)).not.toContain(doc.name);
  expect(reviewWorkbook([written], {})).toBeNull();
});
