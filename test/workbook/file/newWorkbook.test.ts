import { Workbook } from 'exceljs';
import type { SheetDocument } from '../../../src/workbook/SheetDocument';
import { newWorkbook, openWorkbook, readGrids } from '../../../src/workbook/file';
import { hasLibreOffice, savedByLibreOffice, validatorErrors } from '../../support/workbooks/programs';

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

test('the format’s own validator has nothing to say', async () => {
  const errors = await validatorErrors(await made, 'xlsx');
  if (errors === undefined) console.warn('Not validated: the validator of the format is not installed.');
  expect(errors ?? []).toEqual([]);
});

const whenThere = hasLibreOffice() ? test : test.skip;
whenThere('LibreOffice opens it (skipped where it is not installed)', async () => {
  const grids = await readGrids(savedByLibreOffice(await made, 'xlsx'));
  expect(grids.map((g) => g.name)).toEqual(['按规则', '按部门']);
});
