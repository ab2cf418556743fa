import { withSheet } from '../../HighlightRecord';
import type { SheetDocument } from '../../SheetDocument';
import { ExcelHostError } from '../ExcelHostError';
import { loadRecord, saveRecord } from '../marks/recordPart';
import { fillSheet } from './fillSheet';

/** Longest name that Excel takes for a sheet. */
const LONGEST_NAME = 31;

/**
 * Writes a sheet of ours, last in the workbook, in two syncs. A sheet of the same name is replaced only when the record says
 * that it is ours; a person's stays, and ours gets a number.
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
  const name = nameFor(document.name, names, there.record.sheets);
  const earlier = names.find((n) => isSameName(n, name));
  saveRecord(context, there, withSheet(there.record, name));
  // The old sheet goes last: a workbook can't be without a visible sheet.
  const old = earlier === undefined ? null : worksheets.getItem(earlier);
  if (old) old.name = freeName(`${name}~`, names);
  await fillSheet(worksheets.add(name), document, () => context.sync());
  old?.delete();
  await context.sync();
  return name;
}

const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The name itself where it is free or ours; otherwise with a number. */
export function nameFor(wanted: string, names: readonly string[], ours: readonly string[]): string {
  const isTaken = names.some((n) => isSameName(n, wanted));
  const isOurs = ours.some((n) => isSameName(n, wanted));
  if (!isTaken || isOurs) return wanted;
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const name = wanted.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (ours.some((o) => isSameName(o, name)) || !names.some((o) => isSameName(o, name))) return name;
  }
}

const freeName = (base: string, names: readonly string[]): string =>
  nameFor(base.slice(-LONGEST_NAME), names, []);
