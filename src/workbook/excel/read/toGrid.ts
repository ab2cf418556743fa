import { parseRange, type CellRange } from '../../../budget/address';
import type { Grid, GridCell } from '../../Grid';
import type { PieceContent } from './readPieces';
import type { SheetOutline } from './usedRanges';

/** One sheet as content, from what was read of it, in the order of its rows. */
export function toGrid(outline: SheetOutline, contents: readonly PieceContent[]): Grid {
  const { name, visibility, isProtected, used } = outline;
  const cells = contents.flatMap((content) => [...cellsOf(content)]);
  return {
    name,
    visibility,
    cells,
    used: boxOf(cells),
    merges: mergesOf(contents),
    hiddenRows: used ? hiddenRows(outline, contents) : new Set(),
    hiddenColumns: used ? hiddenColumns(outline, contents) : new Set(),
    ...(isProtected && { isProtected }),
  };
}

function* cellsOf(content: PieceContent): Generator<GridCell> {
  const { top, left } = content.piece.range;
  for (const [i, row] of content.values.entries())
    for (const [j, value] of row.entries()) {
      const entry = content.formulas[i]?.[j];
      const formula = formulaOf(entry, value, content.types[i]?.[j]);
      if (value === '' && formula === undefined) continue;
      const indent = content.indents ? content.indents[i]?.[j] : content.piece.used.indent;
      yield {
        row: top + i,
        column: left + j,
        value: value as string | number | boolean,
        ...(formula !== undefined && { formula }),
        ...(content.types[i]?.[j] === 'Error' && { error: true }),
        text: shown(content.text[i]?.[j] ?? '', value),
        ...(indent && { indent }),
      };
    }
}

/** Text that begins with `=` is no formula: there the entry and the value are the same. */
function formulaOf(entry: unknown, value: unknown, type: string | undefined): string | undefined {
  if (typeof entry !== 'string' || !entry.startsWith('=')) return undefined;
  return type === 'String' && entry === value ? undefined : entry.slice(1);
}

/** A column that is too narrow shows `####`: the number itself says more. */
const shown = (text: string, value: unknown): string =>
  typeof value === 'number' && /^#+$/.test(text) ? String(value) : text;

function boxOf(cells: readonly GridCell[]): CellRange | null {
  const [first] = cells;
  if (!first) return null;
  let box: CellRange = { top: first.row, bottom: first.row, left: first.column, right: first.column };
  for (const { row, column } of cells)
    box = {
      top: Math.min(box.top, row),
      bottom: Math.max(box.bottom, row),
      left: Math.min(box.left, column),
      right: Math.max(box.right, column),
    };
  return box;
}

/** A merge that two pieces touch is listed by both. */
function mergesOf(contents: readonly PieceContent[]): CellRange[] {
  const addresses = new Set(contents.flatMap((c) => c.merges));
  return [...addresses].flatMap((a) => parseRange(a) ?? []).sort((a, b) => a.top - b.top || a.left - b.left);
}

const count = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

function hiddenRows(outline: SheetOutline, contents: readonly PieceContent[]): ReadonlySet<number> {
  const { range, rowsHidden } = outline.used!;
  if (rowsHidden !== null) return new Set(rowsHidden ? count(range.top, range.bottom) : []);
  return new Set(
    contents.flatMap(({ piece, rowsHidden: hidden }) =>
      (hidden ?? []).flatMap((h, i) => (h ? [piece.range.top + i] : [])),
    ),
  );
}

function hiddenColumns(outline: SheetOutline, contents: readonly PieceContent[]): ReadonlySet<number> {
  const { range, columnsHidden } = outline.used!;
  if (columnsHidden !== null) return new Set(columnsHidden ? count(range.left, range.right) : []);
  const [first] = contents;
  return new Set((first?.columnsHidden ?? []).flatMap((h, i) => (h ? [range.left + i] : [])));
}
