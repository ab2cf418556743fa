import fc from 'fast-check';
import { parseRange, type CellRange } from '../../../src/budget/address';
import {
  addressLists,
  boxesAround,
  localAddress,
  rectangles,
  sheetName,
  splitAddresses,
  type Cell,
} from '../../../src/workbook/excel/addresses';

const cellsArbitrary = fc.uniqueArray(
  fc.record({ row: fc.integer({ min: 1, max: 60 }), column: fc.integer({ min: 1, max: 30 }) }),
  { selector: (c) => `${c.row},${c.column}`, maxLength: 200 },
);
const cellsIn = (r: CellRange): string[] => {
  const cells = [];
  for (let row = r.top; row <= r.bottom; row++)
    for (let c = r.left; c <= r.right; c++) cells.push(`${row},${c}`);
  return cells;
};
const keys = (cells: readonly Cell[]): string[] => cells.map((c) => `${c.row},${c.column}`).sort();

describe('rectangles', () => {
  it('hold exactly the cells, each once', () =>
    fc.assert(
      fc.property(cellsArbitrary, (cells) => {
        expect(rectangles(cells).flatMap(cellsIn).sort()).toEqual(keys(cells));
      }),
    ));

  it('join a block into one', () => {
    const block = Array.from({ length: 12 }, (_, i) => ({ row: 2 + Math.floor(i / 3), column: 4 + (i % 3) }));
    expect(rectangles(block)).toEqual([{ top: 2, bottom: 5, left: 4, right: 6 }]);
  });
});

describe('addressLists', () => {
  it('name exactly the cells, in lists of at most 255 characters', () =>
    fc.assert(
      fc.property(cellsArbitrary, (cells) => {
        const lists = addressLists(cells);
        expect(lists.every((l) => l.length <= 255 && l !== '')).toBe(true);
        expect(lists.flatMap((l) => l.split(',').flatMap((a) => cellsIn(parseRange(a)!))).sort()).toEqual(
          keys(cells),
        );
      }),
    ));
});

describe('boxesAround', () => {
  it('hold every cell, and not far more', () =>
    fc.assert(
      fc.property(cellsArbitrary, (cells) => {
        const inside = new Set(boxesAround(cells).flatMap(cellsIn));
        expect(keys(cells).every((k) => inside.has(k))).toBe(true);
        expect(inside.size).toBeLessThanOrEqual(32 * Math.max(1, cells.length));
      }),
    ));

  it('do not span the sheet for two cells at its ends', () => {
    const cells = [
      { row: 1, column: 1 },
      { row: 1_000_000, column: 16_000 },
    ];
    expect(boxesAround(cells)).toHaveLength(2);
  });
});

describe('addresses of the host', () => {
  it.each([
    ['Sheet1!A1:B2,Sheet1!C3', ['A1:B2', 'C3'], ['Sheet1', 'Sheet1']],
    ["'a,b''!c'!A1, 'a,b''!c'!$B$2:$C$3", ['A1', 'B2:C3'], ["a,b'!c", "a,b'!c"]],
    ['表一!A1', ['A1'], ['表一']],
  ])('%s', (list, locals, sheets) => {
    expect(splitAddresses(list).map(localAddress)).toEqual(locals);
    expect(splitAddresses(list).map(sheetName)).toEqual(sheets);
  });
});
