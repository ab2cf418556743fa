import { rangeAddress, type CellRange } from '../../../budget/address';
import { ExcelHostError, isTooLarge, locationOf } from '../ExcelHostError';
import { localAddress, splitAddresses } from '../addresses';
import { halves, rowsOf, type Piece } from './pieces';

/** The content of a piece. All grids are rows of columns, of the piece's own size. */
export interface PieceContent {
  readonly piece: Piece;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly types: readonly (readonly string[])[];
  /** Null: all as the outline says. */
  readonly rowsHidden: readonly boolean[] | null;
  readonly columnsHidden: readonly boolean[] | null;
  readonly indents: readonly (readonly number[])[] | null;
  /** Addresses of merged areas in the piece's rows, without the sheet. */
  readonly merges: readonly string[];
}

/**
 * Excel lists at most 512 merged areas at a time. Where a sheet has more, they are asked for in bands of rows; this many
 * rows hold at most eight areas each.
 */
const MERGE_BAND = 64;

/** Reads the batches, one sync each; a batch that Excel finds too large is halved. */
export async function readBatches(
  context: Excel.RequestContext,
  names: readonly string[],
  batches: readonly Piece[][],
): Promise<PieceContent[]> {
  const contents: PieceContent[] = [];
  for (const batch of batches) contents.push(...(await readBatch(context, names, batch, Infinity)));
  return contents;
}

async function readBatch(
  context: Excel.RequestContext,
  names: readonly string[],
  batch: readonly Piece[],
  mergeBand: number,
): Promise<PieceContent[]> {
  const asked = batch.map((piece) => ask(context, names[piece.sheet]!, piece, mergeBand));
  try {
    await context.sync();
  } catch (e) {
    if (mergeBand === Infinity && /getMergedAreas/i.test(locationOf(e)))
      return readBatch(context, names, batch, MERGE_BAND);
    if (!isTooLarge(e)) throw e;
    const [first, second] = halves(batch) ?? [];
    if (!first || !second) throw new ExcelHostError('too-large', {}, e);
    const before = await readBatch(context, names, first, mergeBand);
    return [...before, ...(await readBatch(context, names, second, mergeBand))];
  }
  return asked.map((read) => read());
}

/** Queues the questions of a piece. @returns a function that takes the answers once the sync is done */
function ask(
  context: Excel.RequestContext,
  name: string,
  piece: Piece,
  mergeBand: number,
): () => PieceContent {
  const { used } = piece;
  const sheet = context.workbook.worksheets.getItem(name);
  const range = sheet.getRange(rangeAddress(piece.range)).untrack().load('values,formulas,text,valueTypes');
  const rows = used.rowsHidden === null ? range.getRowProperties({ rowHidden: true }) : null;
  const columns = used.columnsHidden === null ? range.getColumnProperties({ columnHidden: true }) : null;
  const indents = used.indent === null ? range.getCellProperties({ format: { indentLevel: true } }) : null;
  const merges = bandsOf(piece.range, mergeBand).map((band) =>
    sheet
      .getRange(`${band.top}:${band.bottom}`)
      .untrack()
      .getMergedAreasOrNullObject()
      .untrack()
      .load('address'),
  );
  return () => ({
    piece,
    values: range.values as unknown[][],
    formulas: range.formulas as unknown[][],
    text: range.text,
    types: range.valueTypes as string[][],
    rowsHidden: rows?.value.map((r) => r.rowHidden === true) ?? null,
    columnsHidden: columns?.value.map((c) => c.columnHidden === true) ?? null,
    indents: indents?.value.map((row) => row.map((cell) => cell.format?.indentLevel ?? 0)) ?? null,
    merges: merges.flatMap((m) => (m.isNullObject ? [] : splitAddresses(m.address).map(localAddress))),
  });
}

function bandsOf(range: CellRange, rows: number): { top: number; bottom: number }[] {
  const bands = [];
  for (let top = range.top; top <= range.bottom; top += Math.min(rows, rowsOf(range)))
    bands.push({ top, bottom: Math.min(range.bottom, top + rows - 1) });
  return bands;
}
