import type { Random } from '../../../src/generate/Random';
import { recognise } from '../../../src/recognise';
import type { Grid } from '../../../src/workbook/Grid';
import { append, insert, mapCells, textCell, withAllCells, type Reshape } from './edit';

/** Changes of where things stand: names and order of sheets, rows and columns, merges, what is hidden. */

export const renameSheets =
  (random: Random): Reshape =>
  (grids) =>
    grids.map((g, i) => ({
      ...g,
      name: random.pick(['Sheet', '表', '收支总表', '决算', '目录 ', '附件']) + i,
    }));

export const shuffleSheets =
  (random: Random): Reshape =>
  (grids) =>
    random.sample(grids, grids.length);

/** A file may list the cells of a sheet in any order, whatever the standard says. */
export const shuffleCells =
  (random: Random): Reshape =>
  (grids) =>
    grids.map((g) => ({ ...g, cells: random.sample(g.cells, g.cells.length) }));

export const shiftOrigin =
  (down: number, right: number): Reshape =>
  (grids) =>
    grids.map((g) => insert(insert(g, 'row', 1, down), 'column', 1, right));

export const dropMerges: Reshape = (grids) => grids.map((g) => ({ ...g, merges: [] }));

/** The row below the title and above the header, and the first row of data, of each table. */
function seams(grid: Grid): { title: number; header: number; data: number }[] {
  return recognise([grid]).tables.map((t) => {
    const data = Math.min(...t.blocks.flatMap((b) => b.rows.map((r) => r.row)));
    const header = t.unitPlace && t.unitPlace.row < data ? t.unitPlace.row + 1 : t.titlePlace.row + 1;
    return { title: t.titlePlace.row, header, data };
  });
}

/** Empty rows above the title, below it, above the header and among the data. */
export const insertBlankRows =
  (random: Random): Reshape =>
  (grids) =>
    grids.map((g) => {
      const [at] = seams(g);
      if (!at) return g;
      let grid = insert(g, 'row', at.data + random.int(0, 3), random.int(1, 2));
      grid = insert(grid, 'row', at.header, random.int(1, 3));
      grid = insert(grid, 'row', at.title + 1, random.int(1, 3));
      return insert(grid, 'row', 1, random.int(1, 3));
    });

/** An empty column inside the sheet, as a spreadsheet inserts one: merged headers grow over it. */
export const insertBlankColumn =
  (random: Random): Reshape =>
  (grids) =>
    grids.map((g) => (g.used ? insert(g, 'column', random.int(g.used.left, g.used.right), 1) : g));

/** Cells of spaces only, far below and far to the right. */
export const addFormattedEmptiness: Reshape = (grids) =>
  grids.map((g) =>
    withAllCells(g, [
      ...g.cells,
      ...[300, 301, 900].map((row) => textCell(row, 3, '   ')),
      ...[40, 256].map((column) => textCell(6, column, '　')),
    ]),
  );

/** All sheets below one another on one. */
export const oneSheetBelow =
  (gap: number): Reshape =>
  (grids) => {
    let all: Grid = { ...grids[0]!, cells: [], merges: [], name: '公开表' };
    let down = 0;
    for (const g of grids) {
      all = append(all, g, down);
      down += (g.used?.bottom ?? 0) + gap;
    }
    return [all];
  };

/** Neighbouring sheets side by side on one. */
export const sideBySide =
  (gap: number): Reshape =>
  (grids) => {
    const pairs: Grid[] = [];
    for (let i = 0; i < grids.length; i += 2) {
      const [left, right] = [grids[i]!, grids[i + 1]];
      pairs.push(right ? append(left, right, 0, (left.used?.right ?? 0) + gap) : left);
    }
    return pairs;
  };

/** Spaces of all widths inside every label, as people spread short words over a wide cell. */
export const spreadSpaces =
  (random: Random): Reshape =>
  (grids) =>
    mapCells(grids, (c) => {
      if (typeof c.value !== 'string' || c.value.length > 14 || /\d/.test(c.value)) return c;
      const space = random.pick([' ', '　', '\u2009', '\u00a0', '  ', '\n']);
      const text = [...c.value].join(random.chance(0.3) ? space : '');
      return { ...c, value: text, text };
    });
