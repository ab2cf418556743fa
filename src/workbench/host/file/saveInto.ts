import { addressOf } from '../../../budget/address';
import {
  HIGHLIGHT_NAMESPACE,
  readHighlightRecord,
  writeHighlightRecord,
} from '../../../workbook/HighlightRecord';
import { editCells } from '../../../workbook/file/cells/editCells';
import { addNotes, removeNotes } from '../../../workbook/file/notes/sheetNotes';
import { removePart } from '../../../workbook/file/package/contentTypes';
import type { OpcPackage } from '../../../workbook/file/package/OpcPackage';
import type { OpenedPackage } from '../../../workbook/file/package/openPackage';
import { relatedPart, removeRelationships } from '../../../workbook/file/package/relationships';
import { listSheets, type SheetEntry } from '../../../workbook/file/package/WorkbookPart';
import { cellSet } from '../../../workbook/file/cells/cellSet';
import { addSheet } from '../../../workbook/file/sheet/addSheet';
import { addCharts } from '../../../workbook/file/sheet/charts/addCharts';
import { removeSheet } from '../../../workbook/file/sheet/removeSheet';
import { fillFromRecord } from '../../../workbook/file/styles/fills';
import { Palette } from '../../../workbook/file/styles/Palette';
import { StyleSheet } from '../../../workbook/file/styles/StyleSheet';
import { stylesPartOf } from '../../../workbook/file/styles/stylesPart';
import { withAttribute } from '../../../workbook/xml/splice';
import type { DocumentChart } from '../../../workbook/SheetDocument';
import { quotedSheet } from '../model/area';
import type { EmulatedSheet } from '../model/EmulatedSheet';
import type { EmulatedWorkbook } from '../model/EmulatedWorkbook';
import { sameFill } from '../model/Fill';
import { namespaceOf } from '../objects/customXmlParts';
import { hasFormula } from './limits';
import { addCustomXml, customXmlOf, removeCustomXml } from './customXml';
import { recordedFill } from './fills';
import { FillSources } from './FillSources';
import { newSheetXml, printNames } from './newSheet';
import { calculateOnLoad } from './calculateOnLoad';
import { setColumnWidths } from './setColumnWidths';
import { setContents } from './setContents';
import { NOTHING, type SheetSnapshot, type Snapshot } from './Snapshot';

/** Puts everything that changed since the snapshot into the package that the snapshot was made of. */
export function saveInto(
  { pkg, workbookPart }: OpenedPackage,
  workbook: EmulatedWorkbook,
  opened: Snapshot,
): void {
  const entries = new Map(listSheets(pkg, workbookPart).map((entry) => [entry.name, entry]));
  const stylesPart = stylesPartOf(pkg, workbookPart);
  const styles = new StyleSheet(pkg.text(stylesPart));
  const kept = opened.sheets
    .filter((s) => workbook.sheets.includes(s.sheet))
    .map((snapshot) => ({ snapshot, entry: entries.get(snapshot.name)!, changes: changesOf(snapshot) }));
  const recordXml = workbook.xmlParts.find((p) => p.xml.includes(HIGHLIGHT_NAMESPACE))?.xml;
  const record = recordXml === undefined ? null : readHighlightRecord(recordXml);
  const sources = new FillSources(
    pkg,
    styles,
    Palette.of(pkg, workbookPart, pkg.text(stylesPart)),
    opened.record,
    kept.map(({ snapshot, entry, changes }) => ({
      sheet: snapshot.name,
      part: entry.part,
      addresses: [
        ...[...changes].filter(([, c]) => c.fill).map(([, c]) => addressOf(c.row, c.column)),
        ...(record?.cells ?? []).filter((c) => c.sheet === snapshot.name).map((c) => c.address),
      ],
    })),
  );
  let hasNewContent = false;
  for (const { snapshot, entry, changes } of kept) {
    if (changes.size > 0)
      hasNewContent =
        saveCells(pkg, workbookPart, snapshot, entry, changes, styles, sources) || hasNewContent;
    saveWidths(pkg, entry.part, snapshot);
    saveComments(pkg, entry.part, workbook, opened, snapshot);
  }
  for (const sheet of workbook.sheets.filter((s) => s.isNew)) saveNewSheet(pkg, workbookPart, sheet, styles);
  pkg.write(stylesPart, styles.toXml());
  for (const { name, sheet } of opened.sheets)
    if (!workbook.sheets.includes(sheet)) removeNamed(pkg, workbookPart, name);
  if (hasNewContent && workbook.sheets.some(hasFormula)) calculateOnLoad(pkg, workbookPart);
  saveParts(pkg, workbookPart, workbook, opened, record && writeHighlightRecord(sources.enriched(record)));
}

function saveNewSheet(pkg: OpcPackage, workbookPart: string, sheet: EmulatedSheet, styles: StyleSheet): void {
  const part = addSheet(pkg, workbookPart, sheet.name, newSheetXml(sheet, styles), printNames(sheet));
  const charts = sheet.charts.map((c): DocumentChart => ({
    kind: c.type === 'Pie' ? 'pie' : 'column',
    title: String(c.settings.get('Title/Text') ?? ''),
    data: c.data,
    anchor: c.anchor ?? c.data,
  }));
  addCharts(pkg, part, quotedSheet(sheet.name), charts, (row, column) => {
    const value = sheet.peek(row, column)?.value;
    return typeof value === 'number' || typeof value === 'string' ? value : null;
  });
}

interface CellChanges {
  readonly row: number;
  readonly column: number;
  readonly content: boolean;
  readonly fill: boolean;
  readonly numberFormat: boolean;
}

