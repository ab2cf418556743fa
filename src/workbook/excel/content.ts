import { addressOf } from '../../budget/address';
import type { CellPlace } from '../../budget/Place';
import type { CellContent, PreviousContent, WriteOptions } from '../HostWorkbook';
import { ExcelHostError } from './ExcelHostError';

const TEXT_FORMAT = '@';

/**
 * Puts one content into one cell, in two syncs, or three where the look of a text must be kept. A text keeps its characters (no formula, no date is made of it); a number or
 * a formula put into a cell formatted as text makes the cell's format General, as it would stay text otherwise.
 * @throws ExcelHostError when the sheet is missing or protected, or the look can't be kept
 */
export async function replaceContent(
  context: Excel.RequestContext,
  place: CellPlace,
  content: CellContent,
  { formula: isFormula = false, keepsLook = false }: WriteOptions,
): Promise<PreviousContent> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
  sheet.load('protection/protected');
  const cell = sheet.getRange(addressOf(place.row, place.column)).untrack();
  cell.load('values,formulas,valueTypes,numberFormat');
  await context.sync();
  if (sheet.isNullObject) throw new ExcelHostError('no-sheet', { sheet: place.sheet });
  if (sheet.protection.protected) throw new ExcelHostError('protected-sheet', { sheet: place.sheet });
  if (keepsLook && (await hasMixedFont(context, sheet.getRange(addressOf(place.row, place.column))))) {
    const at = `${place.sheet}!${addressOf(place.row, place.column)}`;
    throw new ExcelHostError('mixed-font', { cell: at });
  }
  const previous = previousOf(cell);
  const target = sheet.getRange(addressOf(place.row, place.column)).untrack();
  const isText = typeof content === 'string' && !(isFormula && content.startsWith('='));
  if (!isText && content !== null && cell.numberFormat[0]?.[0] === TEXT_FORMAT)
    target.numberFormat = [['General']];
  target.values = [[isText && content !== '' ? `'${content}` : (content ?? '')]];
  await context.sync();
  return previous;
}

/** Excel answers null for what differs among the characters of a cell. A host that can't be asked is taken to have one font. */
async function hasMixedFont(context: Excel.RequestContext, cell: Excel.Range): Promise<boolean> {
  const { font } = cell.untrack().format;
  font.load('bold,italic,underline,color,size,name');
  try {
    await context.sync();
  } catch {
    return false;
  }
  return [font.bold, font.italic, font.underline, font.color, font.size, font.name].some((v) => v === null);
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
