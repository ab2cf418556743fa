import { escapeAttribute } from '../../xml/text';
import { AttributeCursor } from '../../xml/AttributeCursor';
import { CheckedScanner } from '../../xml/CheckedScanner';
import { attributeOf, rootOf, sourceOf, type XmlElement } from '../../xml/elements';
import { appendInside, applySplices, insertion, removal } from '../../xml/splice';
import type { OpcPackage } from './OpcPackage';
import { relationshipsPart } from './partNames';

const PART = '[Content_Types].xml';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const CONTENT_TYPES = {
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  comments: `${SPREADSHEET}.comments+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  customXmlProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
} as const;

const matches = (xml: string, element: XmlElement, attribute: string, value: string): boolean =>
  attributeOf(xml, element, attribute)?.toLowerCase() === value.toLowerCase();

/** The content type of a part: its own, or its extension's. */
export const contentTypeOf = (pkg: OpcPackage, part: string): string | undefined =>
  pkg.scan(PART, (xml) => {
    const name = `/${part}`.toLowerCase();
    const extension = name.slice(name.lastIndexOf('.') + 1);
    const tag = new CheckedScanner(xml);
    const attribute = new AttributeCursor(xml);
    let own: string | undefined;
    let ofExtension: string | undefined;
    while (tag.nextOpening()) {
      if (tag.depth !== 1) continue;
      let type: string | undefined;
      let isOwn = false;
      let isOfExtension = false;
      attribute.reset(tag.nameEnd);
      while (attribute.next()) {
        if (attribute.is('PartName')) isOwn = attribute.value.toLowerCase() === name;
        else if (attribute.is('Extension')) isOfExtension = attribute.value.toLowerCase() === extension;
        else if (attribute.is('ContentType')) type = attribute.value;
      }
      if (isOwn) own ??= type;
      if (isOfExtension) ofExtension ??= type;
    }
    return own ?? ofExtension;
  });

export function setContentType(pkg: OpcPackage, part: string, type: string): void {
  const xml = pkg.text(PART);
  const root = rootOf(xml);
  if (root.children.some((c) => matches(xml, c, 'PartName', `/${part}`))) return;
  const element = `<${root.prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`;
  pkg.write(PART, applySplices(xml, [appendInside(xml, root.element, element)]));
}

/** Gives all parts with an extension a type, where the extension has none. */
export function setDefaultContentType(pkg: OpcPackage, extension: string, type: string): void {
  const xml = pkg.text(PART);
  const root = rootOf(xml);
  if (root.children.some((c) => matches(xml, c, 'Extension', extension))) return;
  const element = defaultElement(root.prefix, extension, type);
  const first = root.children[0];
  pkg.write(
    PART,
    applySplices(xml, [first ? insertion(first.start, element) : appendInside(xml, root.element, element)]),
  );
}

/** Takes back what {@link setDefaultContentType} has set, where no part needs it any more. */
export function unsetDefaultContentType(pkg: OpcPackage, extension: string, type: string): void {
  const xml = pkg.text(PART);
  const { children, prefix } = rootOf(xml);
  const first = children[0];
  if (!first || sourceOf(xml, first) !== defaultElement(prefix, extension, type)) return;
  const isNeeded = (part: string): boolean =>
    part.toLowerCase().endsWith(`.${extension}`) &&
    !children.some((c) => matches(xml, c, 'PartName', `/${part}`));
  if (!pkg.parts.some(isNeeded)) pkg.write(PART, applySplices(xml, [removal(first)]));
}

const defaultElement = (prefix: string, extension: string, type: string): string =>
  `<${prefix}Default Extension="${extension}" ContentType="${type}"/>`;

/** Removes a part with its relationships and its content type. Relationships to it are the caller's. */
export function removePart(pkg: OpcPackage, part: string): void {
  const xml = pkg.text(PART);
  const own = rootOf(xml).children.filter((c) => matches(xml, c, 'PartName', `/${part}`));
  pkg.write(PART, applySplices(xml, own.map(removal)));
  pkg.remove(part);
  const relationships = relationshipsPart(part);
  if (pkg.find(relationships) !== undefined) removePart(pkg, relationships);
}
