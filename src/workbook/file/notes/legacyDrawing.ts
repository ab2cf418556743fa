import { OFFICE_RELATIONSHIPS } from '../package/relationships';
import { relationshipPrefix } from '../package/WorkbookPart';
import { rootOf, type XmlElement } from '../../xml/elements';
import { applySplices, insertion } from '../../xml/splice';

/** What may follow `legacyDrawing` in a worksheet (CT_Worksheet). */
const LATER = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

/** The worksheet with a link to its drawing of note boxes, at the place that the schema gives it. */
export function insertLegacyDrawing(xml: string, relationshipId: string): string {
  const root = rootOf(xml);
  const declared = relationshipPrefix(xml, root.element);
  const attribute =
    declared === undefined
      ? `xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${relationshipId}"`
      : `${declared}id="${relationshipId}"`;
  const next = root.children.find((child) => isLater(xml, child));
  const at = next?.start ?? root.element.innerEnd;
  return applySplices(xml, [insertion(at, `<${root.prefix}legacyDrawing ${attribute}/>`)]);
}

/** Controls and embedded objects often stand inside a choice between old and new. */
const isLater = (xml: string, child: XmlElement): boolean =>
  LATER.has(child.local) ||
  (child.local === 'AlternateContent' &&
    /<(?:\w+:)?(?:controls|oleObjects)\b/.test(xml.slice(child.openEnd, child.innerEnd)));
