import type { Random } from '../../../generate/Random';

/** One way to damage XML or HTML, as a text; null where it can't. */
export type DamageMarkup = (xml: string, random: Random) => string | null;

/** Values that no attribute and no cell expects. */
const ODD_VALUES = [
  '',
  ' ',
  '-',
  '0',
  '-1',
  '1.5',
  '1e999',
  '-1e308',
  '1,234.5',
  '４５',
  '99999999',
  '2147483648',
  '4294967295',
  '-2147483648',
  'x',
  'A0',
  'XFE1',
  'A1:XFD1048576',
  'AAAAAAAA1',
  '\u0000',
  '\ud800',
  '&#0;',
  '&bogus;',
  '&#x1F600;',
  '../../x',
  'rId1',
  '#REF!',
  '=A1',
  '__proto__',
  'constructor',
  '工作表'.repeat(400),
] as const;

/** Marks of every tag, found once per text. */
const spansOf = (xml: string, pattern: RegExp): { from: number; to: number }[] =>
  [...xml.matchAll(pattern)].map((m) => ({ from: m.index, to: m.index + m[0].length }));

const TAG = /<[^>]*>/g;
const OPENING = /<[A-Za-z][^>]*>/g;
const ATTRIBUTE = /\s[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*')/g;
const TEXT = />[^<]+</g;

const replaced = (xml: string, { from, to }: { from: number; to: number }, text: string): string =>
  xml.slice(0, from) + text + xml.slice(to);

function pickSpan(xml: string, pattern: RegExp, random: Random): { from: number; to: number } | null {
  const spans = spansOf(xml, pattern);
  return spans.length === 0 ? null : random.pick(spans);
}

/** The element that begins with a tag, to the first end of that name. */
function elementAt(xml: string, tag: { from: number; to: number }): { from: number; to: number } {
  const source = xml.slice(tag.from, tag.to);
  const name = /^<([^\s/>]+)/.exec(source)?.[1] ?? '';
  if (source.endsWith('/>')) return tag;
  const end = xml.indexOf(`</${name}>`, tag.to);
  return end < 0 ? tag : { from: tag.from, to: end + name.length + 3 };
}

export const DAMAGE_OF_MARKUP: Readonly<Record<string, DamageMarkup>> = {
  'a tag gone': (xml, random) => {
    const tag = pickSpan(xml, TAG, random);
    return tag && replaced(xml, tag, '');
  },
  'an element gone': (xml, random) => {
    const tag = pickSpan(xml, OPENING, random);
    return tag && replaced(xml, elementAt(xml, tag), '');
  },
  'an element twice': (xml, random) => {
    const tag = pickSpan(xml, OPENING, random);
    if (!tag) return null;
    const { from, to } = elementAt(xml, tag);
    return replaced(xml, { from: to, to }, xml.slice(from, to));
  },
  'an element elsewhere': (xml, random) => {
    const [tag, other] = [pickSpan(xml, OPENING, random), pickSpan(xml, TAG, random)];
    if (!tag || !other) return null;
    const { from, to } = elementAt(xml, tag);
    return replaced(xml, { from: other.from, to: other.from }, xml.slice(from, to));
  },
  'an element closed at once': (xml, random) => {
    const tag = pickSpan(xml, OPENING, random);
    if (!tag) return null;
    const source = xml.slice(tag.from, tag.to);
    return replaced(xml, elementAt(xml, tag), source.endsWith('/>') ? source : `${source.slice(0, -1)}/>`);
  },
  'another name of an element': (xml, random) => {
    const tag = pickSpan(xml, OPENING, random);
    if (!tag) return null;
    const { from, to } = elementAt(xml, tag);
    const name = /^<([^\s/>]+)/.exec(xml.slice(from, to))?.[1] ?? '';
    const wanted = random.pick(['x', 'x:row', 'c', 'si', 'styleSheet', 'xml', 'a.b']);
    return replaced(
      xml,
      { from, to },
      xml.slice(from, to).replaceAll(`<${name}`, `<${wanted}`).replaceAll(`</${name}`, `</${wanted}`),
    );
  },
  'an attribute gone': (xml, random) => {
    const attribute = pickSpan(xml, ATTRIBUTE, random);
    return attribute && replaced(xml, attribute, '');
  },
  'an odd value': (xml, random) => {
    const attribute = pickSpan(xml, ATTRIBUTE, random);
    if (!attribute) return null;
    const name = xml.slice(attribute.from, attribute.to).split('=')[0]!;
    return replaced(xml, attribute, `${name}="${random.pick(ODD_VALUES)}"`);
  },
  'a value of another': (xml, random) => {
    const [one, other] = [pickSpan(xml, ATTRIBUTE, random), pickSpan(xml, ATTRIBUTE, random)];
    if (!one || !other) return null;
    const name = xml.slice(one.from, one.to).split('=')[0]!;
    return replaced(xml, one, `${name}=${xml.slice(other.from, other.to).split('=').slice(1).join('=')}`);
  },
  'an odd text': (xml, random) => {
    const text = pickSpan(xml, TEXT, random);
    return text && replaced(xml, text, `>${random.pick(ODD_VALUES)}<`);
  },
  'odd types of cells': (xml, random) => {
    const type = random.pick(['s', 'n', 'b', 'e', 'd', 'str', 'inlineStr', 'x', '']);
    const cell = pickSpan(xml, /<c r="[A-Z]+\d+"/g, random);
    return cell && replaced(xml, { from: cell.to, to: cell.to }, ` t="${type}"`);
  },
  'a character gone': (xml, random) => {
    const at = random.int(0, Math.max(0, xml.length - 1));
    return xml === '' ? null : replaced(xml, { from: at, to: at + 1 }, '');
  },
  'a character more': (xml, random) => {
    const at = random.int(0, xml.length);
    return replaced(
      xml,
      { from: at, to: at },
      random.pick(['<', '>', '&', '"', "'", '/', '<!--', ']]>', '<![CDATA[', '\u0001', '<?']),
    );
  },
  'cut off': (xml, random) => xml.slice(0, random.int(0, xml.length)),
  nothing: () => '',
  'another root': (xml) => xml.replace(/<(?![?!])([\w:]+)/, '<html').replace(/<\/[\w:]+>\s*$/, '</html>'),
  'a closed root': (xml) => /^(<\?[^>]*\?>\s*)?<[^>]*[^/]>/.exec(xml)?.[0].replace(/>$/, '/>') ?? null,
  'a DOCTYPE': (xml) => xml.replace(/<(?![?!])/, '<!DOCTYPE x [<!ENTITY a "aa">]><'),
  'deep nesting': (xml, random) => {
    const tag = pickSpan(xml, OPENING, random);
    return tag && replaced(xml, { from: tag.to, to: tag.to }, '<x>'.repeat(20_000) + '</x>'.repeat(20_000));
  },
  'a thousand times an element': (xml, random) => {
    const tag = pickSpan(xml, OPENING, random);
    if (!tag) return null;
    const { from, to } = elementAt(xml, tag);
    return to - from > 2000 ? null : replaced(xml, { from: to, to }, xml.slice(from, to).repeat(1000));
  },
};
