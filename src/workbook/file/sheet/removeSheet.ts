import { withoutSheet } from '../../HighlightRecord';
import { removePart } from '../package/contentTypes';
import type { OpcPackage } from '../package/OpcPackage';
import { reachableParts, relatedPart, removeRelationships } from '../package/relationships';
import { listSheets, sheetsElement, type SheetEntry } from '../package/WorkbookPart';
import { attributeOf, childNamed, childrenOf, rootOf, tagAt, type XmlRoot } from '../../xml/elements';
import { applySplices, attributeSplice, removal, type Splice } from '../../xml/splice';
import { loadRecord, saveRecord } from '../record/recordPart';
import { isNameOrNumbered } from '../../sheetNames';

/**
 * Removes the sheets of a name, numbered ones too, but only those that the record says are ours.
 * @param isKept says of a sheet that it stays
 */
export function removeOurSheets(
  pkg: OpcPackage,
  workbookPart: string,
  wanted: string,
  isKept: (name: string) => boolean = () => false,
): void {
  let record = loadRecord(pkg);
  for (const name of record.sheets.filter((s) => isNameOrNumbered(s, wanted) && !isKept(s))) {
    const sheets = listSheets(pkg, workbookPart);
    const sheet = sheets.find((s) => s.name === name);
    // A workbook without sheets cannot be opened.
    if (sheet && sheets.length > 1) removeSheet(pkg, workbookPart, sheet);
    record = withoutSheet(record, name);
  }
  saveRecord(pkg, workbookPart, record);
}

/** Removes a sheet, whoever made it, with what only it had. */
export function removeSheet(pkg: OpcPackage, workbookPart: string, sheet: SheetEntry): void {
  const before = reachableParts(pkg);
  const xml = pkg.text(workbookPart);
  const root = rootOf(xml);
  const list = sheetsElement(root);
  const element = list && childrenOf(xml, list)[sheet.index];
  const splices = [
    ...(element ? [removal(element)] : []),
    ...nameSplices(xml, root, sheet.index),
    ...viewSplices(xml, root, sheet.index),
  ];
  pkg.write(workbookPart, applySplices(xml, splices));
  removeRelationships(pkg, workbookPart, (r) => r.id === sheet.relationshipId);
  removeFromCalculation(pkg, workbookPart, sheet.sheetId);
  // What only this sheet had: notes or a drawing that a program or a person has added.
  const after = reachableParts(pkg);
  for (const part of before) if (!after.has(part)) removePart(pkg, part);
}

/** Names of the sheet go, those of later sheets move down. */
function nameSplices(xml: string, root: XmlRoot, index: number): Splice[] {
  const element = childNamed(root, 'definedNames');
  if (!element) return [];
  const names = childrenOf(xml, element).map((name) => ({
    name,
    sheet: Number(attributeOf(xml, name, 'localSheetId') ?? -1),
  }));
  const gone = names.filter(({ sheet }) => sheet === index);
  if (gone.length === names.length) return [removal(element)];
  return names.flatMap(({ name, sheet }) => {
    if (sheet === index) return [removal(name)];
    return sheet > index ? attributeSplice(xml, name.start, 'localSheetId', String(sheet - 1)) : [];
  });
}

/** The views count sheets too. */
function viewSplices(xml: string, root: XmlRoot, index: number): Splice[] {
  const element = childNamed(root, 'bookViews');
  const views = element ? childrenOf(xml, element) : [];
  return views.flatMap((view) =>
    ['activeTab', 'firstSheet'].flatMap((attribute) => {
      const value = Number(tagAt(xml, view.start).attribute(attribute) ?? 0);
      return value >= index && value > 0
        ? attributeSplice(xml, view.start, attribute, String(value - 1))
        : [];
    }),
  );
}

/** The order of calculation must not name a sheet that is not there; programs make it anew. */
function removeFromCalculation(pkg: OpcPackage, workbookPart: string, sheetId: number): void {
  const chain = relatedPart(pkg, workbookPart, 'calcChain');
  if (chain === undefined || !new RegExp(`\\bi=["']${sheetId}["']`).test(pkg.peekAtForeign(chain))) return;
  removeRelationships(pkg, workbookPart, (r) => r.target === chain);
}
