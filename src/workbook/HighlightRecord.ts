import type { WrittenRow } from './kept/WrittenRow';
import { elementText, escapeAttribute, escapeString, unescapeString } from './xml/text';
import { attributeOf, childrenOf, rootOf, tagAt, type XmlElement, type XmlRoot } from './xml/elements';

/**
 * The record of what Gouji changed in a workbook, kept inside it as a custom XML part, so that it can be undone by either
 * adapter, in any program and on any machine. A workbook has at most one.
 *
 *     <highlight xmlns="urn:gouji:highlight:1">
 *       <sheet name="检查结果">                                       a sheet that we made
 *         <row about="5f0c… 91ab…" cells="c81e728d,,eccbc87e"/>      a row of it as we wrote it, where people write beside
 *       </sheet>
 *       <fill id="0" pattern="solid" color="FFFFFF">&lt;fill>…</fill>   a fill as it was, once for all cells that had it
 *       <fill id="1" pattern="none"/>
 *       <cell sheet="3-3" address="C7" painted="FFC7CE" before="0">    a cell that we painted
 *         <note>…</note>                                             the text that we added
 *         <noteBefore>…</noteBefore>                                 the note that stood there, if there was one
 *       </cell>
 *     </highlight>
 *
 * The Excel adapter writes `pattern` and `color` and ignores the fill's text; the file adapter also writes the fill's XML
 * (as text), and `style` and `made`, which let it put back exactly the same bytes. Each restores from what it finds.
 * Control characters in notes are written `_xHHHH_`, as spreadsheets do.
 */
export interface HighlightRecord {
  readonly cells: readonly RecordedCell[];
  /** Names of the sheets that we made. */
  readonly sheets: readonly string[];
  /** The rows of those that people write on, by the sheet's name: what tells their words from ours. */
  readonly written?: Readonly<Record<string, readonly WrittenRow[]>>;
}

export interface RecordedCell {
  readonly sheet: string;
  /** `C7`. */
  readonly address: string;
  /** RRGGBB that we painted; another colour there now is a person's, and stays. */
  readonly painted: string;
  readonly before: RecordedFill;
  readonly note?: RecordedNote;
  /** File adapter only: number of the cell's format before, if it had one; a hint that is checked before use. */
  readonly style?: number;
  /** File adapter only: the cell, or its whole row, was not in the file before. */
  readonly made?: 'cell' | 'row';
}

/** A cell's fill before we painted it. */
export interface RecordedFill {
  /** `none`, `solid`, `gradient`, or the OOXML name of another pattern such as `gray125`. */
  readonly pattern: string;
  /** Foreground colour as RRGGBB, themes and tints resolved; for `solid` the colour one sees. */
  readonly color?: string;
  /** The `<fill>` element of the styles part, without a namespace prefix. */
  readonly xml?: string;
}

export interface RecordedNote {
  /** What we wrote. Where a note stood before, ours follows it after a line break. */
  readonly added: string;
  /** The note that stood there before. */
  readonly before?: string;
}

export const HIGHLIGHT_NAMESPACE = 'urn:gouji:highlight:1';

export const EMPTY_RECORD: HighlightRecord = { cells: [], sheets: [] };

export const isEmptyRecord = (record: HighlightRecord): boolean =>
  record.cells.length === 0 && record.sheets.length === 0;

/** The record as XML with an XML declaration. */
export function writeHighlightRecord(record: HighlightRecord): string {
  const fills = new Map<string, number>();
  const cells = record.cells.map((cell) => {
    const fill = fillContent(cell.before);
    if (!fills.has(fill)) fills.set(fill, fills.size);
    const hints =
      (cell.style === undefined ? '' : ` style="${cell.style}"`) +
      (cell.made === undefined ? '' : ` made="${cell.made}"`);
    const where = `sheet="${escapeAttribute(cell.sheet)}" address="${escapeAttribute(cell.address)}"`;
    const note = cell.note
      ? `<note>${escapeString(cell.note.added)}</note>` +
        (cell.note.before === undefined ? '' : `<noteBefore>${escapeString(cell.note.before)}</noteBefore>`)
      : '';
    return `<cell ${where} painted="${escapeAttribute(cell.painted)}" before="${fills.get(fill)}"${hints}>${note}</cell>`;
  });
  const sheets = record.sheets.map((name) => sheetElement(name, record.written?.[name] ?? []));
  const fillElements = [...fills].map(([content, id]) => `<fill id="${id}"${content}</fill>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<highlight xmlns="${HIGHLIGHT_NAMESPACE}">${[...sheets, ...fillElements, ...cells].join('')}</highlight>`
  );
}

