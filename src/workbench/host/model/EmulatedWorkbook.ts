import type { CellRange } from '../../../budget/address';
import type { Json } from '../protocol/wire';
import { putContent, putResult } from './cellContent';
import { plainEntry, readContent, type CellValue } from './cellText';
import type { DefinedName, EmulatedComment, EmulatedNote, EmulatedXmlPart } from './EmulatedParts';
import { EmulatedSheet } from './EmulatedSheet';
import { sameFill, type Fill } from './Fill';
import { History } from './History';
import type { ChangedRange, WorkbookEvent } from './WorkbookEvent';

/** Works out formulas after an edit, where a page brings an engine for it. Writes results with {@link EmulatedWorkbook.setResult}. */
export type Recalculate = (changed: readonly ChangedRange[]) => void;

let lastWorkbook = 0;

/** A workbook as the emulated host holds it: what is in it, what is selected, and what changed since it was opened. */
export class EmulatedWorkbook {
  readonly sheets: EmulatedSheet[] = [];
  readonly settings = new Map<string, Json>();
  readonly comments: EmulatedComment[] = [];
  /** Notes of the file. The client ends below the requirement set that knows notes: it can't see them. */
  readonly notes: EmulatedNote[] = [];
  readonly xmlParts: EmulatedXmlPart[] = [];
  /** Names of sheets of the file that were deleted. */
  readonly deleted: string[] = [];
  /** Those of the file. */
  readonly names: DefinedName[] = [];
  /** What can be taken back. */
  readonly history = new History();
  isStructureProtected = false;
  recalculate: Recalculate | undefined;
  selection: { sheet: EmulatedSheet; range: CellRange } | undefined;

  private activeSheet: EmulatedSheet | undefined;
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  private readonly serial = ++lastWorkbook;
  private counter = 0;

  /** A key no other object of this page has: the client's event handlers are global and go by the sheet's id. */
  nextId(): string {
    const hex = (n: number, width: number): string => n.toString(16).toUpperCase().padStart(width, '0');
    return `{${hex(this.serial, 8)}-0000-4000-8000-${hex(++this.counter, 12)}}`;
  }

  /** @param isNew false while the workbook is built from a file */
  addSheet(name: string, isNew = true): EmulatedSheet {
    const sheet = new EmulatedSheet(this.nextId(), name, isNew);
    this.sheets.push(sheet);
    if (isNew) this.history.abandon();
    if (isNew) this.emit({ kind: 'added', sheet });
    return sheet;
  }

  deleteSheet(sheet: EmulatedSheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.history.abandon();
    this.history.forget(sheet);
    if (!sheet.isNew) this.deleted.push(sheet.name);
    for (const [i, comment] of [...this.comments.entries()].reverse())
      if (comment.sheet === sheet) this.comments.splice(i, 1);
    if (this.activeSheet === sheet) this.activeSheet = undefined;
    if (this.selection?.sheet === sheet) this.selection = undefined;
    this.emit({ kind: 'deleted', sheet });
  }

