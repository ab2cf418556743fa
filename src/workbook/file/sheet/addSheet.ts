import { CONTENT_TYPES, setContentType } from '../package/contentTypes';
import type { OpcPackage } from '../package/OpcPackage';
import { addRelationship, OFFICE_RELATIONSHIPS } from '../package/relationships';
import { relationshipPrefix, sheetsElement } from '../package/WorkbookPart';
import { attributeOf, childNamed, childrenOf, rootOf } from '../../xml/elements';
import { appendInside, applySplices, insertion, type Splice } from '../../xml/splice';
import { escapeAttribute, escapeXml } from '../../xml/text';
import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';

/** Elements of the workbook part that may stand between `sheets` and `definedNames`. */
const BEFORE_NAMES = new Set(['sheets', 'functionGroups', 'externalReferences']);

/**
 * Adds a worksheet behind all others, so that no number of a sheet changes.
 * @param names defined names that belong to the sheet
 * @returns the new part
 */
export function addSheet(
  pkg: OpcPackage,
  workbookPart: string,
  name: string,
  sheetXml: string,
  names: readonly { readonly name: string; readonly refersTo: string }[],
): string {
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  const part = pkg.freeName((n) => `${folder}worksheets/sheet${n}.xml`);
  pkg.write(part, sheetXml);
  setContentType(pkg, part, CONTENT_TYPES.worksheet);
  const relationshipId = addRelationship(pkg, workbookPart, 'worksheet', part);

  const xml = pkg.text(workbookPart);
  const root = rootOf(xml);
  const { prefix } = root;
  const list = sheetsElement(root);
  if (!list) throw new UnreadableWorkbookError('no-worksheet');
  const sheets = childrenOf(xml, list);
  const sheetId = Math.max(0, ...sheets.map((s) => Number(attributeOf(xml, s, 'sheetId')))) + 1;
  const declared = relationshipPrefix(xml, root.element);
  const id = declared === undefined ? `xmlns:r="${OFFICE_RELATIONSHIPS}" r:id` : `${declared}id`;
  const element = `<${prefix}sheet name="${escapeAttribute(name)}" sheetId="${sheetId}" ${id}="${relationshipId}"/>`;
  const splices: Splice[] = [appendInside(xml, list, element)];

  const definedNames = names.map(
    (n) =>
      `<${prefix}definedName name="${n.name}" localSheetId="${sheets.length}">` +
      `${escapeXml(n.refersTo)}</${prefix}definedName>`,
  );
  const existing = childNamed(root, 'definedNames');
  if (existing) splices.push(appendInside(xml, existing, definedNames.join('')));
  else if (names.length > 0) {
    const last = root.children.filter((c) => BEFORE_NAMES.has(c.local)).at(-1)!;
    const whole = `<${prefix}definedNames>${definedNames.join('')}</${prefix}definedNames>`;
    splices.push(insertion(last.end, whole));
  }
  pkg.write(workbookPart, applySplices(xml, splices));
  return part;
}
