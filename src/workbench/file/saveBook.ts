import { parseAddress } from '../../budget/address';
import { cellPlace } from '../../budget/Place';
import { HIGHLIGHT_NAMESPACE, readHighlightRecord } from '../../workbook/HighlightRecord';
import { FILL_BY_SEVERITY, type Mark } from '../../workbook/Mark';
import type { Severity } from '../../budget/Finding';
import { openPackage } from '../../workbook/file/package/openPackage';
import { listSheets } from '../../workbook/file/package/WorkbookPart';
import { XlsxWorkbook } from '../../workbook/file/XlsxWorkbook';
import type { EmulatedCell, EmulatedSheet } from '../host/model/EmulatedSheet';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';
import { replaceOwnParts } from './customXml';
import { documentOf } from './documentOf';
import { patchContents, withRecalculation } from './patchContents';

/**
 * The file with what was done in the workbench: typed contents, marks, sheets of ours, what the pane keeps. Marks and
 * sheets go through the file adapter, so that they are what `gouji check --out` would have written.
 * @param bytes the package that was opened
 */
export async function saveBook(bytes: Uint8Array, workbook: EmulatedWorkbook): Promise<Uint8Array> {
  const opened = openPackage(bytes);
  const { pkg, workbookPart } = opened;
  const file = new XlsxWorkbook(opened);
  await file.clear(workbook.deleted);
  const parts = new Map(listSheets(pkg, workbookPart).map((s) => [s.name, s.part]));
  let typed = false;
  for (const sheet of workbook.sheets) {
    const part = sheet.isNew ? undefined : parts.get(sheet.name);
    const contents = changedContents(sheet);
    if (part === undefined || contents.size === 0) continue;
    pkg.write(part, patchContents(pkg.text(part), contents));
    typed = true;
  }
  if (typed) pkg.write(workbookPart, withRecalculation(pkg.text(workbookPart)));
  const marks = marksIn(workbook);
  if (marks.length > 0) await file.highlight(marks);
  for (const sheet of workbook.sheets) if (sheet.isNew) await file.writeSheet(documentOf(sheet));
  replaceOwnParts(pkg, workbookPart, workbook.xmlParts, HIGHLIGHT_NAMESPACE);
  return file.save();
}

/** What was typed since the file was opened. */
function changedContents(sheet: EmulatedSheet): Map<number, Map<number, EmulatedCell | undefined>> {
  const rows = new Map<number, Map<number, EmulatedCell | undefined>>();
  for (const [key, kinds] of sheet.changes) {
    if (!kinds.has('content')) continue;
    const [row, column] = key.split(',').map(Number) as [number, number];
    const columns = rows.get(row) ?? new Map<number, EmulatedCell | undefined>();
    rows.set(row, columns.set(column, sheet.peek(row, column)));
  }
  return rows;
}

/** The marks that stand in the workbook, from the record that the add-in keeps in it. */
function marksIn(workbook: EmulatedWorkbook): readonly Mark[] {
  const xml = workbook.xmlParts.find((p) => p.xml.includes(HIGHLIGHT_NAMESPACE))?.xml;
  const record = xml === undefined ? null : readHighlightRecord(xml);
  return (record?.cells ?? []).flatMap(({ sheet, address, painted, note }) => {
    const place = parseAddress(address);
    if (!place) return [];
    return [
      {
        place: cellPlace(sheet, place.row, place.column),
        severity: severityOf(painted),
        note: note?.added ?? '',
      },
    ];
  });
}

const severityOf = (painted: string): Severity =>
  (Object.entries(FILL_BY_SEVERITY).find(([, color]) => color === painted)?.[0] as Severity | undefined) ??
  'info';
