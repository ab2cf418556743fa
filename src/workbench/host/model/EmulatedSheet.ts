import type { CellRange } from '../../../budget/address';
import type { SheetVisibility } from '../../../workbook/Grid';
import type { Json } from '../protocol/wire';
import { LAST_COLUMN } from './area';
import type { CellValue } from './cellText';
import type { Fill } from './Fill';

/** A cell that holds something or was formatted. */
export interface EmulatedCell {
  value: CellValue;
  /** Without `=`. */
  formula?: string;
  /** Part of an array formula of the file, which is not worked out here. */
  isArray?: boolean;
  /** The formula reads something newer than its result. */
  isStale?: boolean;
  isError?: boolean;
  /** Text kept by a leading apostrophe. */
  isQuoted?: boolean;
  /** Shown text as the file had it; made anew after a change. */
  text?: string;
  numberFormat?: string;
  fill?: Fill;
  /** Everything else that was written to its format, by the wire's path: `Font/Bold`, `HorizontalAlignment`. */
  format?: Map<string, Json>;
  hyperlink?: Json;
}

/** A chart that the add-in has put on a sheet. */
export interface EmulatedChart {
  readonly id: string;
  readonly type: 'Pie' | 'ColumnClustered';
  readonly data: CellRange;
  /** The cells that it covers; undefined where Excel would choose. */
  anchor?: CellRange;
  /** What was set on it, by the wire's path: `Title/Text`, `DataLabels/ShowValue`. */
  readonly settings: Map<string, Json>;
}

/** A cell that differs from the file, or from an empty sheet. */
export type Change = 'content' | 'fill' | 'format';

/** One sheet of the emulated workbook. Rows and columns count from 1. */
export class EmulatedSheet {
  visibility: SheetVisibility = 'visible';
  isProtected = false;
  protectionOptions: Readonly<Record<string, Json>> = {};
  readonly merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Height in points of rows that say nothing else; those with text are fitted to it where it is higher. */
  defaultRowHeight = 15;
  /** In points. */
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  /** By the wire's names: `Orientation`, `PrintTitleRows` … */
  readonly pageLayout = new Map<string, Json>();
  /** Charts of this session; those of the file are not known here. */
  readonly charts: EmulatedChart[] = [];
  /** Rows frozen at the top. */
  frozenRows = 0;
  showsGridlines = true;
  tabColor = '';
  /** Kinds of change since opening, by `row,column`. */
  readonly changes = new Map<string, Set<Change>>();

  private readonly rows = new Map<number, Map<number, EmulatedCell>>();

  /** @param isNew false for a sheet that came from a file: what the file says of fonts and borders is not known here */
  constructor(
    readonly id: string,
    public name: string,
    readonly isNew: boolean,
  ) {}

  /** The cell, if it holds or shows anything. */
  peek(row: number, column: number): EmulatedCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The cell, made if it was not there. */
  cell(row: number, column: number): EmulatedCell {
    let line = this.rows.get(row);
    if (!line) this.rows.set(row, (line = new Map()));
    let cell = line.get(column);
    if (!cell) line.set(column, (cell = { value: '' }));
    return cell;
  }

  remove(row: number, column: number): void {
    this.rows.get(row)?.delete(column);
  }

  noteChange(row: number, column: number, change: Change): void {
    const key = `${row},${column}`;
    const kinds = this.changes.get(key);
    if (kinds) kinds.add(change);
    else this.changes.set(key, new Set([change]));
  }

  /** Every cell there is, row by row. */
  *cells(): Generator<{ readonly row: number; readonly column: number; readonly cell: EmulatedCell }> {
    for (const row of [...this.rows.keys()].sort((a, b) => a - b))
      for (const [column, cell] of [...this.rows.get(row)!].sort(([a], [b]) => a - b))
        yield { row, column, cell };
  }

  /** Every cell there is in a rectangle, in no order. */
  *within({ top, bottom, left, right }: CellRange): Generator<{
    readonly row: number;
    readonly column: number;
    readonly cell: EmulatedCell;
  }> {
    for (const [row, line] of this.rows)
      if (row >= top && row <= bottom)
        for (const [column, cell] of line) if (column >= left && column <= right) yield { row, column, cell };
  }

  /**
   * The rectangle around all cells with content, or also around those that only have a format.
   * @returns null for an empty sheet
   */
  usedRange(valuesOnly: boolean): CellRange | null {
    let top = Infinity;
    let bottom = 0;
    let left = LAST_COLUMN + 1;
    let right = 0;
    for (const [row, line] of this.rows)
      for (const [column, cell] of line) {
        if (valuesOnly && cell.value === '' && cell.formula === undefined) continue;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    return bottom === 0 ? null : { top, left, bottom, right };
  }
}
