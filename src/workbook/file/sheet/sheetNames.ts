import type { OpcPackage } from '../package/OpcPackage';
import { sheetsElement } from '../package/WorkbookPart';
import { attributeOf, childrenOf, rootOf } from '../../xml/elements';

/** Names of all sheets, chart sheets too: they all share one set of names. */
export function sheetNames(pkg: OpcPackage, workbookPart: string): string[] {
  const xml = pkg.text(workbookPart);
  const list = sheetsElement(rootOf(xml));
  return (list ? childrenOf(xml, list) : []).map((element) => attributeOf(xml, element, 'name') ?? '');
}
