import { CheckedScanner } from '../../xml/CheckedScanner';
import type { TagScanner } from '../../xml/TagScanner';
import { elementText, unescapeString } from '../../xml/text';

/** Reads texts as strings hold them: their runs, without phonetic hints. */
export class StringReader {
  private readonly run: string;
  private readonly phonetic: string;

  /** @param prefix that of the elements, with its colon */
  constructor(prefix: string) {
    this.run = `${prefix}t`;
    this.phonetic = `${prefix}rPh`;
  }

  /** From the tag that opens a shared or inline string to the one that closes it: its text. */
  read(tag: TagScanner, name: string): string {
    let out = '';
    if (tag.isSelfClosing) return out;
    while (tag.next() && !tag.is(name)) {
      if (tag.isClosing) continue;
      if (tag.is(this.run)) {
        const inner = tag.skipElement();
        out += elementText(tag.xml.slice(inner.from, inner.to));
      } else if (tag.is(this.phonetic)) tag.skipElement();
    }
    return unescapeString(out);
  }
}

/** The table of shared strings, in its order. @throws XmlError */
export function readSharedStrings(xml: string): string[] {
  const tag = new CheckedScanner(xml);
  tag.next();
  const prefix = tag.name.slice(0, tag.name.indexOf(':') + 1);
  const item = `${prefix}si`;
  const reader = new StringReader(prefix);
  const strings: string[] = [];
  while (tag.nextOpening()) if (tag.is(item)) strings.push(reader.read(tag, item));
  return strings;
}
