import { addressOf } from '../../../budget/address';
import { SheetTags } from '../../../workbook/file/read/SheetTags';
import { TagScanner, type Span } from '../../../workbook/xml/TagScanner';
import { applySplices, type Splice } from '../../../workbook/xml/splice';
import { escapeString, escapeXml } from '../../../workbook/xml/text';
import type { EmulatedCell, EmulatedSheet } from '../model/EmulatedSheet';
import { storedFormula } from './storedFormula';

/** What became of the contents: whether a formula went, after which the order of calculation is no longer true. */
export interface ContentOutcome {
  readonly xml: string;
  readonly removedFormula: boolean;
}

/**
 * Puts new contents into cells of a worksheet part. The cells must be there; see editCells. A formula that other cells
 * share is written out in each of them when the cell that holds it changes.
 * A formula that only got another result stays as it is written.
 * @param wanted `row,column` of the cells to write
 * @param formulaBefore the formula that a cell has in the part
 */
export function setContents(
  xml: string,
  sheet: EmulatedSheet,
  wanted: ReadonlySet<string>,
  formulaBefore: (key: string) => string | undefined,
): ContentOutcome {
  const found = scan(xml);
  const keepsFormula = ({ key, formula }: FoundCell): boolean => {
    const [row, column] = key.split(',').map(Number) as [number, number];
    return formula !== undefined && sheet.peek(row, column)?.formula === formulaBefore(key);
  };
  const split = new Set(
    found.flatMap((c) =>
      wanted.has(c.key) && c.shared !== undefined && c.holdsFormula && !keepsFormula(c) ? [c.shared] : [],
    ),
  );
  const splices: Splice[] = [];
  let removedFormula = false;
  for (const cell of found) {
    const isSplit = cell.shared !== undefined && split.has(cell.shared);
    if (!wanted.has(cell.key) && !isSplit) continue;
    const [row, column] = cell.key.split(',').map(Number) as [number, number];
    const now = sheet.peek(row, column);
    if (cell.formula && now?.formula === undefined) removedFormula = true;
    const kept =
      cell.formula && !isSplit && keepsFormula(cell)
        ? xml.slice(cell.formula.from, cell.formula.to)
        : undefined;
    splices.push({ from: cell.from, to: cell.to, text: cellXml(cell, row, column, now, kept) });
  }
  return { xml: applySplices(xml, splices), removedFormula };
}

interface FoundCell {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly style: number;
  /** Where its formula is written, tags and all. */
  readonly formula: Span | undefined;
  /** Number of a shared formula, and whether this cell has its text. */
  readonly shared: string | undefined;
  readonly holdsFormula: boolean;
}

function scan(xml: string): FoundCell[] {
  const tag = new TagScanner(xml);
  const tags = new SheetTags(tag);
  const found: FoundCell[] = [];
  let row = 0;
  let column = 0;
  while (tag.next()) {
    if (tag.isClosing) continue;
    if (tag.local === 'row') {
      tags.readRow();
      row = tags.row || row + 1;
      column = 0;
    } else if (tag.local === 'c') {
      tags.readCell();
      column = tags.column || column + 1;
      const { start: from, name } = tag;
      const { style } = tags;
      const formula = formulaIn(tag);
      found.push({ key: `${row},${column}`, from, to: tag.position, name, style, ...formula });
    }
  }
  return found;
}

type FormulaParts = 'formula' | 'shared' | 'holdsFormula';

/** Goes past the cell at the scanner. */
function formulaIn(tag: TagScanner): Pick<FoundCell, FormulaParts> {
  let result: Pick<FoundCell, FormulaParts> = {
    formula: undefined,
    shared: undefined,
    holdsFormula: false,
  };
  if (tag.isSelfClosing) return result;
  while (tag.next() && !(tag.isClosing && tag.local === 'c')) {
    if (tag.isClosing || tag.local !== 'f') continue;
    const shared = tag.attribute('t') === 'shared' ? tag.attribute('si') : undefined;
    const { start } = tag;
    const inner = tag.skipElement();
    result = { formula: { from: start, to: tag.position }, shared, holdsFormula: inner.to > inner.from };
  }
  return result;
}

function cellXml(
  found: FoundCell,
  row: number,
  column: number,
  cell: EmulatedCell | undefined,
  keptFormula: string | undefined,
): string {
  const prefix = found.name.slice(0, found.name.indexOf(':') + 1);
  const open = `<${found.name} r="${addressOf(row, column)}"${found.style > 0 ? ` s="${found.style}"` : ''}`;
  return contentXml(open, found.name, prefix, cell, keptFormula);
}

/**
 * A cell's element.
 * @param open the tag up to the type, without `>`
 * @param keptFormula the formula's element as it was, where it stays
 */
export function contentXml(
  open: string,
  name: string,
  prefix: string,
  cell: EmulatedCell | undefined,
  keptFormula?: string,
): string {
  if (!cell || (cell.value === '' && cell.formula === undefined)) return `${open}/>`;
  const { value, formula, isError } = cell;
  const element = (local: string, inside: string): string =>
    `<${prefix}${local}>${inside}</${prefix}${local}>`;
  const f = keptFormula ?? (formula === undefined ? '' : element('f', escapeXml(storedFormula(formula))));
  if (typeof value === 'number') return `${open}>${f}${element('v', String(value))}</${name}>`;
  if (typeof value === 'boolean') return `${open} t="b">${f}${element('v', value ? '1' : '0')}</${name}>`;
  if (isError) return `${open} t="e">${f}${element('v', escapeXml(value))}</${name}>`;
  if (formula !== undefined) return `${open} t="str">${f}${element('v', escapeString(value))}</${name}>`;
  const text = `<${prefix}t xml:space="preserve">${escapeString(value)}</${prefix}t>`;
  return `${open} t="inlineStr">${element('is', text)}</${name}>`;
}
