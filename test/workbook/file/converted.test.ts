import { utils, write } from '@e965/xlsx';
import { cellPlace } from '../../../src/budget/Place';
import { openWorkbook, readGrids } from '../../../src/workbook/file';
import { loadCase } from './workbooks';
import { validatorErrors } from '../../../src/tools/office/programs';

/** An .xls with an error, number formats, a merge, and something hidden of each kind. */
function makeXls(): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['2025年部门收支总表', null, null],
    ['项目', '预算数', '占比'],
    ['收入', 1234.5, 0.25],
    ['=支出 & <其他>', 5, true],
  ]);
  sheet['B3']!.z = '#,##0.00';
  sheet['C3']!.z = '0.00%';
  sheet['B5'] = { t: 'n', v: 1239.5, z: '#,##0.00' };
  sheet['C5'] = { t: 'e', v: 0x17, w: '#REF!' };
  sheet['!ref'] = 'A1:C5';
  sheet['!merges'] = [utils.decode_range('A1:C1')];
  sheet['!cols'] = [{ wch: 30 }, {}, { hidden: true }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '表1');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['内部']]), '隐藏');
  book.Workbook = { Sheets: [{}, { Hidden: 1 }] };
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

describe('an .xls', () => {
  it('is read', async () => {
    const grids = await readGrids(makeXls());
    expect(grids.map((g) => [g.name, g.visibility])).toEqual([
      ['表1', 'visible'],
      ['隐藏', 'hidden'],
    ]);
    const [grid] = grids;
    expect(grid!.cells.map((c) => [c.row, c.column, c.value, c.text, c.formula])).toEqual([
      [1, 1, '2025年部门收支总表', '2025年部门收支总表', undefined],
      [2, 1, '项目', '项目', undefined],
      [2, 2, '预算数', '预算数', undefined],
      [2, 3, '占比', '占比', undefined],
      [3, 1, '收入', '收入', undefined],
      [3, 2, 1234.5, '1,234.50', undefined],
      [3, 3, 0.25, '25.00%', undefined],
      [4, 1, '=支出 & <其他>', '=支出 & <其他>', undefined],
      [4, 2, 5, '5', undefined],
      [4, 3, true, 'TRUE', undefined],
      [5, 2, 1239.5, '1,239.50', undefined],
      [5, 3, '#REF!', '#REF!', undefined],
    ]);
    expect(grid).toMatchObject({
      used: { top: 1, left: 1, bottom: 5, right: 3 },
      merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
    });
    expect([[...grid!.hiddenRows], [...grid!.hiddenColumns]]).toEqual([[], [3]]);
  });

  it('is marked in a new .xlsx with the same content', async () => {
    const xls = makeXls();
    const workbook = await openWorkbook(xls);
    expect(workbook.format).toBe('converted');
    expect(
      await workbook.highlight([{ place: cellPlace('表1', 5, 2), severity: 'error', note: '应为 1239.50' }]),
    ).toEqual({
      marked: 1,
      skipped: [],
    });
    const saved = workbook.save();
    expect(await readGrids(saved)).toEqual(await readGrids(xls));
    expect((await openWorkbook(saved)).format).toBe('xlsx');
    expect(validatorErrors(saved, 'xlsx') ?? []).toEqual([]);
  });

  it('keeps its formulas and what is hidden', async () => {
    // Programs work pivot tables out anew.
    const content = async (bytes: Uint8Array) =>
      (await readGrids(bytes))
        .filter((grid) => grid.name !== '透视')
        .map((grid) => [
          grid.name,
          grid.hiddenRows,
          grid.cells.map((c) => [c.row, c.column, c.value, c.formula]),
        ]);
    const xls = loadCase('lo_torture.xls');
    expect(await content(xls)).toEqual(await content(loadCase('lo_torture.xlsx')));
    expect(await content((await openWorkbook(xls)).save())).toEqual(await content(xls));
  });

  it.each([0.3, 0.9])('that is cut off after %d of its length is refused', async (share) => {
    const bytes = loadCase('lo_torture.xls');
    const cut = bytes.subarray(0, Math.floor(bytes.length * share));
    await expect(readGrids(cut)).rejects.toMatchObject({
      reason: expect.stringMatching(/damaged|not-a-workbook/),
    });
  });
});