function sheetElement(name: string, rows: readonly WrittenRow[]): string {
  const open = `<sheet name="${escapeAttribute(name)}"`;
  if (rows.length === 0) return `${open}/>`;
  const items = rows.map(
    ({ keys, cells }) =>
      `<row about="${escapeAttribute(keys.join(' '))}" cells="${escapeAttribute(cells.join())}"/>`,
  );
  return `${open}>${items.join('')}</sheet>`;
}

const fillContent = (fill: RecordedFill): string =>
  ` pattern="${escapeAttribute(fill.pattern)}"` +
  (fill.color === undefined ? '' : ` color="${escapeAttribute(fill.color)}"`) +
  `>${fill.xml === undefined ? '' : escapeString(fill.xml)}`;

/**
 * Reads a record, however the program that saved it last wrote the XML.
 * @returns null when the XML is not a record of this version
 * @throws XmlError when it is not XML
 */
export function readHighlightRecord(xml: string): HighlightRecord | null {
  const root = rootOf(xml);
  if (root.element.local !== 'highlight' || root.namespace !== HIGHLIGHT_NAMESPACE) return null;
  const fills = readFills(xml, root);
  const cells = named(root, 'cell').flatMap((element) => {
    const cell = readCell(xml, element, fills);
    return cell ? [cell] : [];
  });
  const sheets: string[] = [];
  const written: Record<string, readonly WrittenRow[]> = {};
  for (const element of named(root, 'sheet')) {
    const name = attributeOf(xml, element, 'name') ?? '';
    if (name === '') continue;
    sheets.push(name);
    const rows = childrenOf(xml, element).filter((c) => c.local === 'row');
    if (rows.length > 0) written[name] = rows.map((row) => readRow(xml, row));
  }
  return { cells, sheets, ...(Object.keys(written).length > 0 && { written }) };
}

function readRow(xml: string, element: XmlElement): WrittenRow {
  const tag = tagAt(xml, element.start);
  return {
    keys: (tag.attribute('about') ?? '').split(' '),
    cells: (tag.attribute('cells') ?? '').split(','),
  };
}

const named = (root: XmlRoot, local: string): XmlElement[] => root.children.filter((c) => c.local === local);

const textOf = (xml: string, element: XmlElement): string =>
  unescapeString(elementText(xml.slice(element.openEnd, element.innerEnd)).replace(/\r\n?/g, '\n'));

function readFills(xml: string, root: XmlRoot): ReadonlyMap<string, RecordedFill> {
  const fills = new Map<string, RecordedFill>();
  for (const element of named(root, 'fill')) {
    const tag = tagAt(xml, element.start);
    const color = tag.attribute('color');
    const source = textOf(xml, element).trim();
    fills.set(tag.attribute('id') ?? '', {
      pattern: tag.attribute('pattern') ?? 'none',
      ...(color !== undefined && { color }),
      ...(source !== '' && { xml: source }),
    });
  }
  return fills;
}

function readCell(
  xml: string,
  element: XmlElement,
  fills: ReadonlyMap<string, RecordedFill>,
): RecordedCell | null {
  const tag = tagAt(xml, element.start);
  const [sheet, address, painted] = ['sheet', 'address', 'painted'].map((name) => tag.attribute(name));
  const before = fills.get(tag.attribute('before') ?? '');
  if (!sheet || !address || !painted || !before) return null;
  const children = childrenOf(xml, element);
  const inner = (local: string): string | undefined => {
    const child = children.find((c) => c.local === local);
    return child && textOf(xml, child);
  };
  const added = inner('note');
  const noteBefore = inner('noteBefore');
  const style = tag.attribute('style');
  const made = tag.attribute('made');
  return {
    sheet,
    address,
    painted,
    before,
    ...(added !== undefined && { note: { added, ...(noteBefore !== undefined && { before: noteBefore }) } }),
    ...(style !== undefined && { style: Number(style) }),
    ...((made === 'cell' || made === 'row') && { made }),
  };
}

/** The record after a sheet was put in, with its rows where people write on it. */
export function withSheet(
  record: HighlightRecord,
  name: string,
  rows: readonly WrittenRow[] = [],
): HighlightRecord {
  const { written = {}, ...rest } = withoutSheet(record, name);
  const all = rows.length > 0 ? { ...written, [name]: rows } : written;
  return { ...rest, sheets: [...rest.sheets, name], ...(Object.keys(all).length > 0 && { written: all }) };
}

/** The record after a sheet was taken out. */
export function withoutSheet(record: HighlightRecord, name: string): HighlightRecord {
  const { written, ...rest } = record;
  const sheets = record.sheets.filter((s) => s !== name);
  const left = Object.entries(written ?? {}).filter(([sheet]) => sheet !== name);
  return { ...rest, sheets, ...(left.length > 0 && { written: Object.fromEntries(left) }) };
}
