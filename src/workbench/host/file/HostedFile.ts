import { parseAddress } from '../../../budget/address';
import {
  EMPTY_RECORD,
  HIGHLIGHT_NAMESPACE,
  readHighlightRecord,
  type HighlightRecord,
} from '../../../workbook/HighlightRecord';
import { asPackage } from '../../../workbook/file/asPackage';
import { Comments } from '../../../workbook/file/notes/comments';
import { openPackage, type OpenedPackage } from '../../../workbook/file/package/openPackage';
import { relatedPart } from '../../../workbook/file/package/relationships';
import { listSheets, workbookContent } from '../../../workbook/file/package/WorkbookPart';
import { readWorkbook } from '../../../workbook/file/read/readWorkbook';
import { loadRecord } from '../../../workbook/file/record/recordPart';
import { Palette } from '../../../workbook/file/styles/Palette';
import { StyleSheet } from '../../../workbook/file/styles/StyleSheet';
import { stylesPartOf } from '../../../workbook/file/styles/stylesPart';
import { attributeOf, childNamed, rootOf } from '../../../workbook/xml/elements';
import type { Grid } from '../../../workbook/Grid';
import type { EmulatedSheet } from '../model/EmulatedSheet';
import { EmulatedWorkbook } from '../model/EmulatedWorkbook';
import { customXmlOf } from './customXml';
import { definedNamesOf } from './definedNames';
import { isUnsaved } from './isUnsaved';
import { limitsOf } from './limits';
import { LookReader } from './readLooks';
import type { Loss } from './Loss';
import { lossesOf } from './losses';
import { saveInto } from './saveInto';
import { snapshotOf, type Snapshot } from './Snapshot';

/** A workbook file behind an emulated Excel: opened once, saved as often as one likes. */
export class HostedFile {
  private saved: Snapshot;

  private constructor(
    readonly workbook: EmulatedWorkbook,
    private readonly bytes: Uint8Array,
    private readonly opened: Snapshot,
    /** A file of another format was turned into a new .xlsx on opening: its looks are not those of the original. */
    readonly isConverted: boolean,
    /** What a person must know before working on this file here: what is not kept, or not worked out. */
    readonly limits: readonly Loss[],
  ) {
    this.saved = opened;
  }

  /**
   * Opens a workbook, or a table in another format.
   * @throws UnreadableWorkbookError as a rejection, with the reason
   */
  static async open(bytes: Uint8Array): Promise<HostedFile> {
    const packed = await asPackage(bytes);
    const opened = openPackage(packed.bytes);
    const { workbook, record } = opened.pkg.wholeOrNot(() => hosted(opened));
    const snapshot = snapshotOf(workbook, record);
    return new HostedFile(workbook, packed.bytes, snapshot, packed.isConverted, limitsOf(packed.isConverted));
  }

  /** The file with everything that was done since it was opened; the very bytes when nothing was. */
  save(): Uint8Array {
    const opened = openPackage(this.bytes);
    saveInto(opened, this.workbook, this.opened);
    return opened.pkg.save();
  }

  /** Whether there is anything that the file last saved, or opened, doesn't have. */
  isUnsaved(): boolean {
    return isUnsaved(this.workbook, this.saved);
  }

  /** Call when a saved file was handed over. */
  markSaved(): void {
    this.saved = snapshotOf(this.workbook, recordOf(this.workbook));
  }

  /** What {@link save} can't put into the file. */
  losses(): readonly Loss[] {
    return lossesOf(this.workbook, this.opened);
  }
}

function hosted(opened: OpenedPackage): { workbook: EmulatedWorkbook; record: HighlightRecord } {
  const { pkg, workbookPart } = opened;
  const workbook = new EmulatedWorkbook();
  const stylesXml = pkg.text(stylesPartOf(pkg, workbookPart));
  const looks = new LookReader(
    new StyleSheet(stylesXml),
    Palette.of(pkg, workbookPart, stylesXml),
    stylesXml,
  );
  for (const [, xml] of customXmlOf(pkg)) workbook.xmlParts.push({ id: workbook.nextId(), xml });
  const record = loadRecord(pkg);
  const parts = new Map(listSheets(pkg, workbookPart).map(({ name, part }) => [name, part]));
  for (const grid of readWorkbook(opened)) {
    const part = parts.get(grid.name);
    // Listed, but not there: it stays listed.
    if (part === undefined) continue;
    const sheet = workbook.addSheet(grid.name, false);
    fill(sheet, grid);
    looks.read(pkg, part, sheet);
    annotate(workbook, sheet, record, commentsOf(opened, part));
  }
  const xml = pkg.text(workbookPart);
  workbook.names.push(
    ...definedNamesOf(
      xml,
      (workbookContent(pkg, workbookPart).sheets ?? []).map(({ name }) => name),
    ),
  );
  const protection = childNamed(rootOf(xml), 'workbookProtection');
  const locked = protection && attributeOf(xml, protection, 'lockStructure');
  workbook.isStructureProtected = locked === '1' || locked === 'true';
  return { workbook, record };
}

function recordOf(workbook: EmulatedWorkbook): HighlightRecord {
  const part = workbook.xmlParts.find((p) => p.xml.includes(HIGHLIGHT_NAMESPACE));
  return (part && readHighlightRecord(part.xml)) ?? EMPTY_RECORD;
}

function fill(sheet: EmulatedSheet, grid: Grid): void {
  sheet.visibility = grid.visibility;
  sheet.isProtected = grid.isProtected ?? false;
  sheet.merges.push(...grid.merges);
  for (const row of grid.hiddenRows) sheet.hiddenRows.add(row);
  for (const column of grid.hiddenColumns) sheet.hiddenColumns.add(column);
  for (const { row, column, value, formula, error, text, indent } of grid.cells) {
    const cell = sheet.cell(row, column);
    cell.value = value ?? '';
    cell.text = text;
    if (formula !== undefined) cell.formula = formula;
    if (error) cell.isError = true;
    if (indent) cell.format = new Map([['IndentLevel', indent]]);
  }
}

const commentsOf = ({ pkg }: OpenedPackage, sheetPart: string): Comments['notes'] => {
  const part = relatedPart(pkg, sheetPart, 'comments');
  return part === undefined ? new Map() : new Comments(pkg.text(part)).notes;
};

/**
 * Comments are kept in the file as notes (see docs/office-host.md): those that the record calls ours come back as comments.
 * Everyone else's notes stay notes, which a client of this age can't see.
 */
function annotate(
  workbook: EmulatedWorkbook,
  sheet: EmulatedSheet,
  record: HighlightRecord,
  notes: Comments['notes'],
): void {
  const ours = new Map(record.cells.filter((c) => c.sheet === sheet.name).map((c) => [c.address, c.note]));
  for (const { address, text, isThread } of notes.values()) {
    const cell = parseAddress(address);
    if (!cell) continue;
    const note = ours.get(address);
    const isOurs = note !== undefined && note.before === undefined && note.added === text;
    if (isThread || isOurs)
      workbook.comments.push({ id: workbook.nextId(), sheet, ...cell, content: text, replies: [] });
    else workbook.notes.push({ sheet, ...cell, text });
  }
}
