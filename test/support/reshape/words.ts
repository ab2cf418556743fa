import type { Grid, GridCell } from '../../../src/workbook/Grid';
import { recognise } from '../../../src/recognise';
import { insert, mapCells, textCell, withAllCells, withText, type Reshape } from './edit';

/** Changes of words: of headings, labels, titles, codes; and lines that say nothing of the amounts. */

/** Each text that is exactly one of the words becomes the other. */
export const reworded =
  (words: Readonly<Record<string, string>>): Reshape =>
  (grids) =>
    mapCells(grids, (c) => {
      const other = typeof c.value === 'string' ? words[c.value] : undefined;
      return other === undefined ? c : withText(c, other);
    });

/** Each text, changed. */
export const respelt =
  (change: (text: string) => string): Reshape =>
  (grids) =>
    mapCells(grids, (c) => (typeof c.value === 'string' ? withText(c, change(c.value)) : c));

/** The rows of a sheet between its first table's title and the data. */
function headerOf(
  grid: Grid,
): { readonly title: number; readonly column: number; readonly data: number } | undefined {
  const { tables, beside = [] } = recognise([grid]);
  const [table] = [...tables, ...beside].sort((a, b) => a.titlePlace.row - b.titlePlace.row);
  if (!table) return undefined;
  const data = Math.min(...table.blocks.flatMap((b) => b.rows.map((r) => r.row)));
  return { title: table.titlePlace.row, column: table.titlePlace.column, data };
}

/** Each heading, changed. */
export const headings =
  (change: (text: string) => string): Reshape =>
  (grids) =>
    grids.map((g) => {
      const header = headerOf(g);
      if (!header) return g;
      const isHeading = (c: GridCell): boolean =>
        c.row > header.title && c.row < header.data && typeof c.value === 'string' && !/[:：]/.test(c.value);
      return withAllCells(
        g,
        g.cells.map((c) => (isHeading(c) ? withText(c, change(String(c.value))) : c)),
      );
    });

/** The title, changed. */
export const titles =
  (change: (title: string) => string): Reshape =>
  (grids) =>
    grids.map((g) => {
      const header = headerOf(g);
      if (!header) return g;
      return withAllCells(
        g,
        g.cells.map((c) =>
          c.row === header.title && c.column === header.column ? withText(c, change(String(c.value))) : c,
        ),
      );
    });

/** A line of text above the title, or below it. */
export const line =
  (text: string, where: 'above' | 'below', column = 1): Reshape =>
  (grids) =>
    grids.map((g) => {
      const header = headerOf(g);
      if (!header) return g;
      const at = where === 'above' ? header.title : header.title + 1;
      const grid = insert(g, 'row', at, 1);
      return withAllCells(grid, [...grid.cells, textCell(at, column, text)]);
    });

/** An empty row or column that nobody sees. */
export const hiddenEmptiness =
  (axis: 'row' | 'column'): Reshape =>
  (grids) =>
    grids.map((g) => {
      const header = headerOf(g);
      if (!header) return g;
      const at = axis === 'row' ? header.data : 1;
      const grid = insert(g, axis, at, 1);
      return axis === 'row'
        ? { ...grid, hiddenRows: new Set([...grid.hiddenRows, at]) }
        : { ...grid, hiddenColumns: new Set([...grid.hiddenColumns, at]) };
    });
