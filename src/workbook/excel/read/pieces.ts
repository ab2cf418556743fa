import type { CellRange } from '../../../budget/address';
import type { SheetOutline, UsedRange } from './usedRanges';

/** A block of rows of one sheet's used range: what one request reads. */
export interface Piece {
  /** Index of the sheet. */
  readonly sheet: number;
  readonly used: UsedRange;
  readonly range: CellRange;
}

/**
 * Excel on the web refuses answers above 5 MB. The plan stays below it by an estimate; a host that still refuses gets
 * smaller pieces.
 */
const LARGEST_ANSWER = 4_500_000;
/** Value, formula, shown text and type of a cell in a table, mixed with empty ones. */
const BYTES_PER_CELL = 56;
const BYTES_PER_INDENT = 32;

export const rowsOf = (r: CellRange): number => r.bottom - r.top + 1;
const columnsOf = (r: CellRange): number => r.right - r.left + 1;

const bytesPerRow = (used: UsedRange): number =>
  columnsOf(used.range) * (BYTES_PER_CELL + (used.indent === null ? BYTES_PER_INDENT : 0));

/** All used ranges as batches of pieces, each batch small enough for one answer. Most books are one batch. */
export function planBatches(outlines: readonly SheetOutline[]): Piece[][] {
  const batches: Piece[][] = [[]];
  let room = LARGEST_ANSWER;
  for (const [sheet, { used }] of outlines.entries()) {
    if (!used) continue;
    for (let top = used.range.top; top <= used.range.bottom;) {
      const fits = Math.max(1, Math.floor(room / bytesPerRow(used)));
      const bottom = Math.min(used.range.bottom, top + fits - 1);
      const bytes = (bottom - top + 1) * bytesPerRow(used);
      if (bytes > room && batches.at(-1)!.length > 0) {
        batches.push([]);
        room = LARGEST_ANSWER;
        continue;
      }
      batches.at(-1)!.push({ sheet, used, range: { ...used.range, top, bottom } });
      room -= bytes;
      top = bottom + 1;
    }
  }
  return batches.filter((b) => b.length > 0);
}

/** Two smaller batches for one that was refused; null when it is a single row. */
export function halves(batch: readonly Piece[]): [Piece[], Piece[]] | null {
  if (batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  const [piece] = batch;
  if (!piece || rowsOf(piece.range) < 2) return null;
  const middle = piece.range.top + Math.floor(rowsOf(piece.range) / 2) - 1;
  return [
    [{ ...piece, range: { ...piece.range, bottom: middle } }],
    [{ ...piece, range: { ...piece.range, top: middle + 1 } }],
  ];
}
