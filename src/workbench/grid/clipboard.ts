import type { EmulatedCell } from '../host/model/EmulatedSheet';
import { textOf } from '../host/model/cellContent';
import { readContent, type CellValue } from '../host/model/cellText';
import { readTsv, writeTsv } from './tsv';

/** Under which the clipboard holds what cells of this page hold; other programs read their texts. */
const CELLS = 'application/x-gouji-cells';

type Clipboard = Pick<DataTransfer, 'getData' | 'setData'>;

/** Puts cells on the clipboard: what they show, for other programs, and what they hold, with the digits that are not shown. */
export function copyCells(
  clipboard: Clipboard,
  rows: readonly (readonly (EmulatedCell | undefined)[])[],
): void {
  clipboard.setData('text/plain', writeTsv(rows.map((row) => row.map((cell) => textOf(cell)))));
  clipboard.setData(CELLS, JSON.stringify(rows.map((row) => row.map(entryFor))));
}

/** The entries that give cells what is on the clipboard. */
export function pastedEntries(clipboard: Clipboard): readonly (readonly CellValue[])[] {
  return ownEntries(clipboard.getData(CELLS)) ?? readTsv(clipboard.getData('text/plain'));
}

/** What a cell holds, to be entered elsewhere: of a formula its result; a date, which its format makes, as it is shown. */
function entryFor(cell: EmulatedCell | undefined): CellValue {
  const value = cell?.value ?? '';
  if (typeof value === 'number') {
    const shown = readContent(textOf(cell), 'General');
    return shown?.kind === 'value' && typeof shown.value === 'number' ? value : textOf(cell);
  }
  if (typeof value !== 'string' || value === '') return value;
  // A code such as 0201 stays a text.
  const entered = readContent(value, 'General');
  return entered?.kind === 'value' && entered.value === value ? value : `'${value}`;
}

function ownEntries(text: string): CellValue[][] | null {
  try {
    const rows: unknown = JSON.parse(text);
    return isEntries(rows) ? rows : null;
  } catch {
    return null; // Copied elsewhere.
  }
}

const isEntries = (rows: unknown): rows is CellValue[][] =>
  Array.isArray(rows) &&
  rows.length > 0 &&
  rows.every(
    (row) =>
      Array.isArray(row) && row.every((entry) => ['string', 'number', 'boolean'].includes(typeof entry)),
  );
