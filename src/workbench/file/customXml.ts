import {
  contentTypeOf,
  CONTENT_TYPES,
  removePart,
  setContentType,
} from '../../workbook/file/package/contentTypes';
import type { OpcPackage } from '../../workbook/file/package/OpcPackage';
import { addRelationship, relatedPart, removeRelationships } from '../../workbook/file/package/relationships';
import { rootOf } from '../../workbook/file/xml/elements';
import { escapeAttribute } from '../../workbook/file/xml/text';

/** A part of ours in a package. */
export interface CustomXml {
  readonly part: string;
  readonly namespace: string;
  readonly xml: string;
}

/** Namespaces of ours begin so. */
const OURS = 'urn:gouji:';

/** Our custom XML parts, wherever a program has moved them. */
export function ownParts(pkg: OpcPackage): readonly CustomXml[] {
  return pkg.parts.flatMap((part) => {
    if (!/^customXml\/[^/]+\.xml$/i.test(part) || /itemProps/i.test(part) || !pkg.peek(part).includes(OURS))
      return [];
    const xml = pkg.text(part);
    const { namespace } = rootOf(xml);
    return namespace.startsWith(OURS) ? [{ part, namespace, xml }] : [];
  });
}

/** Makes the package hold just these texts under our namespaces, one part each; those in `except` are left alone. */
export function replaceOwnParts(
  pkg: OpcPackage,
  workbookPart: string,
  wanted: readonly { readonly xml: string }[],
  except: string,
): void {
  const present = new Map(ownParts(pkg).map((p) => [p.namespace, p]));
  const kept = new Set<string>();
  for (const { xml } of wanted) {
    const { namespace } = rootOf(xml);
    if (!namespace.startsWith(OURS) || namespace === except) continue;
    kept.add(namespace);
    const known = present.get(namespace);
    if (known) pkg.write(known.part, xml);
    else addPart(pkg, workbookPart, namespace, xml);
  }
  for (const { namespace, part } of present.values()) {
    if (!kept.has(namespace) && namespace !== except) dropPart(pkg, workbookPart, part);
  }
}

function addPart(pkg: OpcPackage, workbookPart: string, namespace: string, xml: string): void {
  const part = pkg.freeName((n) => `customXml/item${n}.xml`);
  const properties = pkg.freeName((n) => `customXml/itemProps${n}.xml`);
  pkg.write(part, xml);
  pkg.write(properties, propertiesXml(namespace, part));
  if (contentTypeOf(pkg, part) === undefined) setContentType(pkg, part, 'application/xml');
  setContentType(pkg, properties, CONTENT_TYPES.customXmlProperties);
  addRelationship(pkg, workbookPart, 'customXml', part);
  addRelationship(pkg, part, 'customXmlProps', properties);
}

function dropPart(pkg: OpcPackage, workbookPart: string, part: string): void {
  const properties = relatedPart(pkg, part, 'customXmlProps');
  for (const owner of ['', workbookPart])
    removeRelationships(pkg, owner, (r) => !r.isExternal && r.target === part);
  removePart(pkg, part);
  if (properties !== undefined) removePart(pkg, properties);
}

/** Excel wants an id of the form of a GUID that no other part of the workbook has: the part's own number makes it so. */
function propertiesXml(namespace: string, part: string): string {
  const number = (/(\d+)\.xml$/.exec(part)?.[1] ?? '0').padStart(12, '0');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"' +
    ` ds:itemID="{6B8F0C52-3A71-4E0D-9C5C-${number}}"><ds:schemaRefs>` +
    `<ds:schemaRef ds:uri="${escapeAttribute(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
