import { recognise } from '../../../src/recognise';
import type { Grid, GridCell } from '../../../src/workbook/Grid';
import { mapCells, textCell, withAllCells, withText, type Reshape } from './edit';

/** Changes of the lines around a table: number, title, unit of money, department, notes, signatures. */

const NUMBER_LINE = /^(附?表|公开)[\d-]+表?$/;

/** The `表1` line is left out, or stands in front of the title. @param join the title from number and title; null leaves the number out */
export const numberInTitle =
  (join: ((number: string, title: string, index: number) => string) | null): Reshape =>
  (grids) =>
    grids.map((g, index) => {
      const title = recognise([g]).tables[0]?.titlePlace;
      const number = g.cells.find((c) => NUMBER_LINE.test(String(c.value)));
      const cells = g.cells.flatMap((c): GridCell[] => {
        if (c === number) return [];
        if (join && title && c.row === title.row && c.column === title.column) {
          const n = number ? String(number.value).replace(/^表/, '') : String(index + 1);
          return [withText(c, join(n, String(c.value), index))];
        }
        return [c];
      });
      return withAllCells(g, cells);
    });

const UNIT_LINE = /单位[:：](元|万元)$/;

/** The unit of money in other words. @param line makes the line from the unit */
export const unitLine =
  (line: (unit: string) => string): Reshape =>
  (grids) =>
    mapCells(grids, (c) => {
      const unit = typeof c.value === 'string' ? UNIT_LINE.exec(c.value)?.[1] : undefined;
      return unit ? withText(c, line(unit)) : c;
    });

/** Department and unit of money in one cell. */
export const unitBesideDepartment =
  (between: string): Reshape =>
  (grids) =>
    grids.map((g) => {
      const unit = g.cells.find((c) => UNIT_LINE.test(String(c.value)));
      const department = g.cells.find((c) => /^(部门|编制部门|编制单位)[:：]/.test(String(c.value)));
      if (!unit || !department) return g;
      return withAllCells(
        g,
        g.cells.flatMap((c) =>
          c === unit
            ? []
            : c === department
              ? [withText(c, `${String(c.value)}${between}${String(unit.value)}`)]
              : [c],
        ),
      );
    });

/** The unit of money in the row of the number line above the title, or in the last column, or the first. */
export const moveUnit =
  (to: 'above' | 'last' | 'first' | 'title'): Reshape =>
  (grids) =>
    grids.map((g) => {
      const title = recognise([g]).tables[0]?.titlePlace;
      const unit = g.cells.find((c) => UNIT_LINE.test(String(c.value)));
      if (!title || !unit || title.row === 1) return g;
      const rest = g.cells.filter((c) => c !== unit);
      const text = String(unit.value);
      const right = Math.max(...g.cells.map((c) => c.column));
      const place: GridCell | undefined = {
        above: textCell(title.row - 1, right, text),
        title: textCell(title.row, right, text),
        last: textCell(unit.row, right + 3, text),
        first: rest.some((c) => c.row === unit.row && c.column === 1) ? unit : textCell(unit.row, 1, text),
      }[to];
      return withAllCells(g, [...rest, place]);
    });

/** Lines below every table. @param lines each with its column */
export const linesBelow =
  (lines: readonly (readonly (readonly [column: number, text: string])[])[], gap = 1): Reshape =>
  (grids) =>
    grids.map((g): Grid => {
      if (!g.used || recognise([g]).tables.length === 0) return g;
      const from = g.used.bottom + gap;
      return withAllCells(g, [
        ...g.cells,
        ...lines.flatMap((line, i) => line.map(([column, text]) => textCell(from + i, column, text))),
      ]);
    });
