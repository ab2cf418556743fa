import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';
import { MAX_COLUMN, MAX_ROW, type CellRange } from '../../../budget/address';
import type { Grid, GridCell, SheetVisibility } from '../../Grid';
import { formatterFor } from '../read/showText';
import { MOST_CELLS, tooManyCells } from '../read/tooManyCells';
import { usedRange } from '../read/usedRange';
import type { ConvertedSheet, ConvertedSheets } from './ConvertedSheets';
import { writtenFormat } from './writtenValue';
import type { CellObject, ColInfo, RowInfo, WorkBook, WorkSheet } from '@e965/xlsx';

const VISIBILITIES: readonly SheetVisibility[] = ['visible', 'hidden', 'very-hidden'];

/** How the cells of a format are read that holds nothing but texts. */
type ReadText = (text: string) => GridCell['value'];

/**
 * The sheets of a workbook as the library gives them.
 * @param detail names the format where the file is damaged
 * @param readText what a text says, in formats that have nothing else
 * @throws UnreadableWorkbookError
 */
export function sheetsOf(
  book: WorkBook,
  detail: string,
  readText: ReadText = (text) => text,
): ConvertedSheets {
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  let room = MOST_CELLS;
  const sheets = book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name];
    const state = VISIBILITIES[Number(book.Workbook?.Sheets?.[i]?.Hidden ?? 0)] ?? 'visible';
    if (!sheet) return [];
    const read = readSheet(name, state, sheet, { is1904, readText, detail });
    room -= read.grid.cells.length;
    if (room < 0) throw tooManyCells();
    return [read];
  });
  // The library gives an empty book for some files that are cut off.
  if (sheets.length === 0) throw new UnreadableWorkbookError('damaged', detail);
  return { sheets, countsFrom1904: is1904 };
}

interface Reading {
  readonly is1904: boolean;
  readonly readText: ReadText;
  readonly detail: string;
}

function readSheet(
  name: string,
  visibility: SheetVisibility,
  sheet: WorkSheet,
  reading: Reading,
): ConvertedSheet {
  const cells: GridCell[] = [];
  const numberFormats = new Map<string, string>();
  const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  if (rows.length > MAX_ROW) throw new UnreadableWorkbookError('damaged', reading.detail);
  rows.forEach((row, r) => {
    if ((row?.length ?? 0) > MAX_COLUMN) throw new UnreadableWorkbookError('damaged', reading.detail);
    row?.forEach((cell, c) => {
      const gridCell = cell && readCell(cell, r + 1, c + 1, reading);
      if (!gridCell) return;
      cells.push(gridCell);
      const format = formatOf(cell, gridCell.value);
      if (format !== 'General') numberFormats.set(`${r + 1}:${c + 1}`, format);
    });
  });
  const merges = (sheet['!merges'] ?? []).map(({ s, e }): CellRange => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }));
  const columns: (ColInfo | undefined)[] = sheet['!cols'] ?? [];
  const widths = new Map(columns.flatMap((col, i) => (col?.wch ? [[i + 1, col.wch] as const] : [])));
  const grid: Grid = {
    name,
    visibility,
    cells,
    used: usedRange(cells),
    merges,
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(columns),
    ...(sheet['!protect'] && { isProtected: true }),
  };
  return { grid, numberFormats, widths };
}

function readCell(
  cell: CellObject,
  row: number,
  column: number,
  { is1904, readText }: Reading,
): GridCell | null {
  const isError = cell.t === 'e';
  const value = isError ? (cell.w ?? '#N/A') : valueOf(cell, readText);
  if ((value === null || value === '') && cell.f === undefined) return null;
  const text =
    typeof value === 'boolean'
      ? String(value).toUpperCase()
      : value === null
        ? ''
        : isError
          ? String(value)
          : isWritten(cell, value)
            ? String(cell.v)
            : formatterFor(formatOf(cell, value), is1904)(value);
  return {
    row,
    column,
    value,
    text,
    ...(cell.f !== undefined && { formula: cell.f }),
    ...(isError && { error: true }),
  };
}

/** The number stands there as a text. */
const isWritten = ({ v }: CellObject, value: GridCell['value']): boolean =>
  typeof v === 'string' && typeof value === 'number';

function formatOf(cell: CellObject, value: GridCell['value']): string {
  if (isWritten(cell, value)) return writtenFormat(String(cell.v));
  return typeof cell.z === 'string' ? cell.z : 'General';
}

function valueOf({ v }: CellObject, readText: ReadText): GridCell['value'] {
  if (typeof v === 'string') return readText(v);
  // What is no number is a text, as people would see it.
  if (typeof v === 'number') return Number.isFinite(v) ? v : String(v);
  return typeof v === 'boolean' ? v : null;
}

const hiddenOf = (infos: readonly (RowInfo | ColInfo | undefined)[] | undefined): ReadonlySet<number> =>
  new Set((infos ?? []).flatMap((info, i) => (info?.hidden ? [i + 1] : [])));
