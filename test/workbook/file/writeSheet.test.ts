import { Workbook } from 'exceljs';
import { cellPlace } from '../../../src/budget/Place';
import type { SheetDocument } from '../../../src/workbook/SheetDocument';
import { openWorkbook, type FileWorkbook } from '../../../src/workbook/file';
import { makePackage } from '../../support/workbooks/makePackage';
import { changedParts, partsOf, textOf } from '../../../src/tools/roundtrip/packages';

const NAME = '检查结果';

const document = (extra: Partial<SheetDocument> = {}): SheetDocument => ({
  name: NAME,
  orientation: 'landscape',
  headerRows: 1,
  columns: [
    { width: 8, printed: true },
    { width: 20, printed: true },
    { width: 30, printed: false },
  ],
  rows: [
    { cells: [{ text: '序号', style: 'header' }, { text: '说明', style: 'header' }, null] },
    {
      cells: [
        { number: 1234.5, numberFormat: '#,##0.00', style: 'number' },
        { text: '一'.repeat(45), style: 'cell', link: cellPlace("A'表", 7, 3) },
        { text: '=1+1', style: 'muted' },
      ],
    },
    { cells: [{ text: '@a\n+b', style: 'body' }], height: 60 },
  ],
  ...extra,
});

const open = (sheets = [{ name: "A'表" }, { name: '表2' }], behindSheets = '') =>
  openWorkbook(makePackage({ sheets, behindSheets }));

const workbookXml = (workbook: FileWorkbook) => textOf(partsOf(workbook.save())['xl/workbook.xml']!);
const names = async (workbook: FileWorkbook) => (await workbook.read()).map((g) => g.name);

/** The sheet as an independent program reads it. */
async function asExcelJsReads(workbook: FileWorkbook, name = NAME) {
  const book = new Workbook();
  await book.xlsx.load(workbook.save() as unknown as Parameters<typeof book.xlsx.load>[0]);
  return book.getWorksheet(name)!;
}

