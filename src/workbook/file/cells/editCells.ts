import { addressOf } from '../../../budget/address';
import { childNamed, childrenOf, rootOf, tagAt, type XmlElement, type XmlRoot } from '../../xml/elements';
import {
  appendInside,
  applySplices,
  attributeSplice,
  insertion,
  removal,
  type Splice,
} from '../../xml/splice';
import { TagScanner } from '../../xml/TagScanner';
import { isTrue } from '../../xml/text';
import { SheetTags } from '../read/SheetTags';
import type { CellSet } from './cellSet';

/** A cell as an edit meets it. */
export interface FoundCell {
  readonly row: number;
  readonly column: number;
  /** Number of its format; for a cell not in the file that of its row or column. */
  readonly style: number;
  /** Whether it carries the number itself; without one it has format 0. */
  readonly hasStyle: boolean;
  /** What has to be made before it can be changed; null when the cell is there. */
  readonly missing: 'cell' | 'row' | null;
  /** It has neither value nor formula. */
  readonly isEmpty: boolean;
}

/**
 * The new format of a cell, `bare` for none, `remove` to take an empty cell out of the file (`remove-row`: and its row, when
 * nothing else is in it), or null to leave it.
 */
export type CellChange = number | 'bare' | 'remove' | 'remove-row' | null;

export type EditCell = (cell: FoundCell) => CellChange;

/**
 * Changes the formats of cells of a worksheet; nothing else moves.
 * @param edit asked once for each cell of the set, in the order of the file
 */
export function editCells(xml: string, cells: CellSet, edit: EditCell): string {
  const root = rootOf(xml);
  const sheetData = childNamed(root, 'sheetData');
  if (!sheetData || cells.size === 0) return xml;
  return new CellEditor(xml, root, sheetData, cells, edit).run();
}

class CellEditor {
  private readonly tag: TagScanner;
  private readonly tags: SheetTags;
  private readonly splices: Splice[] = [];
  private readonly rows: number[];
  private readonly columnStyle: (column: number) => number;
  /** Rows that are not edited are jumped over, unless CDATA or comments could hold the end of one. */
  private readonly canJump: boolean;

  constructor(
    private readonly xml: string,
    private readonly root: XmlRoot,
    private readonly sheetData: XmlElement,
    private readonly cells: CellSet,
    private readonly edit: EditCell,
  ) {
    this.tag = new TagScanner(xml, sheetData.openEnd);
    this.tags = new SheetTags(this.tag);
    this.rows = [...cells.keys()].sort((a, b) => a - b);
    this.columnStyle = columnStyles(xml, root);
    this.canJump = !xml.includes('<!');
  }

  run(): string {
    const { tag, tags, xml, sheetData, rows, splices } = this;
    const rowName = `${this.root.prefix}row`;
    let next = 0;
    let row = 0;
    while (
      next < rows.length &&
      tag.position < sheetData.innerEnd &&
      tag.next() &&
      tag.start < sheetData.innerEnd
    ) {
      if (tag.isClosing || !tag.is(rowName)) continue;
      tags.readRow();
      row = tags.row || row + 1;
      const from = next;
      while (rows[next]! < row) next++;
      const made = rows
        .slice(from, next)
        .map((r) => this.newRow(r))
        .join('');
      if (made) splices.push(insertion(tag.start, made));
      if (rows[next] === row) {
        this.editRow(row);
        next++;
      } else if (!tag.isSelfClosing) this.leaveRow(rowName);
    }
    const made = rows
      .slice(next)
      .map((r) => this.newRow(r))
      .join('');
    if (made) splices.push(appendInside(xml, sheetData, made));
    return splices.length === 0 ? xml : withoutEmptyPair(applySplices(xml, splices), sheetData);
  }

  private leaveRow(rowName: string): void {
    if (this.canJump) this.tag.position = this.xml.indexOf(`</${rowName}`, this.tag.end);
    else this.tag.skipElement();
  }

  private columnsOf(row: number): number[] {
    return [...(this.cells.get(row) ?? [])].sort((a, b) => a - b);
  }

  private newRow(row: number): string {
    const { prefix } = this.root;
    const cells = this.columnsOf(row).map((column) =>
      this.newCell(row, column, this.columnStyle(column), 'row'),
    );
    return cells.some((c) => c !== '') ? `<${prefix}row r="${row}">${cells.join('')}</${prefix}row>` : '';
  }

  private newCell(row: number, column: number, style: number, missing: 'cell' | 'row'): string {
    const change = this.edit({ row, column, style, hasStyle: false, missing, isEmpty: true });
    if (typeof change !== 'number') return '';
    return `<${this.root.prefix}c r="${addressOf(row, column)}" s="${change}"/>`;
  }

