import { parseRange, type CellRange } from '../../../budget/address';
import type { SheetVisibility } from '../../Grid';
import { localAddress } from '../addresses';

/** What is known of a sheet before its content is read. */
export interface SheetOutline {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  readonly used: UsedRange | null;
}

export interface UsedRange {
  readonly range: CellRange;
  /** Null: some are. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
  /** The indent of all cells; null when it differs. */
  readonly indent: number | null;
}

/**
 * Sheets that the first request reaches out for before it is known how many there are: each by its place after the one
 * before it, so that names and used ranges come in one round trip. Books with more sheets take one more.
 */
const EXPECTED_SHEETS = 48;

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'very-hidden',
};

const ASKED = 'address,rowHidden,columnHidden,format/indentLevel';

/** Names, visibility, protection and used ranges (of content, not of formatting) of all sheets. One sync up to 48 sheets. */
export async function readOutlines(context: Excel.RequestContext): Promise<SheetOutline[]> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/name,items/visibility,items/protection/protected');
  const ranges: Excel.Range[] = [];
  let sheet = sheets.getFirst(false);
  for (let i = 0; i < EXPECTED_SHEETS; i++) {
    ranges.push(usedRangeOf(sheet));
    sheet = sheet.getNextOrNullObject(false);
  }
  await context.sync();
  if (sheets.items.length > EXPECTED_SHEETS) {
    ranges.push(...sheets.items.slice(EXPECTED_SHEETS).map(usedRangeOf));
    await context.sync();
  }
  return sheets.items.map((s, i) => ({
    name: s.name,
    visibility: VISIBILITY[s.visibility] ?? 'visible',
    isProtected: s.protection.protected,
    used: outlineOf(ranges[i]!),
  }));
}

/** Asks for one sheet's outline. @returns a function that takes the answer after the sync */
export function askOutline(sheet: Excel.Worksheet): () => SheetOutline {
  sheet.load('name,visibility,protection/protected');
  const range = usedRangeOf(sheet);
  return () => ({
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? 'visible',
    isProtected: sheet.protection.protected,
    used: outlineOf(range),
  });
}

const usedRangeOf = (sheet: Excel.Worksheet): Excel.Range =>
  sheet.getUsedRangeOrNullObject(true).untrack().load(ASKED);

function outlineOf(range: Excel.Range): UsedRange | null {
  const box = range.isNullObject ? null : parseRange(localAddress(range.address));
  return (
    box && {
      range: box,
      rowsHidden: range.rowHidden,
      columnsHidden: range.columnHidden,
      indent: range.format.indentLevel,
    }
  );
}
