import type { EmulatedWorkbook } from '../../../src/workbench/host/model/EmulatedWorkbook';
import { solid } from '../../../src/workbench/host/model/Fill';
import { ExcelWorkbook } from '../../../src/workbook/excel/ExcelWorkbook';
import { describeWithOffice, openInExcel } from '../../support/officeClient';
import { emulatedWorkbook } from '../../support/emulatedWorkbook';

/** A book of equal sheets, each with rows × columns of numbers. */
const bookOf = (sheets: number, rows: number, columns: number): EmulatedWorkbook =>
  emulatedWorkbook(
    Object.fromEntries(
      Array.from({ length: sheets }, (_, s) => [
        `表${s + 1}`,
        Array.from({ length: rows }, (_r, r) =>
          Array.from({ length: columns }, (_c, c) => r * 100 + c + 0.25),
        ),
      ]),
    ),
  );

describeWithOffice('ExcelWorkbook.read', () => {
  it('reads values, formulas, shown text, errors and text that looks like a formula', async () => {
    const book = emulatedWorkbook({
      '3-3': [
        [null, '合计', 1234.5],
        ["'=1+1", "'0012", true],
        ['=SUM(C1)', '#REF!'],
      ],
    });
    const sheet = book.sheets[0]!;
    sheet.cell(1, 3).numberFormat = '#,##0.00';
    book.setResult(sheet, 3, 1, 1234.5);
    openInExcel(book);
    const [grid] = await new ExcelWorkbook().read();
    expect(grid!.cells).toEqual([
      { row: 1, column: 2, value: '合计', text: '合计' },
      { row: 1, column: 3, value: 1234.5, text: '1,234.50' },
      { row: 2, column: 1, value: '=1+1', text: '=1+1' },
      { row: 2, column: 2, value: '0012', text: '0012' },
      { row: 2, column: 3, value: true, text: 'TRUE' },
      { row: 3, column: 1, value: 1234.5, formula: 'SUM(C1)', text: '1234.5' },
      { row: 3, column: 2, value: '#REF!', error: true, text: '#REF!' },
    ]);
    expect(grid!.used).toEqual({ top: 1, left: 1, bottom: 3, right: 3 });
  });

  it('knows hidden rows and columns, merges, indents, visibility and protection', async () => {
    const book = emulatedWorkbook({
      a: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      "b'!,c": [],
      秘密: [[1]],
    });
    const [a, , secret] = book.sheets;
    a!.hiddenRows.add(2).add(99);
    a!.hiddenColumns.add(2);
    a!.merges.push({ top: 1, left: 1, bottom: 1, right: 8 });
    a!.cell(3, 1).format = new Map([['IndentLevel', 2]]);
    a!.isProtected = true;
    secret!.visibility = 'very-hidden';
    secret!.hiddenRows.add(1);
    openInExcel(book);
    const grids = await new ExcelWorkbook().read();
    expect(grids.map((g) => [g.name, g.visibility, g.isProtected ?? false])).toEqual([
      ['a', 'visible', true],
      ["b'!,c", 'visible', false],
      ['秘密', 'very-hidden', false],
    ]);
    expect(grids[0]!.hiddenRows).toEqual(new Set([2]));
    expect(grids[0]!.hiddenColumns).toEqual(new Set([2]));
    expect(grids[0]!.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 8 }]);
    expect(grids[0]!.cells.map((c) => c.indent ?? 0)).toEqual([0, 0, 0, 0, 2, 0]);
    expect(grids[1]).toMatchObject({ cells: [], used: null });
    expect(grids[2]!.hiddenRows).toEqual(new Set([1]));
  });

  it('ignores cells that only have a format', async () => {
    const book = emulatedWorkbook({ a: [[1]] });
    book.paint(book.sheets[0]!, 5000, 200, solid('#FF0000'));
    const host = openInExcel(book);
    const [grid] = await new ExcelWorkbook().read();
    expect(grid!.used).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
    expect(host.recorder.responseBytes).toBeLessThan(10_000);
  });

  it.each([
    [1, 2],
    [14, 2],
    [40, 2],
    [48, 2],
    [49, 3],
    [120, 3],
  ])('reads %i sheets in %i syncs', async (sheets, syncs) => {
    const host = openInExcel(bookOf(sheets, 30, 8));
    const grids = await new ExcelWorkbook().read();
    expect(grids.map((g) => g.cells.length)).toEqual(Array.from({ length: sheets }, () => 240));
    expect(host.recorder.syncs).toHaveLength(syncs);
    expect(host.keptReferences).toBe(0);
  });

  it('splits what is larger than Excel on the web answers, and misses no cell', async () => {
    const long = '本年收入'.repeat(30);
    const rows = Array.from({ length: 6_000 }, (_, r) => [r + 0.5, long, long]);
    const limit = 5_000_000;
    const host = openInExcel(emulatedWorkbook({ a: [[1]], big: rows, z: [[2]] }), { payloadLimit: limit });
    const grids = await new ExcelWorkbook().read();
    expect(grids.map((g) => g.cells.length)).toEqual([1, 18_000, 1]);
    expect(grids[1]!.cells.at(-1)).toMatchObject({ row: 6_000, column: 3, value: long });
    expect(Math.max(...host.recorder.exchanges.map((e) => e.responseBytes))).toBeLessThanOrEqual(limit);
    expect(host.recorder.syncs.length).toBeGreaterThan(2);
  });

  it('reports a single row that Excel finds too large', async () => {
    openInExcel(emulatedWorkbook({ a: [['文'.repeat(30_000)]] }), { payloadLimit: 20_000 });
    await expect(new ExcelWorkbook().read()).rejects.toMatchObject({ failure: 'too-large' });
  });

  it('reads more merged areas than Excel lists at a time', async () => {
    const book = emulatedWorkbook({ a: Array.from({ length: 700 }, (_, r) => [r]) });
    for (let row = 1; row <= 700; row++)
      book.sheets[0]!.merges.push({ top: row, bottom: row, left: 1, right: 2 });
    openInExcel(book);
    const [grid] = await new ExcelWorkbook().read();
    expect(grid!.merges).toHaveLength(700);
    expect(grid!.merges[699]).toEqual({ top: 700, bottom: 700, left: 1, right: 2 });
  });

  it('waits until a cell edit has ended', async () => {
    const host = openInExcel(emulatedWorkbook({ a: [[1]] }));
    host.enterCellEdit();
    let isDone = false;
    const reading = new ExcelWorkbook().read().then((grids) => {
      isDone = true;
      return grids;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isDone).toBe(false);
    host.leaveCellEdit();
    expect((await reading)[0]!.cells).toHaveLength(1);
  });

  it('takes a number for its text where the column is too narrow to show it', async () => {
    const book = emulatedWorkbook({ a: [[1234.5]] });
    book.sheets[0]!.cell(1, 1).text = '####';
    openInExcel(book);
    expect((await new ExcelWorkbook().read())[0]!.cells[0]).toMatchObject({ value: 1234.5, text: '1234.5' });
  });
});
