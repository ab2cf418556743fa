import { MAX_COLUMN, MAX_ROW, parseRange, type CellRange } from '../../../budget/address';
import { movable } from '../../../formulas/moveFormula';
import type { Grid, GridCell, SheetVisibility } from '../../Grid';
import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';
import { CheckedScanner } from '../../xml/CheckedScanner';
import { XmlError } from '../../xml/XmlError';
import { elementText, isTrue } from '../../xml/text';
import type { CellFormats, StyleFormat } from './CellFormats';
import { shownFormula } from './formulas';
import { PlainCells } from './PlainCells';
import { PlainRows } from './PlainRows';
import { plainNumber } from './plainNumber';
import { SheetTags } from './SheetTags';
import type { SharedStrings } from './SharedStrings';
import { storedValue } from './storedValue';
import { StringReader } from './strings';
import { MOST_CELLS, tooManyCells } from './tooManyCells';
import { usedRange } from './usedRange';

/** What all sheets of a workbook share. */
export interface SheetContext {
  readonly strings: SharedStrings;
  readonly formats: CellFormats;
  /** Characters of formulas that were written out for the cells that share one. */
  readonly moved: { characters: number };
}

/** So many merges are read of a sheet: far more than any budget has. */
const MOST_MERGES = 2 ** 17;
/** A formula is kept once and stands in many cells: so many characters are written out at the most. */
const MOST_MOVED = 8 * 2 ** 20;

/** A formula with the cell that it stands in; others point to it. */
interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
  /** Made for the first cell that points to it. */
  moved?: ReturnType<typeof movable>;
}

const ROW_CLOSE = '</row>';

