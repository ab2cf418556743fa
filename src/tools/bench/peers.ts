import ExcelJS from 'exceljs';
import * as SheetJS from '@e965/xlsx';
import type { Grid } from '../../workbook/Grid';
import type { Mark } from '../../workbook/Mark';
import { FILL_BY_SEVERITY } from '../../workbook/Mark';
import { openWorkbook, readGrids } from '../../workbook/file';
import { addressOfPlace } from '../../budget/Place';

/** One way to read a workbook whole, and to fill and annotate some of its cells. */
export interface Peer {
  /** Loads and visits every cell's value, formula and shown text. */
  read(bytes: Uint8Array): Promise<number>;
  /** Loads, marks the cells, and writes the file. */
  mark(bytes: Uint8Array, marks: readonly Mark[]): Promise<Uint8Array>;
}

export const gouji: Peer = {
  async read(bytes) {
    let seen = 0;
    for (const grid of await readGrids(bytes)) for (const cell of grid.cells) seen += cell.text.length;
    return seen;
  },
  async mark(bytes, marks) {
    const workbook = await openWorkbook(bytes);
    await workbook.highlight(marks);
    return workbook.save();
  },
};

export const exceljs: Peer = {
  async read(bytes) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.slice().buffer);
    let seen = 0;
    workbook.eachSheet((sheet) =>
      sheet.eachRow({ includeEmpty: false }, (row) =>
        row.eachCell({ includeEmpty: false }, (cell) => {
          // The shown text, as our own reader gives it; it throws on the covered cells of an empty merge.
          seen += cell.value === null ? 0 : cell.text.length;
        }),
      ),
    );
    return seen;
  },
  async mark(bytes, marks) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.slice().buffer);
    for (const m of marks) {
      const cell = workbook.getWorksheet(m.place.sheet)?.getCell(addressOfPlace(m.place));
      if (!cell) continue;
      cell.style = {
        ...cell.style,
        fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${FILL_BY_SEVERITY[m.severity]}` } },
      };
      cell.note = m.note;
    }
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  },
};

/** SheetJS keeps no styles: it is timed for its speed, not for what its file is worth. */
export const sheetjs: Peer = {
  async read(bytes) {
    const workbook = SheetJS.read(bytes, { cellStyles: true, cellNF: true });
    let seen = 0;
    for (const sheet of Object.values(workbook.Sheets)) {
      for (const [address, cell] of Object.entries(sheet))
        if (!address.startsWith('!')) seen += String((cell as SheetJS.CellObject).w ?? '').length;
    }
    return seen;
  },
  async mark(bytes, marks) {
    const workbook = SheetJS.read(bytes, { cellStyles: true });
    for (const m of marks) {
      const cell = workbook.Sheets[m.place.sheet]?.[addressOfPlace(m.place)] as
        SheetJS.CellObject | undefined;
      if (cell) cell.c = Object.assign([{ a: 'Gouji', t: m.note }], { hidden: true });
    }
    return new Uint8Array(
      SheetJS.write(workbook, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
    );
  },
};

/** A plain .xlsx with the grids' values and merges, for books that are generated. */
export function plainXlsx(grids: readonly Grid[]): Uint8Array {
  const workbook = SheetJS.utils.book_new();
  for (const grid of grids) {
    const sheet: SheetJS.WorkSheet = {};
    let [bottom, right] = [1, 1];
    for (const cell of grid.cells) {
      const address = addressOfPlace({ kind: 'cell', sheet: grid.name, row: cell.row, column: cell.column });
      sheet[address] = { t: typeof cell.value === 'number' ? 'n' : 's', v: cell.value ?? '' };
      [bottom, right] = [Math.max(bottom, cell.row), Math.max(right, cell.column)];
    }
    sheet['!ref'] = SheetJS.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: bottom - 1, c: right - 1 } });
    sheet['!merges'] = grid.merges.map((m) => ({
      s: { r: m.top - 1, c: m.left - 1 },
      e: { r: m.bottom - 1, c: m.right - 1 },
    }));
    SheetJS.utils.book_append_sheet(workbook, sheet, grid.name);
  }
  return new Uint8Array(
    SheetJS.write(workbook, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  );
}
