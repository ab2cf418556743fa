import { memoryNamespace } from '../../memoryNamespace';
import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';
import type { OpcPackage } from '../package/OpcPackage';
import { rootOf } from '../xml/elements';
import { elementText, unescapeString } from '../xml/text';

/** A small text that the pane has kept in the workbook; null when there is none under the key. */
export function recall(pkg: OpcPackage, key: string): string | null {
  const namespace = memoryNamespace(key);
  for (const part of pkg.parts) {
    if (!/^customXml\/[^/]+\.xml$/i.test(part) || /itemProps/i.test(part)) continue;
    const xml = textOf(pkg, part);
    if (!xml.includes(namespace)) continue;
    const { element, namespace: own } = rootOf(xml);
    if (element.local === 'memory' && own === namespace)
      return unescapeString(elementText(xml.slice(element.openEnd, element.innerEnd)));
  }
  return null;
}

/** Others may keep XML in another encoding; it is none of ours. */
function textOf(pkg: OpcPackage, part: string): string {
  try {
    return pkg.peek(part);
  } catch (error) {
    if (error instanceof UnreadableWorkbookError && error.reason === 'not-utf8') return '';
    throw error;
  }
}
