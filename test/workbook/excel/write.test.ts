import { cellPlace } from '../../../src/budget/Place';
import { readHighlightRecord } from '../../../src/workbook/HighlightRecord';
import type { DocumentRow, SheetDocument } from '../../../src/workbook/SheetDocument';
import { ExcelWorkbook } from '../../../src/workbook/excel/ExcelWorkbook';
import { textOf } from '../../../src/workbench/host/model/cellContent';
import { describeWithOffice, openInExcel } from '../../support/officeClient';
import { emulatedWorkbook } from '../../support/emulatedWorkbook';

const excel = new ExcelWorkbook();

const row = (n: number): DocumentRow => ({
  cells: [
    { text: `1-${n}`, style: 'cell', link: cellPlace("3-3'x", n, 3) },
    { number: n + 0.5, numberFormat: '#,##0.00', style: 'number' },
    null,
    { text: '=SUM(A1)', style: 'muted' },
  ],
});

const document = (rows: number, name = '检查结果'): SheetDocument => ({
  name,
  columns: [
    { width: 10, printed: true },
    { width: 20, printed: true },
    { width: 30, printed: true },
    { width: 40, printed: false },
  ],
  rows: [
    { cells: [{ text: '检查结果', style: 'title' }], height: 30 },
    { cells: [{ text: '+表', style: 'header' }] },
    ...Array.from({ length: rows }, (_, i) => row(i + 1)),
  ],
  headerRows: 2,
  orientation: 'landscape',
});

describeWithOffice('ExcelWorkbook.writeSheet', () => {
  it('writes texts as texts, numbers as numbers, links, styles and the print layout', async () => {
    const book = emulatedWorkbook({ '1-1': [[1]] });
    openInExcel(book);
    expect(await excel.writeSheet(document(2))).toBe('检查结果');
    const sheet = book.sheets.at(-1)!;
    expect(
      [...sheet.cells()]
        .filter((c) => c.cell.value !== '')
        .map((c) => [c.row, c.column, c.cell.value, textOf(c.cell)]),
    ).toEqual([
      [1, 1, '检查结果', '检查结果'],
      [2, 1, '+表', '+表'],
      [3, 1, '1-1', '1-1'],
      [3, 2, 1.5, '1.50'],
      [3, 4, '=SUM(A1)', '=SUM(A1)'],
      [4, 1, '1-2', '1-2'],
      [4, 2, 2.5, '2.50'],
      [4, 4, '=SUM(A1)', '=SUM(A1)'],
    ]);
    expect([...sheet.cells()].every((c) => c.cell.formula === undefined)).toBe(true);
    expect(sheet.peek(3, 1)!.hyperlink).toEqual({ documentReference: "'3-3''x'!C1" });
    const format = Object.fromEntries(sheet.peek(3, 1)!.format!);
    expect(format).toMatchObject({ 'Font/Color': '#0563C1', 'Font/Underline': 'Single', WrapText: true });
    expect(format).toMatchObject({
      'Borders/EdgeLeft/Style': 'Continuous',
      'Borders/InsideVertical/Style': 'Continuous',
    });
    expect(sheet.peek(2, 1)!.format!.get('Font/Bold')).toBe(true);
    expect(sheet.peek(2, 1)!.fill?.color).toBe('#F2F2F2');
    expect(sheet.rowHeights).toEqual(new Map([[1, 30]]));
    expect(sheet.columnWidths.get(1)).toBe((10 * 7 + 5) * 0.75);
    expect(sheet.frozenRows).toBe(2);
    expect(Object.fromEntries(sheet.pageLayout)).toEqual({
      Orientation: 'Landscape',
      PaperSize: 'A4',
      CenterHorizontally: true,
      Zoom: { horizontalFitToPages: 1 },
      CenterHeader: '&A',
      CenterFooter: '&P / &N',
      PrintArea: 'A1:C4',
      PrintTitleRows: '$1:$2',
    });
  });

  it('writes two rows and two thousand in the same two syncs', async () => {
    for (const rows of [2, 2_000]) {
      const book = emulatedWorkbook({ a: [[1]] });
      const host = openInExcel(book, { payloadLimit: 5_000_000 });
      await excel.writeSheet(document(rows));
      expect(host.recorder.syncs).toHaveLength(2);
      expect(host.recorder.requestBytes).toBeLessThan(20_000 + 600 * rows);
      expect(book.sheets.at(-1)!.peek(rows + 2, 2)!.value).toBe(rows + 0.5);
    }
  });

  it('splits a text above the limit of Excel on the web', async () => {
    const book = emulatedWorkbook({ a: [[1]] });
    openInExcel(book, { payloadLimit: 5_000_000 });
    const long = '支'.repeat(30_000);
    const rows = Array.from({ length: 100 }, (): DocumentRow => ({ cells: [{ text: long, style: 'body' }] }));
    await excel.writeSheet({ ...document(0), rows });
    expect(book.sheets.at(-1)!.peek(100, 1)!.value).toBe(long);
  });

  it('replaces only its own sheet, and removes it on clear', async () => {
    const book = emulatedWorkbook({ a: [[1]], 检查结果: [['别人的']] });
    openInExcel(book);
    expect(await excel.writeSheet(document(1))).toBe('检查结果 (2)');
    expect(await excel.writeSheet(document(3))).toBe('检查结果 (2)');
    expect(book.sheets.map((s) => s.name)).toEqual(['a', '检查结果', '检查结果 (2)']);
    expect(book.sheets[1]!.peek(1, 1)!.value).toBe('别人的');
    expect(book.sheets[2]!.peek(5, 2)!.value).toBe(3.5);
    expect(readHighlightRecord(book.xmlParts[0]!.xml)!.sheets).toEqual(['检查结果 (2)']);
    expect(await excel.clear(['检查结果'])).toEqual({ restored: 0, left: [] });
    expect(book.sheets.map((s) => s.name)).toEqual(['a', '检查结果']);
    expect(book.xmlParts).toHaveLength(0);
  });

  it('changes nothing in a workbook whose structure is protected', async () => {
    const book = emulatedWorkbook({ a: [[1]] });
    openInExcel(book);
    await excel.writeSheet(document(1));
    book.isStructureProtected = true;
    await expect(excel.writeSheet(document(1))).rejects.toMatchObject({
      messageId: 'excel.failure.protected-workbook',
    });
    await expect(excel.clear(['检查结果'])).rejects.toMatchObject({ failure: 'protected-workbook' });
    expect(book.sheets).toHaveLength(2);
  });
});
