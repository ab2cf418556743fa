import { TagScanner, localName } from './TagScanner';
import { XmlError } from './XmlError';

/** Where one element stands in its XML. */
export interface XmlElement {
  readonly name: string;
  readonly local: string;
  readonly start: number;
  readonly end: number;
  /** End of the opening tag. */
  readonly openEnd: number;
  /** End of what stands between the tags; equals `openEnd` for a self-closing element. */
  readonly innerEnd: number;
}

/** The elements directly inside [from, to). */
export function elementsIn(xml: string, from: number, to: number): XmlElement[] {
  const scanner = new TagScanner(xml, from);
  const found: XmlElement[] = [];
  while (scanner.position < to && scanner.next() && scanner.start < to && !scanner.isClosing) {
    const { name, start, end: openEnd } = scanner;
    const local = localName(name);
    const innerEnd = local === 'sheetData' ? skipSheetData(scanner, name) : scanner.skipElement().to;
    found.push({ name, local, start, end: scanner.position, openEnd, innerEnd });
  }
  return found;
}

/**
 * {@link TagScanner.skipElement} for the one element that is nearly all of a sheet. It holds no other of its name, so its end
 * can be searched for, unless a comment or CDATA could hold something that looks like it.
 */
function skipSheetData(scanner: TagScanner, name: string): number {
  const { xml, end, isSelfClosing } = scanner;
  const close = isSelfClosing || xml.includes('<!') ? -1 : xml.indexOf(`</${name}`, end);
  if (close < 0) return scanner.skipElement().to;
  scanner.position = close;
  scanner.next();
  return close;
}

export const childrenOf = (xml: string, element: XmlElement): XmlElement[] =>
  elementsIn(xml, element.openEnd, element.innerEnd);

/** The root element, its children and its prefix with the colon (`x:` or nothing). */
export interface XmlRoot {
  readonly element: XmlElement;
  readonly children: readonly XmlElement[];
  readonly prefix: string;
  readonly namespace: string;
}

/** @throws XmlError when there is no root element */
export function rootOf(xml: string): XmlRoot {
  const tag = new TagScanner(xml);
  if (!tag.next() || tag.isClosing) throw new XmlError('malformed', 0);
  const { name, start, end: openEnd, namespace } = tag;
  const prefix = name.slice(0, name.indexOf(':') + 1);
  // Walking the children once also finds the end of the root.
  const children = tag.isSelfClosing ? [] : elementsIn(xml, openEnd, xml.length);
  const innerEnd = tag.isSelfClosing ? openEnd : xml.indexOf(`</${name}`, children.at(-1)?.end ?? openEnd);
  if (innerEnd < 0) throw new XmlError('malformed', start);
  const end = tag.isSelfClosing ? openEnd : xml.indexOf('>', innerEnd) + 1;
  return {
    element: { name, local: localName(name), start, end, openEnd, innerEnd },
    children,
    prefix,
    namespace,
  };
}

export const childNamed = (root: XmlRoot, local: string): XmlElement | undefined =>
  root.children.find((c) => c.local === local);

/** The opening tag of an element, for its attributes. */
export function tagAt(xml: string, start: number): TagScanner {
  const scanner = new TagScanner(xml, start);
  if (!scanner.next()) throw new XmlError('malformed', start);
  return scanner;
}

export const attributeOf = (xml: string, element: XmlElement, name: string): string | undefined =>
  tagAt(xml, element.start).attribute(name);

/** The element as written, both tags included. */
export const sourceOf = (xml: string, element: XmlElement): string => xml.slice(element.start, element.end);
