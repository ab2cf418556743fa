import { parseAddress, parseRange, rangeAddress, type CellRange } from '../../../budget/address';
import type { HighlightRecord, RecordedFill } from '../../HighlightRecord';
import type { Mark } from '../../Mark';
import { areaOf, boxesAround, localAddress, splitAddresses, type Cell } from '../addresses';
import {
  hasAnnotations,
  loadAnnotations,
  locateAnnotations,
  type Annotation,
  type AnnotationStore,
} from './annotations';
import { FILL_QUERY, fillOf } from './fills';
import { loadRecord, type RecordPart } from './recordPart';
import { onShownCells } from './shownCells';

export type SheetState = 'missing' | 'protected' | 'free';

/** What must be known before marks are set or taken back. */
export interface Look {
  readonly there: RecordPart;
  readonly store: AnnotationStore;
  readonly annotations: readonly Annotation[];
  readonly sheets: ReadonlyMap<string, SheetState>;
  readonly isStructureProtected: boolean;
  /** The marks to be set, one per cell that can be seen. */
  readonly marks: readonly Mark[];
  /** Undefined for a cell that was not looked at: its sheet is missing. */
  fillAt(sheet: string, row: number, column: number): RecordedFill | undefined;
}

export const cellKey = (sheet: string, row: number, column: number): string => `${row},${column},${sheet}`;

type CellsBySheet = ReadonlyMap<string, readonly Cell[]>;
type Take = (found: Found) => void;

/** What was found of cells so far. */
interface Found {
  readonly fills: Map<string, RecordedFill>;
  readonly merges: Map<string, CellRange[]>;
}

/**
 * Looks at the record, at the sheets and the fills of the cells to be marked, and, where there is an earlier record or any
 * comment, at the cells of those too. One sync on a workbook without marks and comments, two otherwise.
 */
export async function look(context: Excel.RequestContext, marks: readonly Mark[]): Promise<Look> {
  const recordOf = loadRecord(context);
  const store = loadAnnotations(context);
  const { protection, worksheets } = context.workbook;
  protection.load('protected');
  worksheets.load('items/name,items/protection/protected');
  const places = bySheet(marks.map((m) => m.place));
  const first = await askAll(context, places, (sheet) => worksheets.getItemOrNullObject(sheet));
  await context.sync();
  const found: Found = { fills: new Map(), merges: new Map() };
  for (const take of first) take(found);
  const there = recordOf();
  const sheets = new Map(
    worksheets.items.map((s): [string, SheetState] => [
      s.name,
      s.protection.protected ? 'protected' : 'free',
    ]),
  );
  const shown = onShownCells(marks, found.merges);
  const further = bySheet([
    ...recordedPlaces(there.record),
    ...shown.map((m) => m.place).filter((p) => !found.fills.has(cellKey(p.sheet, p.row, p.column))),
  ]);
  for (const sheet of [...further.keys()]) if (!sheets.has(sheet)) further.delete(sheet);
  const second = await askAll(context, further, (sheet) => worksheets.getItem(sheet));
  const isAnnotated = hasAnnotations(store) && (marks.length > 0 || there.record.cells.length > 0);
  const located = isAnnotated ? await locateAnnotations(context, store) : () => [];
  if (second.length > 0 || isAnnotated) await context.sync();
  for (const take of second) take(found);
  return {
    there,
    store,
    annotations: located(),
    sheets,
    isStructureProtected: protection.protected,
    marks: shown,
    fillAt: (sheet, row, column) => found.fills.get(cellKey(sheet, row, column)),
  };
}

/** Cells whose fills fit into one answer: Excel on the web gives no more than 5 MB. */
const CELLS_PER_ANSWER = 40_000;

/** Asks for cells of many sheets; a sync in between where one answer would not hold them all. */
async function askAll(
  context: Excel.RequestContext,
  places: CellsBySheet,
  sheetOf: (name: string) => Excel.Worksheet,
): Promise<Take[]> {
  const takes: Take[] = [];
  let room = CELLS_PER_ANSWER;
  for (const [name, cells] of places) {
    const boxes = boxesAround(cells);
    const size = boxes.reduce((sum, box) => sum + areaOf(box), 0);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one for each answer that is full, not for each sheet
    if (size > room && room < CELLS_PER_ANSWER) await context.sync();
    room = (size > room ? CELLS_PER_ANSWER : room) - size;
    takes.push(askCells(sheetOf(name), name, cells, boxes));
  }
  return takes;
}

/** Excel lists at most 512 merged areas at a time; so many rows rarely hold more. */
const MERGE_BAND = 64;

/** Asks for the fills of cells and the merged areas in their rows. @returns a function that takes the answers */
function askCells(
  sheet: Excel.Worksheet,
  name: string,
  cells: readonly Cell[],
  boxes: readonly CellRange[],
): Take {
  sheet.load('name');
  const fills = boxes.map((box) => ({
    box,
    answer: sheet.getRange(rangeAddress(box)).untrack().getCellProperties(FILL_QUERY),
  }));
  const bands = new Set(cells.map((c) => Math.floor((c.row - 1) / MERGE_BAND) * MERGE_BAND + 1));
  const merges = [...bands].map((top) =>
    sheet
      .getRange(`${top}:${top + MERGE_BAND - 1}`)
      .untrack()
      .getMergedAreasOrNullObject()
      .untrack()
      .load('address'),
  );
  return (found) => {
    if (sheet.isNullObject) return;
    for (const { box, answer } of fills) takeFills(found.fills, name, box, answer.value);
    const areas = merges.flatMap((m) => (m.isNullObject ? [] : splitAddresses(m.address)));
    found.merges.set(
      name,
      areas.flatMap((a) => parseRange(localAddress(a)) ?? []),
    );
  };
}

function takeFills(
  fills: Found['fills'],
  sheet: string,
  box: CellRange,
  rows: readonly Excel.CellProperties[][],
): void {
  for (const [i, row] of rows.entries())
    for (const [j, cell] of row.entries())
      fills.set(cellKey(sheet, box.top + i, box.left + j), fillOf(cell.format?.fill));
}

const recordedPlaces = (record: HighlightRecord): (Cell & { sheet: string })[] =>
  record.cells.flatMap(({ sheet, address }) => {
    const cell = parseAddress(address);
    return cell ? [{ sheet, ...cell }] : [];
  });

function bySheet(places: readonly (Cell & { readonly sheet: string })[]): Map<string, Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const place of places) {
    const list = found.get(place.sheet);
    if (list) list.push(place);
    else found.set(place.sheet, [place]);
  }
  return found;
}
