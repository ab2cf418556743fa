import { findingsSheet } from '../../src/report/findingsSheet';
import { translator } from '../../src/report/translate';
import { at, cell, findingOf, formFinding, resultOf, share, term, wrongTotal } from './fixtures';

const zh = translator('zh-CN');
const rate = findingOf(
  share(cell('9!C7', '2.6', '%', 1), [term('a', cell('9!A7', '4.78'))], [term('b', cell('9!B7', '179.17'))]),
);
const doc = findingsSheet(
  resultOf([wrongTotal(), rate, formFinding('missing-tables', [])], {
    cannotTell: [
      {
        rule: 'subject-code-name',
        reason: { id: 'cannot-tell.zero-base', data: {} },
        places: [{ place: at('3!A7'), role: 'cell' }],
      },
    ],
  }),
  zh,
  { file: '昭化区.xlsx', date: '2026-03-01', version: '1.2.3' },
);
const row = (n: number): unknown[] => doc.rows[n]!.cells.map((c) => c?.text ?? c?.number);

test('is a landscape sheet whose head is repeated', () => {
  expect(doc).toMatchObject({ name: '检查结果', orientation: 'landscape', headerRows: 3 });
  expect(row(2).join(' ')).toBe('序号 级别 规则 表 单元格 现为 应为 差额 说明 反馈 整改情况');
  for (const r of doc.rows) expect(r.cells).toHaveLength(doc.columns.length);
});

test('a row per finding: numbers as numbers, in their unit, with a link to the cell', () => {
  expect(row(3).slice(0, 8)).toEqual([1, '错误', expect.any(String), '3-3', 'C7', 2.59, 2.95, -0.36]);
  const cells = doc.rows[3]!.cells;
  expect(cells[4]).toMatchObject({ link: at('3-3!C7') });
  expect(cells[5]).toMatchObject({ numberFormat: '#,##0.00"万元"', style: 'number' });
});

test('percentages are not multiplied by a hundred', () => {
  expect(doc.rows[4]!.cells[5]).toMatchObject({ number: 2.6, numberFormat: '#,##0.00"%"' });
});

test('findings about the whole book and what could not be told have their rows too', () => {
  expect(row(5).slice(3, 8)).toEqual(['', '', '', '', '']);
  expect(row(6)[1]).toBe('无法核对');
  expect(doc.rows[6]!.cells[4]).toMatchObject({ link: at('3!A7') });
});

test('says what it is about, from what file, when and by which version, and leaves room for the reviewer and the answers', () => {
  expect(row(1)[0]).toBe(
    '单位：某县档案局    年度：2023    文件：昭化区.xlsx    日期：2026-03-01    勾稽 1.2.3 版',
  );
  expect(row(1).slice(9)).toEqual(['审核人：', undefined]);
  expect(doc.columns.map((c) => c.isAnswer === true)).toEqual([...Array(9).fill(false), true, true]);
  for (const r of doc.rows.slice(3)) expect(r.cells.slice(9).map((c) => c?.text)).toEqual(['', '']);
});

test('without being told, it says nothing of its making', () => {
  expect(findingsSheet(resultOf([]), zh).rows[1]!.cells[0]?.text).toBe('单位：某县档案局    年度：2023');
});

test('every row has keys of its own, which stay when the amounts change', () => {
  const keysOf = (findings: Parameters<typeof resultOf>[0]) =>
    findingsSheet(resultOf(findings), zh)
      .rows.slice(3)
      .map((r) => r.keys!);
  const twice = keysOf([wrongTotal(), wrongTotal(), rate]);
  expect(new Set(twice.map(([first]) => first)).size).toBe(3);
  const moved = { ...wrongTotal(), message: { id: 'relation.truncated' as const, data: {} } };
  expect(keysOf([moved])[0]![1]).toBe(twice[0]![1]);
});

test('what the rules rest on stands behind all else, each once', () => {
  const bases = { 'column-total': '惯例：合计等于各项相加', 'final-rounding': '惯例：尾差按表计数' };
  const { rows } = findingsSheet(resultOf([wrongTotal(), wrongTotal()], { bases }), zh);
  expect(rows.slice(5).map((r) => r.cells.map((c) => c?.text).filter(Boolean))).toEqual([
    ['依据', '合计栏＝各分项栏之和', '惯例：合计等于各项相加'],
    ['依据', expect.any(String), '惯例：尾差按表计数'],
  ]);
});
