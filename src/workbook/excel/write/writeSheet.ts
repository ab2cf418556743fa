import { withoutSheet, withSheet } from '../../HighlightRecord';
import type { SheetDocument } from '../../SheetDocument';
import { freeSheetName, isNameOrNumbered } from '../../file/sheet/sheetNames';
import { ExcelHostError } from '../ExcelHostError';
import { loadRecord, saveRecord } from '../marks/recordPart';
import { addCharts } from './addCharts';
import { fillSheet } from './fillSheet';

/** Name of a sheet of ours for the moment between its replacement and its removal. */
const RETIRED = 'gouji';

/**
 * Writes a sheet of ours, last in the workbook, in two syncs (more only above 3.5 MB of text). Sheets of the same name are
 * replaced only when the record says that they are ours; a person's stays, and ours gets a number.
 * @returns the name used
 * @throws ExcelHostError when the workbook's structure is protected
 */
export async function writeSheet(context: Excel.RequestContext, document: SheetDocument): Promise<string> {
  const { protection, worksheets } = context.workbook;
  const recordOf = loadRecord(context);
  protection.load('protected');
  worksheets.load('items/name');
  await context.sync();
  if (protection.protected) throw new ExcelHostError('protected-workbook');
  const there = recordOf();
  const names = worksheets.items.map((s) => s.name);
  const ours = there.record.sheets.filter((name) => isNameOrNumbered(name, document.name));
  const isOurs = (name: string): boolean => ours.some((o) => o.toLowerCase() === name.toLowerCase());
  const persons = names.filter((n) => !isOurs(n));
  const name = freeSheetName(document.name, persons);
  saveRecord(context, there, withSheet(ours.reduce(withoutSheet, there.record), name));
  // The old sheets go last: a workbook can't be without a visible one. Until then they give up the name.
  const taken = [...names];
  const old = names.filter(isOurs).map((n) => {
    const retired = freeSheetName(RETIRED, taken);
    taken.push(retired);
    const sheet = worksheets.getItem(n);
    sheet.name = retired;
    return sheet;
  });
  const sheet = worksheets.add(name);
  await fillSheet(sheet, document, () => context.sync());
  addCharts(sheet, document.charts ?? []);
  for (const retired of old) retired.delete();
  await context.sync();
  return name;
}
