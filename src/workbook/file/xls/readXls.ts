import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';
import type { CellRange } from '../../../budget/address';
import type { Grid, GridCell, SheetVisibility } from '../../Grid';
import { formatterFor } from '../read/showText';
import { usedRange } from '../read/usedRange';
import type { CellObject, ColInfo, RowInfo, WorkBook, WorkSheet } from '@e965/xlsx';

/** A sheet of an .xls: its content, and the number formats for making an .xlsx of it. */
export interface XlsSheet {
  readonly grid: Grid;
  /** Number format by `row:column`, where it is not General. */
  readonly numberFormats: ReadonlyMap<string, string>;
  /** Width in characters by column, where it is set. */
  readonly widths: ReadonlyMap<number, number>;
}

const VISIBILITIES: readonly SheetVisibility[] = ['visible', 'hidden', 'very-hidden'];

/** Reads an .xls; the library for it is loaded only here. @throws UnreadableWorkbookError */
export async function readXls(bytes: Uint8Array): Promise<readonly XlsSheet[]> {
  const { read } = await import('@e965/xlsx');
  let book: WorkBook;
  try {
    book = read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellStyles: true,
      sheetStubs: false,
    });
  } catch (cause) {
    const isEncrypted = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new UnreadableWorkbookError(isEncrypted ? 'encrypted' : 'damaged', isEncrypted ? '' : 'xls', {
      cause,
    });
  }
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name];
    const state = VISIBILITIES[Number(book.Workbook?.Sheets?.[i]?.Hidden ?? 0)] ?? 'visible';
    return sheet ? [readSheet(name, state, sheet, is1904)] : [];
  });
  // The library gives an empty book for some files that are cut off.
  if (sheets.length === 0) throw new UnreadableWorkbookError('damaged', 'xls');
  return sheets;
}

function readSheet(name: string, visibility: SheetVisibility, sheet: WorkSheet, is1904: boolean): XlsSheet {
  const cells: GridCell[] = [];
  const numberFormats = new Map<string, string>();
  const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      const gridCell = cell && readCell(cell, r + 1, c + 1, is1904);
      if (!gridCell) return;
      cells.push(gridCell);
      if (typeof cell.z === 'string' && cell.z !== 'General') numberFormats.set(`${r + 1}:${c + 1}`, cell.z);
    }),
  );
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

function readCell(cell: CellObject, row: number, column: number, is1904: boolean): GridCell | null {
  const isError = cell.t === 'e';
  const value = isError ? (cell.w ?? '#N/A') : valueOf(cell);
  if ((value === null || value === '') && cell.f === undefined) return null;
  const code = typeof cell.z === 'string' ? cell.z : 'General';
  const text =
    typeof value === 'boolean'
      ? String(value).toUpperCase()
      : value === null
        ? ''
        : isError
          ? String(value)
          : formatterFor(code, is1904)(value);
  return {
    row,
    column,
    value,
    text,
    ...(cell.f !== undefined && { formula: cell.f }),
    ...(isError && { error: true }),
  };
}

const valueOf = ({ v }: CellObject): GridCell['value'] =>
  typeof v === 'string' || typeof v === 'number' || typeof v === 'boolean' ? v : null;

const hiddenOf = (infos: readonly (RowInfo | ColInfo | undefined)[] | undefined): ReadonlySet<number> =>
  new Set((infos ?? []).flatMap((info, i) => (info?.hidden ? [i + 1] : [])));