/** Reads one worksheet in one pass, which also checks that it is XML. Formatted cells without content cost a look at their tag and nothing else. */
export class SheetReader {
  private readonly tag: CheckedScanner;
  private readonly tags: SheetTags;
  private readonly prefix: string;
  private readonly plainRows: PlainRows;
  private readonly plainCells: PlainCells;
  private readonly strings: StringReader;
  private readonly cells: GridCell[] = [];
  private readonly merges: CellRange[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: { from: number; to: number }[] = [];
  private readonly sharedFormulas = new Map<string, SharedFormula>();
  private isProtected = false;
  private row = 0;
  private column = 0;

  /** @param room for so many cells with content */
  constructor(
    private readonly xml: string,
    private readonly context: SheetContext,
    private readonly room = MOST_CELLS,
  ) {
    this.tag = new CheckedScanner(xml);
    this.tags = new SheetTags(this.tag);
    this.tag.next();
    const prefix = this.tag.name.slice(0, this.tag.name.indexOf(':') + 1);
    this.prefix = prefix;
    this.strings = new StringReader(prefix);
    this.plainRows = new PlainRows(xml);
    this.plainCells = new PlainCells(xml);
  }

  /** @throws XmlError, UnreadableWorkbookError */
  read(name: string, visibility: SheetVisibility): Grid {
    // Whatever else a relationship to a sheet leads to.
    if (this.tag.local !== 'worksheet') throw this.outside();
    const { tag, prefix } = this;
    const [sheetData, column, merge, protection] = ['sheetData', 'col', 'mergeCell', 'sheetProtection'].map(
      (n) => prefix + n,
    );
    let hasRows = false;
    while (tag.next()) {
      if (tag.isClosing) continue;
      if (tag.is(sheetData!)) {
        // A second list of rows would be read, but nothing could be marked in it.
        if (hasRows) throw this.outside();
        hasRows = true;
        if (!tag.isSelfClosing) this.readRows(sheetData!);
      } else if (tag.is(merge!)) {
        const range = parseRange(tag.attribute('ref') ?? '');
        if (range && this.merges.push(range) > MOST_MERGES)
          throw new UnreadableWorkbookError('too-large', `> ${MOST_MERGES} mergeCell`);
      } else if (tag.is(column!)) {
        if (isTrue(tag.attribute('hidden')))
          this.hiddenColumns.push({ from: Number(tag.attribute('min')), to: Number(tag.attribute('max')) });
      } else if (tag.is(protection!)) this.isProtected = isTrue(tag.attribute('sheet'));
    }
    const used = usedRange(this.cells);
    return {
      name,
      visibility,
      cells: this.cells,
      used,
      merges: this.merges,
      hiddenRows: new Set(this.hiddenRows.filter((r) => used !== null && r <= used.bottom)),
      hiddenColumns: columnSet(this.hiddenColumns, used?.right ?? 0),
      ...(this.isProtected && { isProtected: true }),
    };
  }

  private readRows(sheetData: string): void {
    const { tag, tags } = this;
    const cell = `${this.prefix}c`;
    const row = `${this.prefix}row`;
    for (;;) {
      if (this.prefix === '') this.readPlain();
      if (!tag.next()) return;
      if (tag.is(cell)) {
        if (!tag.isClosing) this.readCell(cell);
      } else if (tag.isClosing) {
        if (tag.is(sheetData)) return;
      } else if (tag.is(row)) {
        tags.readRow();
        this.startRow(tags.row, tags.isRowHidden);
      }
    }
  }

  private startRow(row: number, isHidden: boolean): void {
    this.row = row || this.row + 1;
    if (this.row < 1 || this.row > MAX_ROW) throw this.outside();
    if (this.cells.length > this.room) throw tooManyCells();
    this.column = 0;
    if (isHidden) this.hiddenRows.push(this.row);
  }

  /** @param column that of the cell's address, 0 where it has none */
  private goTo(column: number): void {
    this.column = column || this.column + 1;
    if (this.column > MAX_COLUMN || this.row === 0) throw this.outside();
  }

  /** An address that no sheet has. */
  private outside(): XmlError {
    return new XmlError('malformed', this.tag.position);
  }

  /** Reads rows and cells up to the first tag that is not as nearly all are. */
  private readPlain(): void {
    const { tag, xml, plainCells, plainRows } = this;
    let at = tag.position;
    /** Where the row began that is being read, if it began here. */
    let row = -1;
    for (;;) {
      if (plainCells.read(at)) {
        at = plainCells.end;
        this.goTo(plainCells.column);
        if (!plainCells.isEmpty) this.keepPlain(plainCells);
      } else if (row >= 0) {
        if (!xml.startsWith(ROW_CLOSE, at)) return tag.enter(row + 1, row + 4, at);
        at += ROW_CLOSE.length;
        row = -1;
      } else if (plainRows.read(at)) {
        this.startRow(plainRows.row, plainRows.isHidden);
        if (!plainRows.isSelfClosing) row = at;
        at = plainRows.end;
      } else {
        tag.position = at;
        return;
      }
    }
  }

  private readCell(name: string): void {
    const { tag, xml, tags } = this;
    tags.readCell();
    const { type, style } = tags;
    this.goTo(tags.column);
    if (tag.isSelfClosing) return;
    let raw: string | undefined;
    let inline: string | undefined;
    let formula: string | undefined;
    while (tag.next() && !tag.is(name)) {
      if (tag.isClosing) continue;
      const local = tag.local;
      if (local === 'v') {
        const inner = tag.skipElement();
        raw = elementText(xml.slice(inner.from, inner.to));
      } else if (local === 'f') formula = this.readFormula();
      else if (local === 'is') inline = this.strings.read(tag, tag.name);
      else tag.skipElement();
    }
    this.keep(inline ?? storedValue(raw, type, this.context.strings), type, style, formula);
  }

  private keepPlain({ type, style, from, to }: PlainCells): void {
    const raw = this.xml.slice(from, to);
    if (type === 'str') return this.keep(raw, type, style);
    const number = plainNumber(raw);
    if (Number.isNaN(number)) this.keep(storedValue(raw, type, this.context.strings), type, style);
    else if (type === 's') this.keep(this.context.strings.at(number), type, style);
    else if (!this.context.formats.of(style).isPlain) this.keep(number, type, style);
    else this.cells.push({ row: this.row, column: this.column, value: number, text: raw });
  }

  private keep(value: GridCell['value'], type: string, style: number, formula?: string): void {
    if ((value === null || value === '') && formula === undefined) return;
    const { row, column } = this;
    const isError = type === 'e';
    const format = this.context.formats.of(style);
    const text = shownText(value, isError, format);
    const { indent } = format;
    if (formula === undefined && !isError && indent === 0) this.cells.push({ row, column, value, text });
    else
      this.cells.push({
        row,
        column,
        value,
        text,
        ...(formula !== undefined && { formula }),
        ...(isError && { error: true }),
        ...(indent > 0 && { indent }),
      });
  }

  private readFormula(): string | undefined {
    const { tag, row, column } = this;
    const index = tag.attribute('t') === 'shared' ? tag.attribute('si') : undefined;
    const inner = tag.skipElement();
    const formula = shownFormula(elementText(this.xml.slice(inner.from, inner.to)));
    if (index === undefined) return formula || undefined;
    if (formula) {
      this.sharedFormulas.set(index, { formula, row, column });
      return formula;
    }
    const first = this.sharedFormulas.get(index);
    if (!first) return undefined;
    const { moved } = this.context;
    moved.characters += first.formula.length;
    if (moved.characters > MOST_MOVED) throw new UnreadableWorkbookError('too-large', `> ${MOST_MOVED} f`);
    first.moved ??= movable(first.formula);
    return first.moved(row - first.row, column - first.column);
  }
}

function shownText(value: GridCell['value'], isError: boolean, format: StyleFormat): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isError) return String(value);
  return typeof value === 'string' && format.isGeneral ? value : format.show(value);
}

/** Hidden columns often run to the end of the sheet: only those up to the last content are listed. */
function columnSet(ranges: readonly { from: number; to: number }[], last: number): Set<number> {
  const columns = new Set<number>();
  for (const { from, to } of ranges)
    for (let c = Math.max(1, from); c <= Math.min(to, last); c++) columns.add(c);
  return columns;
}
