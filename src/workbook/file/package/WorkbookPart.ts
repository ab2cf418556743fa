import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';
import type { SheetVisibility } from '../../Grid';
import type { TagScanner } from '../../xml/TagScanner';
import { isTrue } from '../../xml/text';
import { CheckedScanner } from '../../xml/CheckedScanner';
import { childNamed, type XmlElement, type XmlRoot } from '../../xml/elements';
import type { OpcPackage } from './OpcPackage';
import { OFFICE_RELATIONSHIPS, hasType, relationshipsOf } from './relationships';

/** One worksheet as the workbook part lists it. Chart and macro sheets are not here, but count in `index`. */
export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly relationshipId: string;
  readonly sheetId: number;
  readonly visibility: SheetVisibility;
  /** Place among all sheets, from 0. */
  readonly index: number;
}

/** The part that lists the sheets, wherever the package keeps it. */
export function workbookPartOf(pkg: OpcPackage): string {
  const main = relationshipsOf(pkg, '').find((r) => hasType(r, 'officeDocument') && !r.isExternal);
  if (!main || pkg.find(main.target) === undefined) throw new UnreadableWorkbookError('not-a-workbook');
  return main.target;
}

/** The prefix of relationship ids with its colon, as the element's own tag declares it; undefined when it does not. */
export function relationshipPrefix(xml: string, element: XmlElement): string | undefined {
  const tag = xml.slice(element.start, element.openEnd);
  const found = /xmlns:([^\s=]+)\s*=\s*["']([^"']*)["']/g;
  for (const [, prefix, namespace] of tag.matchAll(found))
    if (namespace === OFFICE_RELATIONSHIPS) return `${prefix}:`;
  return undefined;
}

/** The attribute `id` in the relationships' namespace: whatever its prefix, it is the one with a prefix. */
export function relationshipIdOf(attributes: ReadonlyMap<string, string>): string | undefined {
  for (const [name, value] of attributes) if (/^[^:]+:id$/.test(name)) return value;
  return undefined;
}

export const sheetsElement = (root: XmlRoot): XmlElement | undefined => childNamed(root, 'sheets');

/** What the workbook part says by itself. */
interface WorkbookContent {
  readonly namespace: string;
  readonly countsFrom1904: boolean;
  /** What it lists as sheets; undefined when it has no list. */
  readonly sheets: readonly Omit<SheetEntry, 'part'>[] | undefined;
}

export const workbookContent = (pkg: OpcPackage, workbookPart: string): WorkbookContent =>
  pkg.onceUntilChanged(`content of ${workbookPart}`, () => pkg.scan(workbookPart, readContent));

function readContent(xml: string): WorkbookContent {
  const tag = new CheckedScanner(xml);
  let namespace = '';
  let countsFrom1904 = false;
  let sheets: Omit<SheetEntry, 'part'>[] | undefined;
  let section = '';
  while (tag.nextOpening()) {
    const { depth } = tag;
    if (depth === 0) namespace = tag.namespace;
    else if (depth === 1) {
      section = tag.local;
      if (section === 'sheets') sheets ??= [];
      else if (section === 'workbookPr') countsFrom1904 = isTrue(tag.attribute('date1904'));
    } else if (depth === 2 && section === 'sheets') sheets!.push(sheetEntry(tag, sheets!.length));
  }
  return { namespace, countsFrom1904, sheets };
}

function sheetEntry(tag: TagScanner, index: number): Omit<SheetEntry, 'part'> {
  const attributes = tag.attributes();
  return {
    name: attributes.get('name') ?? '',
    relationshipId: relationshipIdOf(attributes) ?? '',
    sheetId: Number(attributes.get('sheetId')),
    visibility: VISIBILITY[attributes.get('state') ?? 'visible'] ?? 'visible',
    index,
  };
}

/** The worksheets, in the order of their tabs. */
export const listSheets = (pkg: OpcPackage, workbookPart: string): readonly SheetEntry[] =>
  pkg.onceUntilChanged(`sheets of ${workbookPart}`, () => readSheets(pkg, workbookPart));

function readSheets(pkg: OpcPackage, workbookPart: string): readonly SheetEntry[] {
  const { sheets } = workbookContent(pkg, workbookPart);
  if (!sheets) throw new UnreadableWorkbookError('no-worksheet');
  const relationships = new Map(relationshipsOf(pkg, workbookPart).map((r) => [r.id, r]));
  return sheets.flatMap((sheet) => {
    const relationship = relationships.get(sheet.relationshipId);
    return relationship && hasType(relationship, 'worksheet') ? { ...sheet, part: relationship.target } : [];
  });
}

/**
 * Two sheets of one name, or one that is listed twice: no program writes that, and a mark would not know where to go. Asked of a
 * file that is opened; while a sheet is written in the place of another there are two for a moment.
 * @throws UnreadableWorkbookError
 */
export function refuseDoubledSheets(pkg: OpcPackage, workbookPart: string): void {
  const sheets = workbookContent(pkg, workbookPart).sheets ?? [];
  const found = listSheets(pkg, workbookPart);
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const parts = new Set(found.map(({ part }) => part));
  if (names.size < sheets.length || parts.size < found.length)
    throw new UnreadableWorkbookError('malformed', workbookPart);
}

/** Sheets that the workbook lists and that are nowhere: no relationship leads from them. */
export function missingSheets(pkg: OpcPackage, workbookPart: string): readonly Omit<SheetEntry, 'part'>[] {
  const ids = new Set(relationshipsOf(pkg, workbookPart).map((r) => r.id));
  return (workbookContent(pkg, workbookPart).sheets ?? []).filter((sheet) => !ids.has(sheet.relationshipId));
}

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  visible: 'visible',
  hidden: 'hidden',
  veryHidden: 'very-hidden',
};
