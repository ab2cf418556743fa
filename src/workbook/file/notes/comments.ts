import {
  childNamed,
  childrenOf,
  rootOf,
  sourceOf,
  tagAt,
  type XmlElement,
  type XmlRoot,
} from '../../xml/elements';
import { appendInside, applySplices, insertion, removal, type Splice } from '../../xml/splice';
import { elementText, escapeString, unescapeString } from '../../xml/text';
import { joint, normalised } from '../../noteText';

/** Who the notes are from. */
const AUTHOR = 'Gouji 勾稽';

/** Authors of comment threads are named so; the text of such a note is only a stand-in for programs that know no threads. */
const THREAD_AUTHOR = 'tc=';

export const EMPTY_COMMENTS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>';

export interface Note {
  readonly address: string;
  readonly element: XmlElement;
  readonly text: string;
  readonly isThread: boolean;
}

/** The comments part of a sheet. */
export class Comments {
  private readonly root: XmlRoot;
  private readonly authors: XmlElement | undefined;
  private readonly list: XmlElement | undefined;
  readonly notes: ReadonlyMap<string, Note>;

  constructor(private readonly xml: string) {
    this.root = rootOf(xml);
    this.authors = childNamed(this.root, 'authors');
    this.list = childNamed(this.root, 'commentList');
    const authors = this.authorNames();
    const notes = (this.list ? childrenOf(xml, this.list) : []).map((element): Note => {
      const tag = tagAt(xml, element.start);
      const author = authors[Number(tag.attribute('authorId'))] ?? '';
      const text = textRuns(xml, element).map((t) => t.text);
      return {
        address: tag.attribute('ref') ?? '',
        element,
        text: normalised(text.join('')),
        isThread: author.startsWith(THREAD_AUTHOR),
      };
    });
    this.notes = new Map(notes.map((note) => [note.address, note]));
  }

  private authorNames(): string[] {
    const elements = this.authors ? childrenOf(this.xml, this.authors) : [];
    return elements.map((e) => elementText(this.xml.slice(e.openEnd, e.innerEnd)));
  }

  /** Adds notes; where one stands already, as a run after its text. */
  withAdded(texts: ReadonlyMap<string, string>): string {
    const { xml, root, authors, list } = this;
    if (!authors || !list) return xml;
    const { prefix } = root;
    const names = this.authorNames();
    const known = names.indexOf(AUTHOR);
    const author = known < 0 ? names.length : known;
    const splices: Splice[] = [];
    const run = (text: string): string =>
      `<${prefix}r><${prefix}t xml:space="preserve">${escapeString(text)}</${prefix}t></${prefix}r>`;
    let added = '';
    for (const [address, text] of texts) {
      const note = this.notes.get(address);
      const body = note && childrenOf(xml, note.element).find((c) => c.local === 'text');
      if (note && body) splices.push(...appendRun(xml, body, prefix, run(joint(note.text, text))));
      else
        added +=
          `<${prefix}comment ref="${address}" authorId="${author}"><${prefix}text>` +
          `${run(text)}</${prefix}text></${prefix}comment>`;
    }
    if (added) {
      splices.push(appendInside(xml, list, added));
      if (known < 0) splices.push(appendInside(xml, authors, `<${prefix}author>${AUTHOR}</${prefix}author>`));
    }
    return applySplices(xml, splices);
  }

  /**
   * Takes out whole notes, and our text from the end of others.
   * @param endings how many characters to take from a note's end
   * @returns null when no note is left
   */
  withRemoved(whole: ReadonlySet<string>, endings: ReadonlyMap<string, number>): string | null {
    const { xml, notes } = this;
    if ([...notes.keys()].every((address) => whole.has(address))) return null;
    const splices: Splice[] = [];
    for (const { address, element } of notes.values()) {
      if (whole.has(address)) splices.push(removal(element));
      else splices.push(...shortened(xml, element, endings.get(address) ?? 0));
    }
    return applySplices(xml, [...splices, ...this.authorRemoval(whole)]);
  }

  /** Our name goes when it is the last one and no note that stays is ours. */
  private authorRemoval(whole: ReadonlySet<string>): Splice[] {
    const names = this.authorNames();
    const last = names.length - 1;
    if (names[last] !== AUTHOR || !this.authors) return [];
    const isUsed = [...this.notes.values()].some(
      ({ address, element }) =>
        !whole.has(address) && Number(tagAt(this.xml, element.start).attribute('authorId')) === last,
    );
    return isUsed ? [] : childrenOf(this.xml, this.authors).slice(last).map(removal);
  }
}

interface TextElement {
  readonly element: XmlElement;
  readonly text: string;
}

/** The `<t>` elements of a note's text, those of its runs too. */
function textRuns(xml: string, comment: XmlElement): TextElement[] {
  const body = childrenOf(xml, comment).find((c) => c.local === 'text');
  const parts = body ? childrenOf(xml, body) : [];
  const elements = parts.flatMap((part) => (part.local === 'r' ? childrenOf(xml, part) : [part]));
  return elements
    .filter((element) => element.local === 't')
    .map((element) => ({
      element,
      text: unescapeString(elementText(xml.slice(element.openEnd, element.innerEnd))),
    }));
}

/** Puts a run after the text; text without runs becomes one first, as the schema wants it. */
function appendRun(xml: string, body: XmlElement, prefix: string, run: string): Splice[] {
  const parts = childrenOf(xml, body);
  const plain = parts.find((part) => part.local === 't');
  const last = parts.filter((part) => part.local === 'r').at(-1);
  if (last || !plain) return [last ? insertion(last.end, run) : appendInside(xml, body, run)];
  return [
    { from: plain.start, to: plain.end, text: `<${prefix}r>${sourceOf(xml, plain)}</${prefix}r>${run}` },
  ];
}

/** Takes characters from the end of a note; runs that become empty go. */
function shortened(xml: string, comment: XmlElement, count: number): Splice[] {
  const splices: Splice[] = [];
  const runs = textRuns(xml, comment);
  // Programs may have added line ends after the text.
  let left = count > 0 ? count + trailing(runs.map((r) => r.text).join('')) : 0;
  for (const { element, text } of runs.reverse()) {
    if (left <= 0) break;
    const kept = text.slice(0, Math.max(0, text.length - left));
    left -= text.length;
    const run = kept === '' ? runAround(xml, comment, element) : undefined;
    splices.push(
      run ? removal(run) : { from: element.openEnd, to: element.innerEnd, text: escapeString(kept) },
    );
  }
  return splices;
}

const trailing = (text: string): number => text.length - text.trimEnd().length;

function runAround(xml: string, comment: XmlElement, element: XmlElement): XmlElement | undefined {
  const body = childrenOf(xml, comment).find((c) => c.local === 'text');
  const parts = body ? childrenOf(xml, body) : [];
  return parts.find((part) => part.local === 'r' && part.start < element.start && part.end >= element.end);
}
