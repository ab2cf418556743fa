import { parseRange } from '../../budget/address';
import { cellPlace, type CellPlace } from '../../budget/Place';
import { localAddress } from './addresses';
import { runInExcel } from './runInExcel';

/** What Excel says of a change that this add-in made itself; hosts below ExcelApi 1.14 don't say. */
const OWN_CHANGE = 'ThisLocalAddin';

type Stop = () => Promise<void>;

/** Tells of contents that a person changed, by the sheet's name. One sync per change, for the name. */
export const watchEdits = (onEdit: (sheet: string) => void): Promise<Stop> =>
  runInExcel(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async ({ worksheetId, triggerSource }) => {
      if (triggerSource === OWN_CHANGE) return;
      const name = await nameOf(worksheetId);
      if (name !== null) onEdit(name);
    });
    await context.sync();
    return () => remove(handler);
  });

/** Tells of the upper left cell of each new selection. */
export const watchSelection = (onSelect: (place: CellPlace) => void): Promise<Stop> =>
  runInExcel(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      const range = parseRange(localAddress(address.split(',')[0]!));
      const name = await nameOf(worksheetId);
      if (range && name !== null) onSelect(cellPlace(name, range.top, range.left));
    });
    await context.sync();
    return () => remove(handler);
  });

/** A sheet's name by its id; null when it was deleted meanwhile. */
const nameOf = (id: string): Promise<string | null> =>
  runInExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });

/** A handler can only be removed in the context that added it. */
const remove = <T>(handler: OfficeExtension.EventHandlerResult<T>): Promise<void> =>
  Excel.run(handler.context as Excel.RequestContext, async (context) => {
    handler.remove();
    await context.sync();
  });
