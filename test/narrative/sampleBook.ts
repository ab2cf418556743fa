import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, type CellObject } from '@e965/xlsx';
import type { BudgetBook } from '../../src/budget/BudgetBook';
import { recognise } from '../../src/recognise';
import type { Grid, GridCell } from '../../src/workbook/Grid';

const SAMPLES = join(__dirname, '..', '..', 'samples');

/** The grids of a sample workbook, read by a library, so that these tests don't lean on our own reader. */
export function sampleGrids(file: string): Grid[] {
  const wb = read(readFileSync(join(SAMPLES, file)));
  return wb.SheetNames.map((name) => {
    const sheet = wb.Sheets[name]!;
    const cells: GridCell[] = [];
    for (const [key, cell] of Object.entries(sheet)) {
      if (key.startsWith('!')) continue;
      const { r, c } = utils.decode_cell(key);
      const { v, w } = cell as CellObject;
      if (v === undefined || v === '') continue;
      cells.push({ row: r + 1, column: c + 1, value: v as string | number, text: w ?? String(v) });
    }
    const rows = cells.map((c) => c.row);
    const columns = cells.map((c) => c.column);
    return {
      name,
      visibility: 'visible',
      cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
      used: cells.length
        ? {
            top: Math.min(...rows),
            left: Math.min(...columns),
            bottom: Math.max(...rows),
            right: Math.max(...columns),
          }
        : null,
      merges: (sheet['!merges'] ?? []).map((m) => ({
        top: m.s.r + 1,
        left: m.s.c + 1,
        bottom: m.e.r + 1,
        right: m.e.c + 1,
      })),
      hiddenRows: new Set<number>(),
      hiddenColumns: new Set<number>(),
    };
  });
}

export const sampleBook = (file: string): BudgetBook => recognise(sampleGrids(file));
