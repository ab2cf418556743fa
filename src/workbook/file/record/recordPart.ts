import {
  EMPTY_RECORD,
  HIGHLIGHT_NAMESPACE,
  isEmptyRecord,
  readHighlightRecord,
  writeHighlightRecord,
  type HighlightRecord,
} from '../../HighlightRecord';
import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';
import { CONTENT_TYPES, removePart, contentTypeOf, setContentType } from '../package/contentTypes';
import { asUnreadable, type OpcPackage } from '../package/OpcPackage';
import { addRelationship, relatedPart, removeRelationships } from '../package/relationships';
import { customXmlParts } from './customXmlParts';

/** Any fixed number will do: a workbook has one record. */
const ITEM_ID = '{6B8F0C52-3A71-4E0D-9C5B-61F2A7D4E913}';

const PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
  '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"' +
  ` ds:itemID="${ITEM_ID}"><ds:schemaRefs><ds:schemaRef ds:uri="${HIGHLIGHT_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;

/** Programs move custom XML to other names, and some to another owner: it is known by its namespace. */
const findPart = (pkg: OpcPackage): string | undefined =>
  customXmlParts(pkg).find((name) => pkg.peekAtForeign(name).includes(HIGHLIGHT_NAMESPACE));

/** The record kept in a package; an empty one when there is none. */
export function loadRecord(pkg: OpcPackage): HighlightRecord {
  const part = findPart(pkg);
  const record = part === undefined ? null : asUnreadable(part, () => readHighlightRecord(pkg.text(part)));
  return record ?? EMPTY_RECORD;
}

/** Keeps a record; an empty one leaves no trace. */
export function saveRecord(pkg: OpcPackage, workbookPart: string, record: HighlightRecord): void {
  const part = findPart(pkg);
  if (!isEmptyRecord(record)) {
    const xml = writeHighlightRecord(record);
    if (part === undefined || pkg.text(part) !== xml) pkg.write(part ?? newPart(pkg, workbookPart), xml);
  } else if (part !== undefined) {
    const properties = propertiesOf(pkg, part);
    for (const owner of ['', workbookPart])
      removeRelationships(pkg, owner, (r) => !r.isExternal && r.target === part);
    removePart(pkg, part);
    if (properties !== undefined) removePart(pkg, properties);
  }
}

/** The part that describes the record: where the way to it is damaged, the one that names it. */
function propertiesOf(pkg: OpcPackage, part: string): string | undefined {
  const named = (): string | undefined =>
    pkg.parts.find(
      (name) => /^customXml\/itemProps/i.test(name) && pkg.peekAtForeign(name).includes(HIGHLIGHT_NAMESPACE),
    );
  try {
    return relatedPart(pkg, part, 'customXmlProps') ?? named();
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return named();
    throw error;
  }
}

function newPart(pkg: OpcPackage, workbookPart: string): string {
  const part = pkg.freeName((n) => `customXml/item${n}.xml`);
  const properties = pkg.freeName((n) => `customXml/itemProps${n}.xml`);
  pkg.write(properties, PROPERTIES);
  // Most packages have a type for all .xml; one of its own would be surplus.
  if (contentTypeOf(pkg, part) === undefined) setContentType(pkg, part, 'application/xml');
  setContentType(pkg, properties, CONTENT_TYPES.customXmlProperties);
  addRelationship(pkg, workbookPart, 'customXml', part);
  addRelationship(pkg, part, 'customXmlProps', properties);
  return part;
}
