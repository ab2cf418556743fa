import { readFileSync } from 'node:fs';
import { readAppearances, type Appearance } from '../../../src/workbench/grid/appearances';
import { extent, geometryOf, mergeAt } from '../../../src/workbench/grid/geometry';
import { HostedFile } from '../../../src/workbench/host/file/HostedFile';
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

describe('rows without a stored height', () => {
  const LONG = '一、部门职责：'.repeat(20);
  const heightOf = (fill: (s: EmulatedSheet) => void, look?: Appearance): number =>
    geometryOf(sheet(fill), look && new Map([['1,1', look]])).rows[0]!.size;
  const write =
    (text: string, format: Record<string, boolean | number> = {}, more?: (s: EmulatedSheet) => void) =>
    (s: EmulatedSheet): void => {
      const cell = s.cell(1, 1);
      cell.value = text;
      cell.format = new Map(Object.entries(format));
      s.columnWidths.set(1, 300);
      more?.(s);
    };

  test('are as high as their wrapped text needs, by the file’s word or the cell’s own', () => {
    // 140 characters of 13 pixels in 391 usable ones: 29 a line, 5 lines.
    const wrapped = heightOf(write(LONG), { wraps: true });
    expect(wrapped).toBeGreaterThanOrEqual(5 * 13 * 1.35);
    expect(wrapped).toBeLessThan(7 * 13 * 1.4);
    expect(heightOf(write(LONG, { WrapText: true }))).toBe(wrapped);
    expect(heightOf(write(LONG, { WrapText: false }), { wraps: true })).toBe(24);
  });

  test.each<[string, (s: EmulatedSheet) => void, Appearance | undefined, number]>([
    ['text that does not wrap takes one line', write(LONG), undefined, 24],
    ['line breaks count', write('一\n二\n三', { WrapText: true }), undefined, 57],
    ['a large font counts', write('一', {}, (s) => s.cell(1, 1).format!.set('Font/Size', 18)), undefined, 33],
    ['a stored height stays', write(LONG, {}, (s) => s.rowHeights.set(1, 30)), { wraps: true }, 40],
    [
      'the sheet’s own standard is the least',
      write('一', {}, (s) => (s.defaultRowHeight = 30)),
      undefined,
      40,
    ],
    [
      'merged cells are left out, as in Excel',
      write(LONG, {}, (s) => s.merges.push({ top: 1, left: 1, bottom: 1, right: 2 })),
      { wraps: true },
      24,
    ],
    ['hidden columns are left out', write(LONG, {}, (s) => s.hiddenColumns.add(1)), { wraps: true }, 24],
    [
      'no row is higher than Excel’s limit',
      write(LONG.repeat(50)),
      { wraps: true },
      Math.round(409 * (4 / 3)),
    ],
  ])('%s', (_what, fill, look, expected) => expect(heightOf(fill, look)).toBe(expected));

  test('a sample’s explanations are shown whole', async () => {
    const bytes = readFileSync('samples/putuo-fuliyuan-2024-unit.xlsx');
    const { workbook } = await HostedFile.open(bytes);
    const notes = workbook.sheets.find((s) => s.name === '编制说明')!;
    const { rows } = geometryOf(notes, readAppearances(bytes).get('编制说明'));
    expect(Math.max(...rows.map((r) => r.size))).toBeGreaterThan(50);
  });
});

test('a sample’s title is bold, large and centred', () => {
  const title = readAppearances(readFileSync('samples/zhaohua-2023.xlsx')).get('1')?.get('2,1');
  expect(title).toMatchObject({ bold: true, horizontal: 'center' });
  expect(title!.size).toBeGreaterThan(12);
});
