import {
  attributeOf,
  childNamed,
  childrenOf,
  rootOf,
  sourceOf,
  tagAt,
  type XmlElement,
  type XmlRoot,
} from '../../xml/elements';
import { withPrefix, withoutPrefix } from '../../xml/prefix';
import {
  appendInside,
  applySplices,
  attributeSplice,
  insertion,
  withAttribute,
  type Splice,
} from '../../xml/splice';
import { escapeAttribute } from '../../xml/text';
import { XmlError } from '../../xml/XmlError';
import { BUILTIN_FORMATS } from '../read/builtinFormats';
import { NO_FILL, fillsEqual } from './fills';

/** The lists of a styles part that we add to, in the order of the schema. */
const SECTIONS = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs'] as const;
export type StyleSection = (typeof SECTIONS)[number];

/** Children of the styles part in the order of the schema (CT_Stylesheet). */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
];

/** What a part needs at least. */
const REQUIRED: Partial<Record<StyleSection, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="宋体"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

const FIRST_CUSTOM_FORMAT = 164;

/** The attributes of cell formats that number an entry of a list. */
const NUMBERED_BY = { fonts: 'fontId', fills: 'fillId', borders: 'borderId' } as const;

/** We never add so many entries to a list. */
const MOST_ADDED = 1024;

/**
 * The styles part while it is added to. Nothing is ever taken out or renumbered, so the styles of all cells stay what they
 * are. Elements are held without namespace prefix.
 */
export class StyleSheet {
  private readonly root: XmlRoot;
  private readonly items: Record<StyleSection, string[]>;
  private readonly counts: Record<StyleSection, number>;
  private readonly known = new Map<string, number>();
  private readonly rests = new Map<string, string>();

  constructor(private readonly xml: string) {
    this.root = rootOf(xml);
    if (this.root.element.local !== 'styleSheet') throw new XmlError('malformed', this.root.element.start);
    const list = (section: StyleSection): string[] => {
      const element = childNamed(this.root, section);
      const children = element ? withoutChoices(xml, childrenOf(xml, element)) : [];
      return children.map((child) => withoutPrefix(sourceOf(xml, child), this.root.prefix));
    };
    this.items = Object.fromEntries(SECTIONS.map((s) => [s, list(s)])) as Record<StyleSection, string[]>;
    this.counts = Object.fromEntries(SECTIONS.map((s) => [s, this.items[s].length])) as Record<
      StyleSection,
      number
    >;
    for (const section of SECTIONS)
      if (this.items[section].length === 0) this.items[section].push(...(REQUIRED[section] ?? []));
    for (const section of ['fonts', 'fills', 'borders'] as const)
      this.keepFree(section, NUMBERED_BY[section]);
  }

  /**
   * Formats may name an entry that is not there, and show it as the first one. An entry of ours must not come to be that one,
   * so the list is filled up to it.
   */
  private keepFree(section: keyof typeof NUMBERED_BY, attribute: string): void {
    const entries = this.items[section];
    const first = entries[0]!;
    const numbers = this.items.cellXfs.map((xf) => Number(tagAt(xf, 0).attribute(attribute) ?? 0));
    const highest = numbers.reduce((high, n) => (n < entries.length + MOST_ADDED && n > high ? n : high), -1);
    while (entries.length <= highest) entries.push(first);
  }

  /** An entry as XML; the first one when the number is out of range. */
  item(section: StyleSection, index: number): string {
    return this.items[section][index] ?? this.items[section][0] ?? '';
  }

  /** The attribute that ties a cell format to the first named style, where there is one. */
  get parentStyle(): string {
    return childNamed(this.root, 'cellStyleXfs') ? ' xfId="0"' : '';
  }

  /** The number of an entry, which is added when there is none that reads the same. */
  add(section: StyleSection, xml: string): number {
    const key = `${section}${xml}`;
    const known = this.known.get(key) ?? this.items[section].indexOf(xml);
    const index = known >= 0 ? known : this.items[section].push(xml) - 1;
    this.known.set(key, index);
    return index;
  }