  /** By name, whatever the case, or by id. */
  findSheet(nameOrId: string): EmulatedSheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find((s) => s.name.toLowerCase() === wanted || s.id.toLowerCase() === wanted);
  }

  sheetById(id: string): EmulatedSheet | undefined {
    return this.sheets.find((s) => s.id === id);
  }

  get active(): EmulatedSheet {
    const first = this.sheets.find((s) => s.visibility === 'visible') ?? this.sheets[0];
    if (!first) throw new Error('a workbook has at least one sheet');
    return this.activeSheet ?? first;
  }

  activate(sheet: EmulatedSheet): void {
    if (this.active === sheet) return;
    this.activeSheet = sheet;
    this.emit({ kind: 'activated', sheet });
  }

  select(sheet: EmulatedSheet, range: CellRange): void {
    this.activate(sheet);
    this.selection = { sheet, range };
    this.emit({ kind: 'selected', sheet, range });
  }

  /**
   * Types a content into a cell, as a person or the add-in does; tells nobody: call {@link changed} once for the whole.
   * @returns false for text that Excel may take for a date or money: what it becomes is not known here
   */
  enter(sheet: EmulatedSheet, row: number, column: number, entry: CellValue): boolean {
    const content = readContent(entry, sheet.peek(row, column)?.numberFormat ?? 'General');
    if (!content) return false;
    this.history.record(sheet, row, column);
    putContent(sheet.cell(row, column), content);
    sheet.noteChange(row, column, 'content');
    return true;
  }

  /** Types a content as a person at the grid does: ambiguous text stays text, full-width digits become plain ones. */
  edit(sheet: EmulatedSheet, row: number, column: number, entry: CellValue): void {
    this.editAll(sheet, [{ row, column, entry }]);
  }

  /** Types several contents at once, to be taken back at once. */
  editAll(
    sheet: EmulatedSheet,
    entries: readonly { readonly row: number; readonly column: number; readonly entry: CellValue }[],
  ): void {
    const [first] = entries;
    if (!first) return;
    let range = { top: first.row, left: first.column, bottom: first.row, right: first.column };
    for (const { row, column, entry } of entries) {
      const typed = typeof entry === 'string' ? plainEntry(entry) : entry;
      if (!this.enter(sheet, row, column, typed)) this.enter(sheet, row, column, `'${typed}`);
      range = {
        top: Math.min(range.top, row),
        left: Math.min(range.left, column),
        bottom: Math.max(range.bottom, row),
        right: Math.max(range.right, column),
      };
    }
    this.changed(sheet, range);
  }

  /** Makes a column wider or narrower, in points; undefined gives it the standard width. */
  resize(sheet: EmulatedSheet, column: number, points: number | undefined): void {
    this.history.recordWidth(sheet, column);
    if (points === undefined) sheet.columnWidths.delete(column);
    else sheet.columnWidths.set(column, points);
    this.history.close();
    this.structureChanged(sheet);
  }

  /** Takes the last edit back. */
  undo(): void {
    this.goTo(this.history.undo());
  }

  redo(): void {
    this.goTo(this.history.redo());
  }

  /** Shows what was taken back or done again, and tells of it. */
  private goTo(restored: ReturnType<History['undo']>): void {
    if (!restored) return;
    const { changed, isPartial } = restored;
    if (isPartial) this.recalculate?.(changed);
    const [first] = changed;
    if (first) this.select(first.sheet, first.range);
    for (const { sheet, range } of changed) this.emit({ kind: 'changed', sheet, range });
    if (restored.resized) this.structureChanged(restored.resized);
  }

  /** The result of a formula, from {@link recalculate}. */
  setResult(sheet: EmulatedSheet, row: number, column: number, value: CellValue): void {
    this.history.record(sheet, row, column);
    putResult(sheet.cell(row, column), value);
    sheet.noteChange(row, column, 'content');
  }

  /** Marks the result of a formula as older than what it counts with, or as up to date. */
  setStale(sheet: EmulatedSheet, row: number, column: number, isStale: boolean): void {
    const cell = sheet.peek(row, column);
    if (!cell || (cell.isStale ?? false) === isStale) return;
    this.history.record(sheet, row, column);
    if (isStale) cell.isStale = true;
    else delete cell.isStale;
  }

  /** Call after contents changed: formulas are worked out and listeners told. */
  changed(sheet: EmulatedSheet, range: CellRange): void {
    this.recalculate?.([{ sheet, range }]);
    this.history.close();
    this.emit({ kind: 'changed', sheet, range });
  }

  /** Works formulas out that were typed before there was an engine; what follows from an edit is taken back with it. */
  recalculateLate(sheet: EmulatedSheet, range: CellRange): void {
    this.recalculate?.([{ sheet, range }]);
    this.history.join();
    this.emit({ kind: 'changed', sheet, range });
  }

  /** Paints one cell, or takes its fill away; call {@link formatted} once for the whole. */
  paint(sheet: EmulatedSheet, row: number, column: number, fill: Fill | undefined): void {
    const cell = fill ? sheet.cell(row, column) : sheet.peek(row, column);
    if (!cell || sameFill(cell.fill, fill)) return;
    if (fill) cell.fill = fill;
    else delete cell.fill;
    sheet.noteChange(row, column, 'fill');
  }

  formatted(sheet: EmulatedSheet, range: CellRange): void {
    this.emit({ kind: 'formatted', sheet, range });
  }

  structureChanged(sheet: EmulatedSheet): void {
    this.emit({ kind: 'structure', sheet });
  }

  /** Call after something was kept in the workbook that is no content and no format. */
  kept(): void {
    this.emit({ kind: 'kept' });
  }

  commentAt(sheet: EmulatedSheet, row: number, column: number): EmulatedComment | undefined {
    return this.comments.find((c) => c.sheet === sheet && c.row === row && c.column === column);
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private emit(event: WorkbookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
