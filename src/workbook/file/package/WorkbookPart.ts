import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';
import type { SheetVisibility } from '../../Grid';
import type { TagScanner } from '../xml/TagScanner';
import { childNamed, childrenOf, rootOf, tagAt, type XmlElement, type XmlRoot } from '../xml/elements';
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
export function relationshipIdOf(tag: TagScanner, xml: string): string | undefined {
  const source = xml.slice(tag.nameEnd, tag.end);
  const name = /\s([^\s=:]+:id)\s*=/.exec(source)?.[1];
  return name === undefined ? undefined : tag.attribute(name);
}

export const sheetsElement = (root: XmlRoot): XmlElement | undefined => childNamed(root, 'sheets');

/** The worksheets, in the order of their tabs. */
export const listSheets = (pkg: OpcPackage, workbookPart: string): readonly SheetEntry[] =>
  pkg.onceUntilChanged(`sheets of ${workbookPart}`, () => readSheets(pkg, workbookPart));

function readSheets(pkg: OpcPackage, workbookPart: string): readonly SheetEntry[] {
  const xml = pkg.text(workbookPart);
  const list = sheetsElement(rootOf(xml));
  if (!list) throw new UnreadableWorkbookError('no-worksheet');
  const relationships = relationshipsOf(pkg, workbookPart);
  return childrenOf(xml, list).flatMap((element, index) => {
    const tag = tagAt(xml, element.start);
    const relationshipId = relationshipIdOf(tag, xml) ?? '';
    const relationship = relationships.find((r) => r.id === relationshipId);
    if (!relationship || !hasType(relationship, 'worksheet')) return [];
    return {
      name: tag.attribute('name') ?? '',
      part: relationship.target,
      relationshipId,
      sheetId: Number(tag.attribute('sheetId')),
      visibility: VISIBILITY[tag.attribute('state') ?? 'visible'] ?? 'visible',
      index,
    };
  });
}

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  visible: 'visible',
  hidden: 'hidden',
  veryHidden: 'very-hidden',
};