  /** The id of a number format code. */
  numberFormat(code: string): number {
    const builtin = Object.entries(BUILTIN_FORMATS).find(
      ([id, c]) => c === code && (Number(id) < 27 || Number(id) === 49),
    );
    if (builtin) return Number(builtin[0]);
    const tags = this.items.numFmts.map((xml) => tagAt(xml, 0));
    const found = tags.find((tag) => tag.attribute('formatCode') === code);
    if (found) return Number(found.attribute('numFmtId'));
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...tags.map((tag) => Number(tag.attribute('numFmtId')))) + 1;
    this.items.numFmts.push(`<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  /** The fill of a cell format, {@link NO_FILL} when it has none. */
  fillOf(style: number): string {
    const id = Number(tagAt(this.item('cellXfs', style), 0).attribute('fillId') ?? 0);
    return id === 0 ? NO_FILL : this.item('fills', id);
  }

  /**
   * The cell format that is like `style` but for its fill.
   * @param preferred a format to take if it is just that: the one the cell had before
   */
  withFill(style: number, fill: string, preferred?: number): number {
    const key = `fill${style}|${preferred}|${fill}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const rest = this.rest(this.item('cellXfs', style));
    const fits = (xf: string | undefined, i: number): boolean =>
      xf !== undefined && this.rest(xf) === rest && fillsEqual(this.fillOf(i), fill);
    const found =
      preferred !== undefined && fits(this.items.cellXfs[preferred], preferred)
        ? preferred
        : this.items.cellXfs.findIndex(fits);
    const index = found >= 0 ? found : this.add('cellXfs', this.formatWithFill(style, fill));
    this.known.set(key, index);
    return index;
  }

  /** A cell format but for its fill. */
  private rest(xf: string): string {
    const known = this.rests.get(xf);
    if (known !== undefined) return known;
    const rest = withoutFill(xf);
    this.rests.set(xf, rest);
    return rest;
  }

  private formatWithFill(style: number, fill: string): string {
    const id = fill === NO_FILL ? 0 : this.add('fills', fill);
    const xf = withAttribute(this.item('cellXfs', style), 'fillId', String(id));
    return withAttribute(xf, 'applyFill', id === 0 ? null : '1');
  }

  /** The part with what was added. */
  toXml(): string {
    const { xml, root } = this;
    // Into a root that closes itself all goes at one place.
    const splices = xml.startsWith('/>', root.element.openEnd - 2)
      ? [appendInside(xml, root.element, SECTIONS.map((section) => this.wholeSection(section)).join(''))]
      : SECTIONS.flatMap((section) => this.sectionSplices(section));
    return applySplices(xml, splices);
  }

  private wholeSection(section: StyleSection): string {
    const { prefix } = this.root;
    const added = this.items[section].slice(this.counts[section]);
    if (added.length === 0) return '';
    const content = withPrefix(added.join(''), prefix);
    return `<${prefix}${section} count="${added.length}">${content}</${prefix}${section}>`;
  }

  private sectionSplices(section: StyleSection): Splice[] {
    const { xml, root } = this;
    const added = this.items[section].slice(this.counts[section]);
    if (added.length === 0) return [];
    const content = withPrefix(added.join(''), root.prefix);
    const element = childNamed(root, section);
    if (element) {
      const count =
        attributeOf(xml, element, 'count') === undefined ? null : String(this.items[section].length);
      return [...attributeSplice(xml, element.start, 'count', count), appendInside(xml, element, content)];
    }
    const whole = this.wholeSection(section);
    const later = ORDER.slice(ORDER.indexOf(section) + 1);
    const next = root.children.find(
      (c) => later.includes(c.local) || c.local === 'colors' || c.local === 'extLst',
    );
    return [next ? insertion(next.start, whole) : appendInside(xml, root.element, whole)];
  }
}

const withoutFill = (xf: string): string =>
  withAttribute(withAttribute(xf, 'fillId', null), 'applyFill', null);

/** Elements, with what programs that know no extension take in the place of a choice between old and new. */
const withoutChoices = (xml: string, elements: readonly XmlElement[]): XmlElement[] =>
  elements.flatMap((element) => {
    if (element.local !== 'AlternateContent') return [element];
    const fallback = childrenOf(xml, element).find((c) => c.local === 'Fallback');
    return fallback ? childrenOf(xml, fallback) : [];
  });
