import { textOf } from '../../../given/textOf';
import { MAX_COLUMN } from '../../../budget/address';
import type { GridCell } from '../../Grid';
import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';
import { MOST_CELLS, tooManyCells } from '../read/tooManyCells';
import { usedRange } from '../read/usedRange';
import type { ConvertedSheets } from './ConvertedSheets';
import { writtenFormat, writtenValue } from './writtenValue';
import { delimiterOf, fieldsOf } from '../../../given/delimited';

/** Reads a table that a program wrote as text, a line per row: .csv. @throws UnreadableWorkbookError */
export function readDelimited(bytes: Uint8Array): ConvertedSheets {
  const text = textOf(bytes);
  const delimiter = delimiterOf(text);
  if (delimiter === undefined) throw new UnreadableWorkbookError('text');
  const cells: GridCell[] = [];
  const numberFormats = new Map<string, string>();
  let row = 0;
  for (const fields of fieldsOf(text, delimiter)) {
    row++;
    if (fields.length > MAX_COLUMN || cells.length > MOST_CELLS) throw tooManyCells();
    fields.forEach((field, i) => {
      if (field === '') return;
      const value = writtenValue(field);
      cells.push({ row, column: i + 1, value, text: field });
      const format = typeof value === 'number' ? writtenFormat(field) : 'General';
      if (format !== 'General') numberFormats.set(`${row}:${i + 1}`, format);
    });
  }
  const grid = {
    name: 'Sheet1',
    visibility: 'visible' as const,
    cells,
    used: usedRange(cells),
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  };
  return { sheets: [{ grid, numberFormats, widths: new Map() }], countsFrom1904: false };
}
