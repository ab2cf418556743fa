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
);
const row = (n: number): unknown[] => doc.rows[n]!.cells.map((c) => c?.text ?? c?.number);

test('is a landscape sheet whose head is repeated', () => {
  expect(doc).toMatchObject({ name: '检查结果', orientation: 'landscape', headerRows: 2 });
  expect(row(1)).toEqual(['序号', '级别', '规则', '表', '单元格', '现为', '应为', '差额', '说明']);
  for (const r of doc.rows) expect(r.cells).toHaveLength(doc.columns.length);
});

test('a row per finding: numbers as numbers, in their unit, with a link to the cell', () => {
  expect(row(2).slice(0, 8)).toEqual([1, '错误', expect.any(String), '3-3', 'C7', 2.59, 2.95, -0.36]);
  const cells = doc.rows[2]!.cells;
  expect(cells[4]).toMatchObject({ link: at('3-3!C7') });
  expect(cells[5]).toMatchObject({ numberFormat: '#,##0.00"万元"', style: 'number' });
});

test('percentages are not multiplied by a hundred', () => {
  expect(doc.rows[3]!.cells[5]).toMatchObject({ number: 2.6, numberFormat: '#,##0.00"%"' });
});

test('findings about the whole book and what could not be told have their rows too', () => {
  expect(row(4).slice(3, 8)).toEqual(['', '', '', '', '']);
  expect(row(5)[1]).toBe('无法判断');
  expect(doc.rows[5]!.cells[4]).toMatchObject({ link: at('3!A7') });
});
