import { memoryNamespace } from '../../memoryNamespace';
import type { OpcPackage } from '../package/OpcPackage';
import { rootOf, type XmlRoot } from '../../xml/elements';
import { XmlError } from '../../xml/XmlError';
import { elementText, unescapeString } from '../../xml/text';
import { customXmlParts } from './customXmlParts';

/** A small text that the pane has kept in the workbook; null when there is none under the key. */
export function recall(pkg: OpcPackage, key: string): string | null {
  const namespace = memoryNamespace(key);
  for (const part of customXmlParts(pkg)) {
    const xml = pkg.peekAtForeign(part);
    if (!xml.includes(namespace)) continue;
    const root = rootOrNothing(xml);
    if (root?.element.local === 'memory' && root.namespace === namespace)
      return unescapeString(elementText(xml.slice(root.element.openEnd, root.element.innerEnd)));
  }
  return null;
}

/** What damage has made of our text is as good as none. */
function rootOrNothing(xml: string): XmlRoot | undefined {
  try {
    return rootOf(xml);
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}
