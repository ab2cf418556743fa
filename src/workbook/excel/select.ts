import { addressOf } from '../../budget/address';
import type { CellPlace } from '../../budget/Place';
import { ExcelHostError } from './ExcelHostError';

/**
 * Brings a sheet to the front and selects a cell of it, in two syncs.
 * @throws ExcelHostError when the sheet is missing, or hidden: Excel shows no cell of a hidden sheet
 */
export async function select(context: Excel.RequestContext, place: CellPlace): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
  sheet.load('visibility');
  await context.sync();
  if (sheet.isNullObject) throw new ExcelHostError('no-sheet', { sheet: place.sheet });
  if (sheet.visibility !== 'Visible') throw new ExcelHostError('hidden-sheet', { sheet: place.sheet });
  sheet.activate();
  sheet.getRange(addressOf(place.row, place.column)).untrack().select();
  await context.sync();
}
