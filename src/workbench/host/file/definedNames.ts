import { TagScanner } from '../../../workbook/xml/TagScanner';
import { unescapeXml } from '../../../workbook/xml/text';
import type { DefinedName } from '../model/EmulatedParts';

/**
 * The names that a workbook defines; those of Excel itself (print areas) are left out.
 * @param xml the workbook's part
 * @param sheets names of all sheets in their order
 */
export function definedNamesOf(xml: string, sheets: readonly string[]): DefinedName[] {
  const tag = new TagScanner(xml);
  const found: DefinedName[] = [];
  while (tag.next()) {
    if (tag.isClosing || tag.isSelfClosing || tag.local !== 'definedName') continue;
    const name = tag.attribute('name');
    const sheet = tag.attribute('localSheetId');
    const { from, to } = tag.skipElement();
    if (name === undefined || name.startsWith('_xlnm.')) continue;
    const own = sheet === undefined ? undefined : sheets[Number(sheet)];
    found.push({ name, formula: unescapeXml(xml.slice(from, to)), ...(own !== undefined && { sheet: own }) });
  }
  return found;
}