describe('a sheet of ours', () => {
  it('stands last and holds the texts and numbers of its document', async () => {
    const workbook = await open();
    expect(await workbook.writeSheet(document())).toBe(NAME);
    expect(await names(workbook)).toEqual(["A'表", '表2', NAME]);
    const grid = (await workbook.read()).at(-1)!;
    expect(grid.cells.map((c) => [c.row, c.column, c.value, c.text, c.formula])).toEqual([
      [1, 1, '序号', '序号', undefined],
      [1, 2, '说明', '说明', undefined],
      [2, 1, 1234.5, '1,234.50', undefined],
      [2, 2, '一'.repeat(45), '一'.repeat(45), undefined],
      [2, 3, '=1+1', '=1+1', undefined],
      [3, 1, '@a\n+b', '@a\n+b', undefined],
    ]);
  });

  it('looks and prints as its document says', async () => {
    const workbook = await open();
    await workbook.writeSheet(document());
    const sheet = await asExcelJsReads(workbook);
    expect(sheet.getCell('A1').font).toMatchObject({ bold: true, name: '宋体' });
    expect(sheet.getCell('A1').border.bottom?.style).toBe('thin');
    expect(sheet.getCell('A2').numFmt).toBe('#,##0.00');
    expect(sheet.getCell('B2').alignment).toMatchObject({ wrapText: true, vertical: 'top' });
    expect(sheet.getColumn(2).width).toBe(20);
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    });
    expect(sheet.pageSetup.printArea).toBe('A1:B3');
    expect(sheet.headerFooter.oddFooter).toBe('&C&P / &N');
  });

  it('has rows as high as their text, where the document does not say', async () => {
    const workbook = await open();
    await workbook.writeSheet(document());
    const sheet = await asExcelJsReads(workbook);
    // 45 Chinese characters are 90 wide: five lines in a column of 20.
    expect(sheet.getRow(2).height).toBeGreaterThanOrEqual(5 * 15);
    expect(sheet.getRow(2).height).toBeLessThan(7 * 15);
    expect(sheet.getRow(1).height).toBeLessThan(20);
    expect(sheet.getRow(3).height).toBe(60);
  });

  it('links to cells, whatever their sheet is called', async () => {
    const workbook = await open();
    await workbook.writeSheet(document());
    const xml = textOf(partsOf(workbook.save())['xl/worksheets/sheet3.xml']!);
    expect(xml).toContain(`<hyperlink ref="B2" location="'A''表'!C7"`);
  });

  it('is replaced by the next of its name', async () => {
    const workbook = await open();
    await workbook.writeSheet(document());
    expect(await workbook.writeSheet(document({ rows: [{ cells: [{ text: '新', style: 'body' }] }] }))).toBe(
      NAME,
    );
    expect(await names(workbook)).toEqual(["A'表", '表2', NAME]);
    expect((await workbook.read()).at(-1)!.cells.map((c) => c.value)).toEqual(['新']);
    expect(workbookXml(workbook).match(/_xlnm\.Print_Area/g)).toHaveLength(1);
  });

  it('never takes the place of a sheet that is not ours', async () => {
    const workbook = await open([{ name: NAME }, { name: `${NAME} (2)` }]);
    expect(await workbook.writeSheet(document())).toBe(`${NAME} (3)`);
    expect(await workbook.writeSheet(document())).toBe(`${NAME} (3)`);
    expect(await names(workbook)).toEqual([NAME, `${NAME} (2)`, `${NAME} (3)`]);
    await workbook.clear([NAME]);
    expect(await names(workbook)).toEqual([NAME, `${NAME} (2)`]);
  });

  it('gets a name that Excel takes', async () => {
    const long = '一'.repeat(31);
    const workbook = await open([{ name: long }]);
    const name = await workbook.writeSheet(document({ name: long }));
    expect(name).toBe(`${'一'.repeat(27)} (2)`);
    await workbook.clear([long]);
    expect(await names(workbook)).toEqual([long]);
  });

  it('goes when it is cleared, and nothing but unused formats is left of it', async () => {
    const bytes = makePackage();
    const workbook = await openWorkbook(bytes);
    await workbook.highlight([{ place: cellPlace('表1', 1, 1), severity: 'error', note: '应为 2' }]);
    await workbook.writeSheet(document());
    const reopened = await openWorkbook(workbook.save());
    expect(await reopened.clear([NAME])).toEqual({ restored: 1, left: [] });
    expect(changedParts(bytes, reopened.save())).toEqual(['xl/styles.xml']);
  });

  it('stays when other marks are cleared, and is still ours', async () => {
    const workbook = await open();
    await workbook.writeSheet(document());
    await workbook.highlight([{ place: cellPlace('表2', 1, 1), severity: 'info', note: '提示' }]);
    await workbook.clear([]);
    expect(await names(workbook)).toContain(NAME);
    await workbook.clear([NAME]);
    expect(await names(workbook)).not.toContain(NAME);
  });

  it('leaves the numbers of other sheets right when it goes from the middle', async () => {
    const workbook = await open();
    await workbook.writeSheet(document());
    const xml = workbookXml(workbook);
    const sheets = [...xml.matchAll(/<sheet [^>]*>/g)].map((m) => m[0]);
    // Somebody moves our sheet to the front and gives the last sheet a name of its own.
    const moved = xml
      .replace(sheets.join(''), [sheets[2], sheets[0], sheets[1]].join(''))
      .replaceAll('localSheetId="2"', 'localSheetId="0"')
      .replace(
        '<definedNames>',
        '<definedNames><definedName name="范围" localSheetId="2">表2!$A$1</definedName>',
      )
      .replace('<sheets>', '<bookViews><workbookView firstSheet="1" activeTab="2"/></bookViews><sheets>');
    const { unzipSync, zipSync, strToU8 } = await import('fflate');
    const changed = await openWorkbook(
      zipSync({ ...unzipSync(workbook.save()), 'xl/workbook.xml': strToU8(moved) }),
    );
    await changed.clear([NAME]);
    const after = workbookXml(changed);
    expect(after).toContain(
      '<definedNames><definedName name="范围" localSheetId="1">表2!$A$1</definedName></definedNames>',
    );
    expect(after).toContain('<workbookView firstSheet="0" activeTab="1"/>');
  });
});
