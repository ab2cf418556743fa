import type { OpcPackage } from '../../../workbook/file/package/OpcPackage';
import { childNamed, rootOf } from '../../../workbook/xml/elements';
import { applySplices, attributeSplice, insertion } from '../../../workbook/xml/splice';

/** What stands before `calcPr` in a workbook, by the order of the schema. */
const BEFORE = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'];

/** Results of formulas may be older than what they count with: the program that opens the file is to work them out. */
export function calculateOnLoad(pkg: OpcPackage, workbookPart: string): void {
  const xml = pkg.text(workbookPart);
  const root = rootOf(xml);
  const element = childNamed(root, 'calcPr');
  if (element) {
    pkg.write(workbookPart, applySplices(xml, attributeSplice(xml, element.start, 'fullCalcOnLoad', '1')));
    return;
  }
  const before = BEFORE.map((name) => childNamed(root, name)).find((e) => e !== undefined);
  if (!before) return;
  const prefix = before.name.slice(0, before.name.indexOf(':') + 1);
  pkg.write(
    workbookPart,
    applySplices(xml, [insertion(before.end, `<${prefix}calcPr fullCalcOnLoad="1"/>`)]),
  );
}
