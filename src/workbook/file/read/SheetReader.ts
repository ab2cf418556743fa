import { parseRange, type CellRange } from '../../../budget/address';
import type { Grid, GridCell, SheetVisibility } from '../../Grid';
import { CheckedScanner } from '../xml/CheckedScanner';
import { elementText, unescapeString, unescapeXml } from '../xml/text';
import type { CellFormats } from './CellFormats';
import { moveFormula, shownFormula } from './formulas';
import { SheetTags, isTrue } from './SheetTags';
import { stringText } from './strings';
import { usedRange } from './usedRange';

/** What all sheets of a workbook share. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
}

/** Reads one worksheet in one pass, which also checks that it is XML. Formatted cells without content cost a look at their tag and nothing else. */
export class SheetReader {
  private readonly tag: CheckedScanner;
  private readonly tags: SheetTags;
  private readonly prefix: string;
  private readonly valueOpen: string;
  private readonly valueClose: string;
  private readonly cells: GridCell[] = [];
  private readonly merges: CellRange[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: { from: number; to: number }[] = [];
  private readonly sharedFormulas = new Map<string, { formula: string; row: number; column: number }>();
  private isProtected = false;
  private row = 0;
  private column = 0;

  constructor(
    private readonly xml: string,
    private readonly context: SheetContext,
  ) {
    this.tag = new CheckedScanner(xml);
    this.tags = new SheetTags(this.tag);
    this.tag.next();
    const prefix = this.tag.name.slice(0, this.tag.name.indexOf(':') + 1);
    this.prefix = prefix;
    this.valueOpen = `<${prefix}v>`;
    this.valueClose = `</${prefix}v></${prefix}c>`;
  }

  read(name: string, visibility: SheetVisibility): Grid {
    const { tag, prefix } = this;
    const [sheetData, column, merge, protection] = ['sheetData', 'col', 'mergeCell', 'sheetProtection'].map(
      (n) => prefix + n,
    );
    while (tag.next()) {
      if (tag.isClosing) continue;
      if (tag.is(sheetData!)) {
        if (!tag.isSelfClosing) this.readRows(sheetData!);
      } else if (tag.is(merge!)) {
        const range = parseRange(tag.attribute('ref') ?? '');
        if (range) this.merges.push(range);
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
    const { tag } = this;
    const cell = `${this.prefix}c`;
    const row = `${this.prefix}row`;
    while (tag.next()) {
      if (tag.is(cell)) {
        if (!tag.isClosing) this.readCell(cell);
      } else if (tag.isClosing) {
        if (tag.is(sheetData)) return;
      } else if (tag.is(row)) {
        this.tags.readRow();
        this.row = this.tags.row || this.row + 1;
        this.column = 0;
        if (this.tags.isRowHidden) this.hiddenRows.push(this.row);
      }
    }
  }

  private readCell(name: string): void {
    const { tag, xml, tags } = this;
    tags.readCell();
    this.column = tags.column || this.column + 1;
    if (tag.isSelfClosing) return;
    // Nearly every cell that holds something.
    const plain = tag.onlyText(this.valueOpen, this.valueClose);
    if (plain !== undefined) return this.keep(this.valueOf(unescapeXml(plain)), undefined);
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
      else if (local === 'is') {
        const inner = tag.skipElement();
        inline = stringText(xml, inner.from, inner.to, this.prefix);
      } else tag.skipElement();
    }
    this.keep(inline ?? this.valueOf(raw), formula);
  }

  private keep(value: GridCell['value'], formula: string | undefined): void {
    if ((value === null || value === '') && formula === undefined) return;
    this.cells.push(this.gridCell(value, formula));
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
    return first && moveFormula(first.formula, row - first.row, column - first.column);
  }

  private valueOf(raw: string | undefined): GridCell['value'] {
    if (raw === undefined) return null;
    switch (this.tags.type) {
      case 's':
        return this.context.strings[Number(raw)] ?? null;
      case 'b':
        return isTrue(raw);
      case 'str':
        return unescapeString(raw);
      case 'e':
      case 'd':
        return raw;
      default:
        return raw.trim() === '' ? null : Number(raw);
    }
  }

  private gridCell(value: GridCell['value'], formula: string | undefined): GridCell {
    const { style, type } = this.tags;
    const { formats } = this.context;
    const isError = type === 'e';
    const indent = formats.indent(style);
    const text = shownText(value, isError, style, formats);
    const { row, column } = this;
    if (formula === undefined && !isError && indent === 0) return { row, column, value, text };
    return {
      row,
      column,
      value,
      text,
      ...(formula !== undefined && { formula }),
      ...(isError && { error: true }),
      ...(indent > 0 && { indent }),
    };
  }
}

function shownText(value: GridCell['value'], isError: boolean, style: number, formats: CellFormats): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isError ? String(value) : formats.show(value, style);
}

/** Hidden columns often run to the end of the sheet: only those up to the last content are listed. */
function columnSet(ranges: readonly { from: number; to: number }[], last: number): Set<number> {
  const columns = new Set<number>();
  for (const { from, to } of ranges) for (let c = from; c <= Math.min(to, last); c++) columns.add(c);
  return columns;
}
