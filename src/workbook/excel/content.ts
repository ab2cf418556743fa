import { addressOf } from '../../budget/address';
import type { CellPlace } from '../../budget/Place';
import type { CellContent, PreviousContent } from '../HostWorkbook';
import { ExcelHostError } from './ExcelHostError';

const TEXT_FORMAT = '@';

/**
 * Puts one content into one cell, in two syncs. A text keeps its characters (no formula, no date is made of it); a number or
 * a formula put into a cell formatted as text makes the cell's format General, as it would stay text otherwise.
 * @throws ExcelHostError when the sheet is missing or protected
 */
export async function replaceContent(
  context: Excel.RequestContext,
  place: CellPlace,
  content: CellContent,
  isFormula: boolean,
): Promise<PreviousContent> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
  sheet.load('protection/protected');
  const cell = sheet.getRange(addressOf(place.row, place.column)).untrack();
  cell.load('values,formulas,valueTypes,numberFormat');
  await context.sync();
  if (sheet.isNullObject) throw new ExcelHostError('no-sheet', { sheet: place.sheet });
  if (sheet.protection.protected) throw new ExcelHostError('protected-sheet', { sheet: place.sheet });
  const previous = previousOf(cell);
  const target = sheet.getRange(addressOf(place.row, place.column)).untrack();
  const isText = typeof content === 'string' && !(isFormula && content.startsWith('='));
  if (!isText && content !== null && cell.numberFormat[0]?.[0] === TEXT_FORMAT)
    target.numberFormat = [['General']];
  target.values = [[isText && content !== '' ? `'${content}` : (content ?? '')]];
  await context.sync();
  return previous;
}

function previousOf(cell: Excel.Range): PreviousContent {
  const value = cell.values[0]?.[0] as string | number | boolean;
  const entry = cell.formulas[0]?.[0] as string | number | boolean;
  const type = cell.valueTypes[0]?.[0];
  const isFormula =
    typeof entry === 'string' && entry.startsWith('=') && !(type === 'String' && entry === value);
  if (isFormula) return { content: entry, formula: true };
  return { content: type === 'Empty' ? null : value, formula: false };
}
