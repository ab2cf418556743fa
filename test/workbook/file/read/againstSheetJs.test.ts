import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import { readGrids } from '../../../../src/workbook/file';
import { load, packagesAtHand } from '../workbooks';

/** Where SheetJS is the one that is wrong: shared formulas behind single quotes and hexadecimal entities. */
const KNOWN_WRONG = /quirks\.xlsx$/;

type Content = Record<string, { value: unknown; formula?: string }>;

function asSheetJsReads(sheet: WorkSheet): Content {
  const content: Content = {};
  for (const [address, cell] of Object.entries(sheet) as [string, CellObject][]) {
    if (address.startsWith('!')) continue;
    const value = cell.t === 'e' ? cell.w : cell.v;
    if ((value === undefined || value === '') && cell.f === undefined) continue;
    content[address] = {
      value: value ?? null,
      ...(cell.f !== undefined && { formula: cell.f.replace(/_xl(fn|ws)\./g, '') }),
    };
  }
  return content;
}

describe.each(packagesAtHand().filter(([name]) => !KNOWN_WRONG.test(name)))('%s', (_name, path) => {
  it('has the cells, formulas and merges that SheetJS reads', async () => {
    const bytes = load(path);
    const grids = await readGrids(bytes);
    const book = read(bytes, { type: 'array', cellStyles: true, cellFormula: true });
    const isChart = (name: string): boolean => book.Sheets[name]!['!type'] === 'chart';
    expect(grids.map((g) => g.name)).toEqual(book.SheetNames.filter((name) => !isChart(name)));
    for (const grid of grids) {
      const ours: Content = {};
      for (const { row, column, value, formula } of grid.cells)
        ours[utils.encode_cell({ r: row - 1, c: column - 1 })] = {
          value,
          ...(formula !== undefined && { formula }),
        };
      expect(ours).toEqual(asSheetJsReads(book.Sheets[grid.name]!));
      const merges = grid.merges.map((m) => ({
        s: { r: m.top - 1, c: m.left - 1 },
        e: { r: m.bottom - 1, c: m.right - 1 },
      }));
      expect(merges).toEqual(book.Sheets[grid.name]!['!merges'] ?? []);
    }
  });
});
