import { parseAddress, rangeAddress, type CellRange } from '../../../budget/address';
import type { HighlightRecord, RecordedFill } from '../../HighlightRecord';
import { boxesAround, type Cell } from '../addresses';
import {
  hasAnnotations,
  loadAnnotations,
  locateAnnotations,
  type Annotation,
  type AnnotationStore,
} from './annotations';
import { FILL_QUERY, fillOf } from './fills';
import { loadRecord, type RecordPart } from './recordPart';

export type SheetState = 'missing' | 'protected' | 'free';

/** What must be known before marks are set or taken back. */
export interface Look {
  readonly there: RecordPart;
  readonly store: AnnotationStore;
  readonly annotations: readonly Annotation[];
  readonly sheets: ReadonlyMap<string, SheetState>;
  readonly isStructureProtected: boolean;
  /** Undefined for a cell that was not looked at: its sheet is missing. */
  fillAt(sheet: string, row: number, column: number): RecordedFill | undefined;
}

export type CellsBySheet = ReadonlyMap<string, readonly Cell[]>;

export const cellKey = (sheet: string, row: number, column: number): string => `${row},${column},${sheet}`;

type Fills = Map<string, RecordedFill>;

/**
 * Looks at the record, at the sheets and the fills of the cells given, and, if there is an earlier record or any comment, at
 * the cells of those too. One sync on a workbook without marks and comments, two otherwise.
 */
export async function look(context: Excel.RequestContext, cells: CellsBySheet): Promise<Look> {
  const recordOf = loadRecord(context);
  const store = loadAnnotations(context);
  const { protection, worksheets } = context.workbook;
  protection.load('protected');
  worksheets.load('items/name,items/protection/protected');
  const first = [...cells].map(([sheet, list]) =>
    askFills(worksheets.getItemOrNullObject(sheet), sheet, list),
  );
  await context.sync();
  const there = recordOf();
  const sheets = new Map(
    worksheets.items.map((s): [string, SheetState] => [
      s.name,
      s.protection.protected ? 'protected' : 'free',
    ]),
  );
  const fills: Fills = new Map();
  for (const take of first) take(fills);
  const earlier = [...recordedCells(there.record)].filter(([sheet]) => sheets.has(sheet));
  const isAnnotated = hasAnnotations(store) && (cells.size > 0 || there.record.cells.length > 0);
  const second = earlier.map(([sheet, list]) => askFills(worksheets.getItem(sheet), sheet, list));
  const located = isAnnotated ? locateAnnotations(store) : () => [];
  if (earlier.length > 0 || isAnnotated) await context.sync();
  for (const take of second) take(fills);
  return {
    there,
    store,
    annotations: located(),
    sheets,
    isStructureProtected: protection.protected,
    fillAt: (sheet, row, column) => fills.get(cellKey(sheet, row, column)),
  };
}

/** Asks for the fills of cells. @returns a function that takes the answers after the sync */
function askFills(sheet: Excel.Worksheet, name: string, cells: readonly Cell[]): (fills: Fills) => void {
  sheet.load('name');
  const asked = boxesAround(cells).map((box) => ({
    box,
    answer: sheet.getRange(rangeAddress(box)).untrack().getCellProperties(FILL_QUERY),
  }));
  return (fills) => {
    if (sheet.isNullObject) return;
    for (const { box, answer } of asked) takeFills(fills, name, box, answer.value);
  };
}

function takeFills(
  fills: Fills,
  sheet: string,
  box: CellRange,
  rows: readonly Excel.CellProperties[][],
): void {
  for (const [i, row] of rows.entries())
    for (const [j, cell] of row.entries())
      fills.set(cellKey(sheet, box.top + i, box.left + j), fillOf(cell.format?.fill));
}

/** The cells of a record by sheet. */
export function recordedCells(record: HighlightRecord): Map<string, Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const { sheet, address } of record.cells) {
    const cell = parseAddress(address);
    if (!cell) continue;
    const list = found.get(sheet);
    if (list) list.push(cell);
    else found.set(sheet, [cell]);
  }
  return found;
}
