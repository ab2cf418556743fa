import {
  CONTENT_TYPES,
  contentTypeOf,
  removePart,
  setContentType,
} from '../../../workbook/file/package/contentTypes';
import type { OpcPackage } from '../../../workbook/file/package/OpcPackage';
import {
  addRelationship,
  relatedPart,
  removeRelationships,
} from '../../../workbook/file/package/relationships';
import { customXmlParts } from '../../../workbook/file/record/customXmlParts';
import { escapeAttribute } from '../../../workbook/xml/text';
import { namespaceOf } from '../objects/customXmlParts';

/** The custom XML of a package by part name, as far as it can be read: it may be anybody's. */
export const customXmlOf = (pkg: OpcPackage): ReadonlyMap<string, string> =>
  new Map(
    customXmlParts(pkg)
      .map((name) => [name, pkg.peekAtForeign(name)] as const)
      .filter(([, xml]) => xml !== ''),
  );

/** Adds a part of custom XML. @returns its name */
export function addCustomXml(pkg: OpcPackage, workbookPart: string, xml: string): string {
  const part = pkg.freeName((n) => `customXml/item${n}.xml`);
  const properties = pkg.freeName((n) => `customXml/itemProps${n}.xml`);
  pkg.write(part, xml);
  pkg.write(properties, propertiesOf(xml, part));
  if (contentTypeOf(pkg, part) === undefined) setContentType(pkg, part, 'application/xml');
  setContentType(pkg, properties, CONTENT_TYPES.customXmlProperties);
  addRelationship(pkg, workbookPart, 'customXml', part);
  addRelationship(pkg, part, 'customXmlProps', properties);
  return part;
}

export function removeCustomXml(pkg: OpcPackage, workbookPart: string, part: string): void {
  const properties = relatedPart(pkg, part, 'customXmlProps');
  for (const owner of ['', workbookPart])
    removeRelationships(pkg, owner, (r) => !r.isExternal && r.target === part);
  removePart(pkg, part);
  if (properties !== undefined) removePart(pkg, properties);
}

/** Each part needs an id of its own in the workbook; its name has a number that no other has. */
function propertiesOf(xml: string, part: string): string {
  const number = Number(/(\d+)\.xml$/.exec(part)?.[1] ?? 1);
  const id = `{6B8F0C52-3A71-4E0D-9C5B-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
  const uri = escapeAttribute(namespaceOf(xml));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"' +
    ` ds:itemID="${id}"><ds:schemaRefs><ds:schemaRef ds:uri="${uri}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
