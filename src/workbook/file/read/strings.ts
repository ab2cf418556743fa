import { CheckedScanner } from '../xml/CheckedScanner';
import { TagScanner } from '../xml/TagScanner';
import { elementText, unescapeString } from '../xml/text';

/** The text of a shared or inline string: its runs, without phonetic hints. */
export function stringText(xml: string, from: number, to: number, prefix: string): string {
  const text = `${prefix}t`;
  const phonetic = `${prefix}rPh`;
  const tag = new TagScanner(xml, from);
  let out = '';
  while (tag.position < to && tag.next() && tag.start < to) {
    if (tag.isClosing) continue;
    if (tag.is(text)) {
      const inner = tag.skipElement();
      out += elementText(xml.slice(inner.from, inner.to));
    } else if (tag.is(phonetic)) tag.skipElement();
  }
  return unescapeString(out);
}

/** The table of shared strings, in its order. @throws XmlError */
export function readSharedStrings(xml: string): string[] {
  const tag = new CheckedScanner(xml);
  tag.next();
  const prefix = tag.name.slice(0, tag.name.indexOf(':') + 1);
  const item = `${prefix}si`;
  const strings: string[] = [];
  while (tag.next()) {
    if (tag.isClosing || !tag.is(item)) continue;
    const inner = tag.skipElement();
    strings.push(stringText(xml, inner.from, inner.to, prefix));
  }
  return strings;
}
