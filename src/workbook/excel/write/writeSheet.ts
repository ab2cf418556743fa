import { withoutSheet, withSheet } from '../../HighlightRecord';
import type { SheetDocument } from '../../SheetDocument';
import { freeSheetName, isNameOrNumbered } from '../../sheetNames';
import { ExcelHostError } from '../ExcelHostError';
import { personsIn } from '../../kept/personsIn';
import { withPersons } from '../../kept/withPersons';
import { COLUMN_HEADS, writtenRows } from '../../kept/WrittenRow';
import { loadRecord, saveRecord } from '../marks/recordPart';
import { readNamed } from '../read/readNamed';
import { addCharts } from './addCharts';
import { fillSheet } from './fillSheet';

/** Name of a sheet of ours for the moment between its replacement and its removal. */
const RETIRED = 'gouji';

/**
 * Writes a sheet of ours, last in the workbook, and shows it, in two syncs (two more where people's words may have to be
 * taken over, and more above 3.5 MB of text). Sheets of the same name are
 * replaced only when the record says that they are ours; a person's stays, and ours gets a number.
 * @returns the name used
 * @throws ExcelHostError when the workbook's structure is protected
 */
export async function writeSheet(context: Excel.RequestContext, wanted: SheetDocument): Promise<string> {
  const { protection, worksheets } = context.workbook;
  const recordOf = loadRecord(context);
  protection.load('protected');
  worksheets.load('items/name');
  await context.sync();
  if (protection.protected) throw new ExcelHostError('protected-workbook');
  const there = recordOf();
  const names = worksheets.items.map((s) => s.name);
  const ours = there.record.sheets.filter((name) => isNameOrNumbered(name, wanted.name));
  const isOurs = (name: string): boolean => ours.some((o) => o.toLowerCase() === name.toLowerCase());
  const persons = names.filter((n) => !isOurs(n));
  const name = freeSheetName(wanted.name, persons);
  const grids = wanted.keeps ? await readNamed(context, names.filter(isOurs)) : [];
  const headings = writtenRows(wanted).find(({ keys }) => keys[0] === COLUMN_HEADS)?.cells;
  const { document, written } = withPersons(
    wanted,
    grids.map((grid) => personsIn(grid, there.record.written?.[grid.name] ?? [], headings)),
  );
  saveRecord(context, there, withSheet(ours.reduce(withoutSheet, there.record), name, written));
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
  sheet.activate();
  await context.sync();
  return name;
}
