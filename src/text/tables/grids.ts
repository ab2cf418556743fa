import { rangeAddress, type CellRange } from '../../budget/address';
import { cellPlace, placeKey, type CellPlace, type TextPlace } from '../../budget/Place';
import { textPlace, type TextDocument } from '../../budget/TextDocument';
import type { Grid, GridCell } from '../../workbook/Grid';
import { tablesOf, type TextCell, type TextTable } from './rows';

/** The tables of a text as sheets, a sheet each. */
export interface TextGrids {
  readonly grids: readonly Grid[];
  /** Where the words of a cell stand in the text. */
  readonly placeOf: (cell: CellPlace) => TextPlace | undefined;
}

/** Makes sheets of the tables in a text, with the lines above them that may be their titles, for the recogniser of tables. */
export function gridsOf(document: TextDocument): TextGrids {
  const places = new Map<string, TextPlace>();
  const grids = tablesOf(document).map((table, i) => gridOf(table, `#${i + 1}`, places));
  return { grids, placeOf: (cell) => places.get(placeKey(cell)) };
}

function gridOf(table: TextTable, name: string, places: Map<string, TextPlace>): Grid {
  const cells: GridCell[] = [];
  const merges = new Merges();
  let row = 0;
  for (const p of table.above) {
    row++;
    const text = p.text.trim();
    cells.push({ row, column: 1, value: text, text });
    places.set(placeKey(cellPlace(name, row, 1)), textPlace(p, 0, p.text.length));
  }
  let width = 1;
  // Names that are set in stand below others.
  const margin = Math.min(...table.rows.map(({ cells: [first] }) => (first?.text ? first.indent : Infinity)));
  for (const { paragraph, cells: own } of table.rows) {
    row++;
    width = Math.max(width, own.length);
    for (const [i, cell] of own.entries()) {
      const column = i + 1;
      merges.add(cell, row, column);
      if (cell.text === '') continue;
      const text = `${' '.repeat(i === 0 ? cell.indent - margin : 0)}${cell.text}`;
      cells.push({ row, column, value: valueOf(text), text });
      places.set(placeKey(cellPlace(name, row, column)), textPlace(paragraph, cell.start, cell.end));
    }
  }
  return {
    name,
    visibility: 'visible',
    cells,
    used: { top: 1, left: 1, bottom: row, right: width },
    merges: merges.ranges(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

const NUMBER = /^[-－−+]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?$/;

/** What a sheet would hold for these words: a number where they are one. A code stays a text. */
function valueOf(text: string): string | number {
  if (!NUMBER.test(text) || /^0\d/.test(text)) return text;
  return Number(text.replace(/[,，+]/g, '').replace(/^[－−]/, '-'));
}

/** Cells that are one with others, gathered to ranges. */
class Merges {
  private readonly byCell = new Map<string, { top: number; left: number; bottom: number; right: number }>();

  add({ joined, text }: TextCell, row: number, column: number): void {
    const key = `${row},${column}`;
    const own = { top: row, left: column, bottom: row, right: column };
    if (joined === undefined || text !== '') {
      this.byCell.set(key, own);
      return;
    }
    const known = this.byCell.get(joined === 'left' ? `${row},${column - 1}` : `${row - 1},${column}`);
    const range = known ?? own;
    range.bottom = Math.max(range.bottom, row);
    range.right = Math.max(range.right, column);
    this.byCell.set(key, range);
  }

  ranges(): readonly CellRange[] {
    const more = [...new Set(this.byCell.values())].filter((r) => r.bottom > r.top || r.right > r.left);
    return [...new Map(more.map((r) => [rangeAddress(r), r])).values()];
  }
}
