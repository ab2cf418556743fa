import type { CellRange } from '../../budget/address';

/** A range that wide is kept apart from the columns it covers. */
const WIDE = 64;

interface Entry<T> {
  readonly range: CellRange;
  readonly reader: T;
}

interface SheetEntries<T> {
  readonly byColumn: Map<number, Entry<T>[]>;
  readonly wide: Entry<T>[];
}

/** Who reads a cell: ranges of sheets, each with its reader. */
export class DependencyIndex<T> {
  private readonly sheets = new Map<string, SheetEntries<T>>();

  add(sheet: string, range: CellRange, reader: T): void {
    let entries = this.sheets.get(sheet);
    if (!entries) this.sheets.set(sheet, (entries = { byColumn: new Map(), wide: [] }));
    const entry = { range, reader };
    if (range.right - range.left >= WIDE) {
      entries.wide.push(entry);
      return;
    }
    for (let column = range.left; column <= range.right; column++) {
      const list = entries.byColumn.get(column);
      if (list) list.push(entry);
      else entries.byColumn.set(column, [entry]);
    }
  }

  /** Everyone who reads a cell, each as often as it names it. */
  *readersOf(sheet: string, row: number, column: number): Generator<T> {
    const entries = this.sheets.get(sheet);
    if (!entries) return;
    for (const { range, reader } of entries.byColumn.get(column) ?? [])
      if (row >= range.top && row <= range.bottom) yield reader;
    for (const { range, reader } of entries.wide)
      if (row >= range.top && row <= range.bottom && column >= range.left && column <= range.right)
        yield reader;
  }

  /** Everyone who reads any cell of a range, some more than once. */
  *readersIn(sheet: string, range: CellRange): Generator<T> {
    const entries = this.sheets.get(sheet);
    if (!entries) return;
    const meets = (r: CellRange): boolean =>
      r.top <= range.bottom && range.top <= r.bottom && r.left <= range.right && range.left <= r.right;
    for (const [column, list] of entries.byColumn)
      if (column >= range.left && column <= range.right)
        for (const entry of list) if (meets(entry.range)) yield entry.reader;
    for (const entry of entries.wide) if (meets(entry.range)) yield entry.reader;
  }
}
