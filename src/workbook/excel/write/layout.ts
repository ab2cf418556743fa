import type { CellStyle, DocumentCell, SheetDocument } from '../../SheetDocument';
import { fullAddress, type Cell } from '../addresses';

/** A document turned into what Excel is told: everything grouped, so that the calls don't grow with the cells. */
export interface Layout {
  readonly rows: number;
  readonly columns: number;
  /** Null leaves a cell empty. Texts carry the apostrophe that keeps them text. */
  readonly values: readonly (readonly (string | number | null)[])[];
  readonly styles: ReadonlyMap<CellStyle, readonly Cell[]>;
  readonly numberFormats: ReadonlyMap<string, readonly Cell[]>;
  readonly links: readonly { readonly cell: Cell; readonly target: string }[];
  /** Rows of a given height, by height in points. */
  readonly heights: ReadonlyMap<number, readonly number[]>;
  /** Columns from A that are printed; the rest is for the screen. */
  readonly printedColumns: number;
}

/**
 * The apostrophe makes Excel take what follows as text: no formula after = + - @, no date out of `1-2`, no number out of a
 * code. It is not part of the cell's value.
 */
const asText = (text: string): string => (text === '' ? '' : `'${text}`);

export function layoutOf(document: SheetDocument): Layout {
  const columns = Math.max(document.columns.length, ...document.rows.map((r) => r.cells.length), 1);
  const styles = new Map<CellStyle, Cell[]>();
  const numberFormats = new Map<string, Cell[]>();
  const links: { cell: Cell; target: string }[] = [];
  const heights = new Map<number, number[]>();
  const values = document.rows.map((row, i) => {
    if (row.height !== undefined) push(heights, row.height, i + 1);
    return Array.from({ length: columns }, (_, j) => {
      const content = row.cells[j] ?? null;
      if (!content) return null;
      const cell = { row: i + 1, column: j + 1 };
      push(styles, content.style, cell);
      if (content.numberFormat !== undefined) push(numberFormats, content.numberFormat, cell);
      if (content.link)
        links.push({ cell, target: fullAddress(content.link.sheet, content.link.row, content.link.column) });
      return valueOf(content);
    });
  });
  const firstScreenOnly = document.columns.findIndex((c) => !c.printed);
  return {
    rows: Math.max(values.length, 1),
    columns,
    values,
    styles,
    numberFormats,
    links,
    heights,
    printedColumns: firstScreenOnly < 0 ? columns : firstScreenOnly,
  };
}

const valueOf = (cell: DocumentCell): string | number | null =>
  cell.number ?? (cell.text === undefined ? null : asText(cell.text));

function push<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