function changesOf({ sheet, cells }: SheetSnapshot): Map<string, CellChanges> {
  const found = new Map<string, CellChanges>();
  for (const key of sheet.changes.keys()) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    const before = cells.get(key) ?? NOTHING;
    const now = sheet.peek(row, column);
    const change = {
      row,
      column,
      content: before.value !== (now?.value ?? '') || before.formula !== now?.formula,
      fill: !sameFill(before.fill, now?.fill),
      numberFormat: (before.numberFormat ?? 'General') !== (now?.numberFormat ?? 'General'),
    };
    if (change.content || change.fill || change.numberFormat) found.set(key, change);
  }
  return found;
}

/** @returns whether contents changed */
function saveCells(
  pkg: OpcPackage,
  workbookPart: string,
  { sheet, name, cells }: SheetSnapshot,
  { part }: SheetEntry,
  changes: ReadonlyMap<string, CellChanges>,
  styles: StyleSheet,
  sources: FillSources,
): boolean {
  const xml = editCells(
    pkg.text(part),
    cellSet([...changes.values()]),
    ({ row, column, style, missing, isEmpty }) => {
      const change = changes.get(`${row},${column}`)!;
      const cell = sheet.peek(row, column);
      let next = style;
      if (change.fill) {
        const wanted = recordedFill(cell?.fill);
        const source = sources.find(name, addressOf(row, column), wanted);
        if (source?.made !== undefined && isEmpty && !change.content)
          return missing !== null ? null : source.made === 'row' ? 'remove-row' : 'remove';
        next = styles.withFill(
          next,
          source?.xml ?? fillFromRecord(wanted),
          source ? (source.style ?? 0) : undefined,
        );
        if (next === 0 && source && source.style === undefined && missing === null && !change.numberFormat)
          return 'bare';
      }
      if (change.numberFormat) next = withNumberFormat(styles, next, cell?.numberFormat ?? 'General');
      return next === style && (missing === null || !change.content) ? null : next;
    },
  );
  const contents = new Set([...changes].filter(([, c]) => c.content).map(([key]) => key));
  if (contents.size === 0) {
    pkg.write(part, xml);
    return false;
  }
  const outcome = setContents(xml, sheet, contents, (key) => cells.get(key)?.formula);
  pkg.write(part, outcome.xml);
  if (outcome.removedFormula) removeCalculationChain(pkg, workbookPart);
  return true;
}

const withNumberFormat = (styles: StyleSheet, style: number, code: string): number =>
  styles.add(
    'cellXfs',
    withAttribute(
      withAttribute(styles.item('cellXfs', style), 'numFmtId', String(styles.numberFormat(code))),
      'applyNumberFormat',
      '1',
    ),
  );

/** It lists the cells with formulas; programs make it anew. */
function removeCalculationChain(pkg: OpcPackage, workbookPart: string): void {
  const chain = relatedPart(pkg, workbookPart, 'calcChain');
  if (chain === undefined) return;
  removeRelationships(pkg, workbookPart, (r) => r.target === chain);
  removePart(pkg, chain);
}

/** What a person widened on the screen is as wide in the file. */
function saveWidths(pkg: OpcPackage, part: string, { sheet, columnWidths }: SheetSnapshot): void {
  const changed = [...sheet.columnWidths].filter(([column, points]) => columnWidths.get(column) !== points);
  if (changed.length > 0) pkg.write(part, setColumnWidths(pkg.text(part), new Map(changed)));
}

function removeNamed(pkg: OpcPackage, workbookPart: string, name: string): void {
  const entry = listSheets(pkg, workbookPart).find((s) => s.name === name);
  if (entry) removeSheet(pkg, workbookPart, entry);
}

/** Comments that are new become notes; those that are gone or were changed are taken out. */
function saveComments(
  pkg: OpcPackage,
  part: string,
  workbook: EmulatedWorkbook,
  opened: Snapshot,
  { sheet }: SheetSnapshot,
): void {
  const before = opened.comments.filter((c) => c.comment.sheet === sheet);
  const isSame = (c: (typeof before)[number]): boolean =>
    workbook.comments.includes(c.comment) && c.comment.content === c.content;
  const gone = before.filter((c) => !isSame(c));
  const same = new Set(before.filter(isSame).map((c) => c.comment));
  const added = workbook.comments.filter((c) => c.sheet === sheet && !same.has(c));
  const address = (c: { row: number; column: number }): string => addressOf(c.row, c.column);
  if (gone.length > 0)
    removeNotes(pkg, part, new Map(gone.map((c) => [address(c.comment), { added: c.content }])));
  if (added.length > 0) addNotes(pkg, part, new Map(added.map((c) => [address(c), c.content])));
}

/** @param record the record in its enriched form */
function saveParts(
  pkg: OpcPackage,
  workbookPart: string,
  workbook: EmulatedWorkbook,
  opened: Snapshot,
  record: string | null,
): void {
  const wanted = workbook.xmlParts.map((p) => p.xml);
  const isSame =
    wanted.length === opened.xmlParts.length && wanted.every((xml, i) => xml === opened.xmlParts[i]);
  if (isSame) return;
  const there = [...customXmlOf(pkg)];
  const gone = there.filter(([, xml]) => !wanted.includes(xml));
  for (const xml of wanted.filter((w) => !opened.xmlParts.includes(w))) {
    const content = record !== null && xml.includes(HIGHLIGHT_NAMESPACE) ? record : xml;
    const reused = gone.findIndex(([, old]) => namespaceOf(old) === namespaceOf(xml));
    if (reused >= 0) pkg.write(gone.splice(reused, 1)[0]![0], content);
    else addCustomXml(pkg, workbookPart, content);
  }
  for (const [part] of gone) removeCustomXml(pkg, workbookPart, part);
}
