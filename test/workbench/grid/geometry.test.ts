import { readFileSync } from 'node:fs';
import { readAppearances } from '../../../src/workbench/grid/appearances';
import { extent, geometryOf, mergeAt } from '../../../src/workbench/grid/geometry';
import { EmulatedSheet } from '../../../src/workbench/host/model/EmulatedSheet';

function sheet(fill: (s: EmulatedSheet) => void): EmulatedSheet {
  const made = new EmulatedSheet('id', '1', false);
  fill(made);
  return made;
}

describe('the geometry of a sheet', () => {
  test('hidden rows and columns take no place, the others follow each other', () => {
    const g = geometryOf(
      sheet((s) => {
        s.cell(3, 2).value = 1;
        s.hiddenRows.add(2);
        s.hiddenColumns.add(1);
        s.rowHeights.set(1, 30);
        s.columnWidths.set(2, 75);
      }),
    );
    expect(g.rows.slice(0, 2).map((l) => [l.number, l.start, l.size])).toEqual([
      [1, 0, 40],
      [3, 40, 24],
    ]);
    expect(g.columns[0]).toEqual({ number: 2, start: 0, size: 100 });
    expect(g.rowIndex.get(2)).toBeUndefined();
    const last = g.rows.at(-1)!;
    expect(g.height).toBe(last.start + last.size);
  });

  test('there is room beyond what is used, and an empty sheet has some too', () => {
    expect(geometryOf(sheet((s) => (s.cell(500, 30).value = 1))).rows.length).toBeGreaterThan(500);
    expect(geometryOf(sheet(() => {})).rows.length).toBeGreaterThan(20);
  });

  test('a merge is found from each of its cells, and spans the shown ones', () => {
    const g = geometryOf(
      sheet((s) => {
        s.merges.push({ top: 1, left: 1, bottom: 3, right: 2 });
        s.hiddenRows.add(2);
      }),
    );
    expect(mergeAt(g, 3, 2)).toEqual({ top: 1, left: 1, bottom: 3, right: 2 });
    expect(mergeAt(g, 4, 1)).toBeUndefined();
    expect(extent(g.rows, 1, 3)).toBe(48);
  });
});

test('a sample’s title is bold, large and centred', () => {
  const title = readAppearances(readFileSync('samples/zhaohua-2023.xlsx')).get('1')?.get('2,1');
  expect(title).toMatchObject({ bold: true, horizontal: 'center' });
  expect(title!.size).toBeGreaterThan(12);
});
