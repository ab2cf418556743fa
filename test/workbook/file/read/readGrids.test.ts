import { existsSync } from 'node:fs';
import { addressOf, rangeAddress } from '../../../../src/budget/address';
import type { Grid } from '../../../../src/workbook/Grid';
import { readGrids } from '../../../../src/workbook/file';
import { load, loadCase, originalXls } from '../workbooks';

const texts = (grid: Grid): Record<string, string> =>
  Object.fromEntries(grid.cells.map((c) => [addressOf(c.row, c.column), c.text]));

describe('reading', () => {
  it('takes XML as it comes: no addresses, single quotes, CDATA, comments, shared formulas', async () => {
    const [grid] = await readGrids(loadCase('quirks.xlsx'));
    expect(grid!.name).toBe("A & B's > 表");
    expect(grid!.cells.map((c) => [addressOf(c.row, c.column), c.value, c.formula])).toEqual([
      ['A1', 'no r attr', undefined],
      ['B1', 1.5, undefined],
      ['C1', 3, 'B1*2'],
      ['B5', 'a<b', 'IF(A1<>"","a<b","")'],
      ['C5', 2.5, 'B1+1'],
      ['C6', 1, 'B2+1'],
      ['E6', '#REF!', undefined],
      ['F6', true, undefined],
      ['C7', 1, 'B3+1'],
      ['D7', '富 文本\r😀', undefined],
    ]);
    expect(grid!.cells.filter((c) => c.error).map((c) => c.text)).toEqual(['#REF!']);
  });

  it('shows values through their number formats', async () => {
    const [grid] = await readGrids(loadCase('lo_torture.xlsx'));
    expect(texts(grid!)).toMatchObject({
      A1: '2026年部门收支预算总表',
      C4: '301.50 ',
      C24: '25,125.00 ',
      E4: '8.25 ',
      F4: '普通加粗红字尾',
    });
  });

  it('tells hidden from visible sheets and leaves chart sheets out', async () => {
    const grids = await readGrids(loadCase('xw_torture.xlsm'));
    expect(grids.map((g) => [g.name, g.visibility, g.isProtected ?? false])).toEqual([
      ['总表', 'visible', false],
      ['收入 表', 'visible', false],
      ['图', 'visible', false],
      ['保护', 'visible', true],
      ['深隐', 'hidden', false],
    ]);
  });

  it('gives the range of the content, and what is hidden inside it', async () => {
    const grids = await readGrids(loadCase('lo_torture.xlsx'));
    expect(
      grids.map((g) => [g.name, g.used && rangeAddress(g.used), [...g.hiddenRows], [...g.hiddenColumns]]),
    ).toEqual([
      ['预算总表', 'A1:H24', [15, 16], [7]],
      ['收入明细', 'A1:D61', [], []],
      ['图表与图片', null, [], []],
      ['“三公”经费 表', 'A1:B1', [], []],
      ['隐藏表', 'A1', [], []],
      ['透视', 'A1:B7', [], []],
    ]);
  });

  it('reads an .xls with the same content as the .xlsx beside it', async () => {
    if (!existsSync(originalXls)) return console.log('Skipped: the original .xls is not beside the project.');
    const content = (grids: readonly Grid[]) =>
      grids.map(({ name, cells, merges, used }) => ({
        name,
        used,
        merges: merges.map(rangeAddress).sort(),
        cells: cells.map(({ row, column, value }) => ({ row, column, value })),
      }));
    const asXls = content(await readGrids(load(originalXls)));
    const asXlsx = content(await readGrids(load(originalXls.replace(/xls$/, 'xlsx'))));
    expect(asXls).toEqual(asXlsx);
  });
});