  private editRow(row: number): void {
    const { tag, xml, root } = this;
    const rowTag = tagAt(xml, tag.start);
    const ownStyle = isTrue(rowTag.attribute('customFormat'))
      ? Number(rowTag.attribute('s') ?? 0)
      : undefined;
    const baseStyle = (column: number): number => ownStyle ?? this.columnStyle(column);
    const columns = this.columnsOf(row);
    const splices: Splice[] = [];
    let next = 0;
    let column = 0;
    let isLeftEmpty = !tag.isSelfClosing;
    let isRowRemoved = false;
    const newCells = (to: number): string => {
      let out = '';
      while (next < columns.length && columns[next]! < to) {
        const wanted = columns[next++]!;
        out += this.newCell(row, wanted, baseStyle(wanted), 'cell');
      }
      if (out) isLeftEmpty = false;
      return out;
    };
    const element = { ...rowElement(rowTag) };
    if (!tag.isSelfClosing) {
      while (tag.next() && !(tag.isClosing && tag.is(element.name))) {
        if (!tag.is(`${root.prefix}c`)) {
          tag.skipElement();
          isLeftEmpty = false;
          continue;
        }
        this.tags.readCell();
        column = this.tags.column || column + 1;
        const made = newCells(column);
        if (made) splices.push(insertion(tag.start, made));
        if (columns[next] === column) {
          const change = this.editCell(row, column, splices);
          if (change !== 'remove' && change !== 'remove-row') isLeftEmpty = false;
          isRowRemoved ||= change === 'remove-row';
          next++;
        } else {
          tag.skipElement();
          isLeftEmpty = false;
        }
      }
      element.innerEnd = tag.start;
      element.end = tag.end;
    }
    const made = newCells(Infinity);
    if (made) splices.push(appendInside(xml, element, made));
    if (splices.length === 0) return;
    if (!isLeftEmpty) this.splices.push(...splices, ...spansSplice(xml, rowTag, columns));
    else if (isRowRemoved) this.splices.push(removal(element));
    else this.splices.push({ from: element.openEnd - 1, to: element.end, text: '/>' });
  }

  /** Asks for the change of the cell at the scanner, makes it and goes past it. @returns null when it was left */
  private editCell(row: number, column: number, splices: Splice[]): CellChange {
    const { tag, xml } = this;
    const { start, isSelfClosing } = tag;
    const { style, hasStyle } = this.tags;
    const inner = tag.skipElement();
    const isEmpty = isSelfClosing || inner.from === inner.to;
    const change = this.edit({ row, column, style, hasStyle, missing: null, isEmpty });
    if (change === 'remove' || change === 'remove-row') {
      if (!isEmpty) return null;
      splices.push({ from: start, to: isSelfClosing ? inner.to : tag.end, text: '' });
    } else if (change !== null) {
      splices.push(...attributeSplice(xml, start, 's', change === 'bare' ? null : String(change)));
    }
    return change;
  }
}

const rowElement = (tag: TagScanner): XmlElement => ({
  name: tag.name,
  local: tag.local,
  start: tag.start,
  openEnd: tag.end,
  innerEnd: tag.end,
  end: tag.end,
});

/** A sheet that has lost its only rows, which were ours, gets its short form back. */
function withoutEmptyPair(xml: string, { name, openEnd, start }: XmlElement): string {
  const pair = `></${name}>`;
  const isEmpty = xml.startsWith(pair, openEnd - 1) && xml.startsWith(`<${name}`, start);
  return isEmpty ? `${xml.slice(0, openEnd - 1)}/>${xml.slice(openEnd - 1 + pair.length)}` : xml;
}

/** `spans` must hold all cells of the row. */
function spansSplice(xml: string, tag: TagScanner, columns: readonly number[]): Splice[] {
  const spans = tag.attribute('spans')?.split(':').map(Number);
  const first = columns[0];
  const last = columns.at(-1);
  if (spans?.length !== 2 || first === undefined || last === undefined) return [];
  const wider = `${Math.min(spans[0]!, first)}:${Math.max(spans[1]!, last)}`;
  return wider === spans.join(':') ? [] : attributeSplice(xml, tag.start, 'spans', wider);
}

/** Formats of whole columns, which cells that are not in the file have. */
function columnStyles(xml: string, root: XmlRoot): (column: number) => number {
  const element = childNamed(root, 'cols');
  const ranges = (element ? childrenOf(xml, element) : []).map((c) => {
    const tag = tagAt(xml, c.start);
    const [min, max, style] = ['min', 'max', 'style'].map((name) => Number(tag.attribute(name) ?? 0));
    return { min: min!, max: max!, style: style! };
  });
  return (column) => ranges.find(({ min, max }) => column >= min && column <= max)?.style ?? 0;
}
