import { parseAddress } from '../../../budget/address';
import { applySplices, type Splice } from '../../xml/splice';
import { TagScanner } from '../../xml/TagScanner';
import { XmlError } from '../../xml/XmlError';

/** Boxes of notes in the old drawing language, without which Excel shows no note. */

const NAMESPACES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
} as const;

const DECLARATIONS = Object.entries(NAMESPACES)
  .map(([prefix, namespace]) => ` xmlns:${prefix}="${namespace}"`)
  .join('');

/** @param declarations of the namespaces, where no element around declares them */
const shapeType = (declarations: string): string =>
  `<v:shapetype${declarations} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

const HAS_SHAPE_TYPE = /\bid\s*=\s*["']_x0000_t202["']/;
const USES_SHAPE_TYPE = /["']#_x0000_t202["']/;

/** A drawing without shapes. @param block number of its block of 1,024 shape ids, of which no other drawing has one */
export const emptyVml = (block: number): string =>
  `<xml${DECLARATIONS}>` +
  `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>${shapeType('')}</xml>`;

/** The blocks of shape ids that a drawing has. */
export const idBlocks = (vml: string): number[] =>
  [...vml.matchAll(/idmap[^>]*\bdata=["']([\d,\s]+)/g)].flatMap((m) => m[1]!.split(',').map(Number));

/** The drawing with a hidden box for each note. @throws XmlError where there is no element to put them in */
export function addShapes(
  vml: string,
  notes: readonly { readonly address: string; readonly text: string }[],
): string {
  const root = new TagScanner(vml);
  if (!root.next() || root.isClosing) throw new XmlError('malformed', 0);
  const { name, start, end, isSelfClosing } = root;
  const declarations = declares(vml.slice(start, end)) ? '' : DECLARATIONS;
  let id = (idBlocks(vml)[0] ?? 1) * 1024;
  for (const m of vml.matchAll(/_x0000_s(\d{1,9})/g)) id = Math.max(id, Number(m[1]));
  const shapes = notes.map(({ address, text }) => shape(`_x0000_s${++id}`, address, text, declarations));
  const type = HAS_SHAPE_TYPE.test(vml) ? '' : shapeType(declarations);
  const added = type + shapes.join('');
  if (isSelfClosing) return `${vml.slice(0, end - 2)}>${added}</${name}>${vml.slice(end)}`;
  const at = vml.lastIndexOf(`</${name}`);
  if (at < end) throw new XmlError('malformed', end);
  return vml.slice(0, at) + added + vml.slice(at);
}

/** Whether a tag declares our prefixes, and as what we take them for. */
const declares = (tag: string): boolean =>
  Object.entries(NAMESPACES).every(([prefix, namespace]) =>
    new RegExp(`\\sxmlns:${prefix}\\s*=\\s*["']${namespace}["']`).test(tag),
  );

/** Characters that fit on a line of the box, a Chinese one counting two. */
const LINE = 36;

function shape(id: string, address: string, text: string, declarations: string): string {
  const { row, column } = parseAddress(address) ?? { row: 1, column: 1 };
  const top = Math.max(0, row - 2);
  const units = (line: string): number =>
    [...line].reduce((n, c) => n + (c.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
  const lines = text.split('\n').reduce((n, line) => n + Math.max(1, Math.ceil(units(line) / LINE)), 0);
  const bottom = top + Math.max(4, lines + 1);
  return (
    `<v:shape${declarations} id="${id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:2pt;` +
    'width:180pt;height:80pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">' +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${column}, 12, ${top}, 4, ${column + 3}, 30, ${bottom}, 10</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}

/** All that can be drawn, whatever the prefix. */
const DRAWN = '(?:shape|group|rect|roundrect|oval|line|polyline|arc|curve|image)';
const OPENING = new RegExp(`<((?:[\\w.-]+:)?${DRAWN})(?=[\\s>/])`, 'g');
const NOTE = /<((?:[\w.-]+:)?ClientData)\s[^>]*\bObjectType\s*=\s*["']Note["'][^>]*>/g;

/**
 * The drawing without the boxes of these cells, of whatever shape they are; null when nothing drawn is left. It may be no XML: notes hold
 * HTML as browsers take it.
 */
export function removeShapes(vml: string, addresses: ReadonlySet<string>): string | null {
  const cells = new Set(
    [...addresses].flatMap((address) => {
      const place = parseAddress(address);
      return place ? [`${place.row - 1},${place.column - 1}`] : [];
    }),
  );
  const shapes = [...vml.matchAll(OPENING)].map((m) => ({ from: m.index, name: m[1]! }));
  const boxes: Splice[] = [];
  let next = 0;
  for (const note of vml.matchAll(NOTE)) {
    while (next < shapes.length && shapes[next]!.from < note.index) next++;
    const around = shapes[next - 1];
    const to = vml.indexOf(`</${note[1]}`, note.index);
    const data = note[0].endsWith('/>') || to < 0 ? '' : vml.slice(note.index, to);
    if (!around || !cells.has(`${numberIn(ROW, data)},${numberIn(COLUMN, data)}`)) continue;
    const close = `</${around.name}>`;
    const end = vml.indexOf(close, note.index);
    if (end >= 0 && around.from >= (boxes.at(-1)?.to ?? 0))
      boxes.push({ from: around.from, to: end + close.length, text: '' });
  }
  const kept = applySplices(vml, boxes);
  if (kept.search(OPENING) < 0 && !/\bObjectType\s*=/.test(kept)) return null;
  if (USES_SHAPE_TYPE.test(kept)) return kept;
  return kept.replace(shapeType(''), '').replace(shapeType(DECLARATIONS), '');
}

/** The number in an element, whatever its prefix. */
const ROW = /<(?:[\w.-]+:)?Row(?:\s[^>]*)?>\s*(\d+)/;
const COLUMN = /<(?:[\w.-]+:)?Column(?:\s[^>]*)?>\s*(\d+)/;
const numberIn = (element: RegExp, xml: string): number => Number(element.exec(xml)?.[1] ?? NaN);
