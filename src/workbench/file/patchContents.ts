import { addressOf } from '../../budget/address';
import { editCells } from '../../workbook/file/cells/editCells';
import { SheetTags } from '../../workbook/file/read/SheetTags';
import { childNamed, rootOf } from '../../workbook/file/xml/elements';
import { applySplices, attributeSplice, insertion, type Splice } from '../../workbook/file/xml/splice';
import { TagScanner } from '../../workbook/file/xml/TagScanner';
import { escapeString } from '../../workbook/file/xml/text';
import type { EmulatedCell } from '../host/model/EmulatedSheet';

/** What now stands in cells, by row and column. An absent cell was emptied. */
export type NewContents = ReadonlyMap<number, ReadonlyMap<number, EmulatedCell | undefined>>;

/** Puts new contents into cells of a worksheet part; formats and everything else stay as they are. */
export function patchContents(sheetXml: string, contents: NewContents): string {
  const xml = withCells(sheetXml, contents);
  const root = rootOf(xml);
  const data = childNamed(root, 'sheetData');
  if (!data) return xml;
  const { prefix } = root;
  const scanner = new TagScanner(xml, data.openEnd);
  const tags = new SheetTags(scanner);
  const splices: Splice[] = [];
  let row = 0;
  let column = 0;
  while (scanner.position < data.innerEnd && scanner.next() && scanner.start < data.innerEnd) {
    if (scanner.isClosing) continue;
    if (scanner.is(`${prefix}row`)) {
      tags.readRow();
      row = tags.row || row + 1;
      column = 0;
    } else if (scanner.is(`${prefix}c`)) {
      tags.readCell();
      column = tags.column || column + 1;
      const { start } = scanner;
      const style = tags.hasStyle ? tags.style : undefined;
      if (!scanner.isSelfClosing) scanner.skipElement();
      const ofRow = contents.get(row);
      if (ofRow?.has(column)) {
        const text = cellXml(prefix, addressOf(row, column), style, ofRow.get(column));
        splices.push({ from: start, to: scanner.position, text });
      }
    }
  }
  return applySplices(xml, splices);
}

/** Makes the cells that the part has not got yet: in their row, with the format of the row or column. */
function withCells(xml: string, contents: NewContents): string {
  const wanted = new Map([...contents].map(([row, columns]) => [row, new Set(columns.keys())]));
  return editCells(xml, wanted, ({ missing, style }) => (missing === null ? null : style));
}

function cellXml(
  prefix: string,
  address: string,
  style: number | undefined,
  cell: EmulatedCell | undefined,
): string {
  const attributes = `r="${address}"${style === undefined ? '' : ` s="${style}"`}`;
  const open = (type: string): string => `<${prefix}c ${attributes}${type}>`;
  const close = `</${prefix}c>`;
  if (!cell || (cell.value === '' && cell.formula === undefined)) return `<${prefix}c ${attributes}/>`;
  const formula = cell.formula === undefined ? '' : `<${prefix}f>${escapeString(cell.formula)}</${prefix}f>`;
  const { value } = cell;
  const result = (text: string): string => `<${prefix}v>${escapeString(text)}</${prefix}v>`;
  if (typeof value === 'number') return `${open('')}${formula}${result(String(value))}${close}`;
  if (typeof value === 'boolean') return `${open(' t="b"')}${formula}${result(value ? '1' : '0')}${close}`;
  if (cell.isError) return `${open(' t="e"')}${formula}${result(value)}${close}`;
  if (formula) return `${open(' t="str"')}${formula}${result(value)}${close}`;
  return `${open(' t="inlineStr"')}<${prefix}is><${prefix}t xml:space="preserve">${escapeString(value)}</${prefix}t></${prefix}is>${close}`;
}

/** Elements of the workbook part that stand before `calcPr` (CT_Workbook). */
const BEFORE_CALCULATION = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'];

/** Asks the program that opens the file next to work out all formulas: their stored results may be of before the edit. */
export function withRecalculation(workbookXml: string): string {
  const root = rootOf(workbookXml);
  const present = childNamed(root, 'calcPr');
  if (present)
    return applySplices(workbookXml, attributeSplice(workbookXml, present.start, 'fullCalcOnLoad', '1'));
  const before = root.children.filter((c) => BEFORE_CALCULATION.includes(c.local)).at(-1);
  const element = `<${root.prefix}calcPr fullCalcOnLoad="1"/>`;
  return before ? applySplices(workbookXml, [insertion(before.end, element)]) : workbookXml;
}
