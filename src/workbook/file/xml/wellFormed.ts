import { TagScanner } from './TagScanner';
import { XmlError } from './XmlError';

/**
 * Gives the XML back when it has one root and its tags match. Attributes and characters are not checked further.
 * @throws XmlError
 */
export function assertWellFormed(xml: string): string {
  const open: string[] = [];
  const tag = new TagScanner(xml);
  let roots = 0;
  let last = 0;
  while (tag.next()) {
    last = tag.end;
    if (tag.isClosing) {
      const name = open.pop();
      if (name === undefined || !tag.is(name)) throw new XmlError('malformed', tag.start);
    } else {
      if (open.length === 0 && roots++ > 0) throw new XmlError('malformed', tag.start);
      if (!tag.isSelfClosing) open.push(tag.name);
    }
  }
  if (open.length > 0 || roots === 0) throw new XmlError('malformed', last);
  return xml;
}
