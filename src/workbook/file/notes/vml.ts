import { parseAddress } from '../../../budget/address';

/** Boxes of notes in the old drawing language, without which Excel shows no note. */

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A drawing without shapes. @param block number of its block of 1,024 shape ids, of which no other drawing has one */
export const emptyVml = (block: number): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
  ' xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>${SHAPE_TYPE}</xml>`;

/** The blocks of shape ids that a drawing has. */
export const idBlocks = (vml: string): number[] =>
  [...vml.matchAll(/idmap[^>]*\bdata=["']([\d,\s]+)/g)].flatMap((m) => m[1]!.split(',').map(Number));

/** The drawing with a hidden box for each note. */
export function addShapes(
  vml: string,
  notes: readonly { readonly address: string; readonly text: string }[],
): string {
  const end = vml.lastIndexOf('</xml>');
  let id = (idBlocks(vml)[0] ?? 1) * 1024;
  for (const m of vml.matchAll(/_x0000_s(\d+)/g)) id = Math.max(id, Number(m[1]));
  const shapes = notes.map(({ address, text }) => shape(`_x0000_s${++id}`, address, text));
  const type = vml.includes('_x0000_t202"') ? '' : SHAPE_TYPE;
  return vml.slice(0, end) + type + shapes.join('') + vml.slice(end);
}

/** Characters that fit on a line of the box, a Chinese one counting two. */
const LINE = 36;

function shape(id: string, address: string, text: string): string {
  const { row, column } = parseAddress(address) ?? { row: 1, column: 1 };
  const top = Math.max(0, row - 2);
  const units = (line: string): number =>
    [...line].reduce((n, c) => n + (c.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
  const lines = text.split('\n').reduce((n, line) => n + Math.max(1, Math.ceil(units(line) / LINE)), 0);
  const bottom = top + Math.max(4, lines + 1);
  return (
    `<v:shape id="${id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:2pt;` +
    'width:180pt;height:80pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">' +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${column}, 12, ${top}, 4, ${column + 3}, 30, ${bottom}, 10</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}

const SHAPE = /<v:shape\s[\s\S]*?<\/v:shape>/g;

/** The drawing without the boxes of these cells; null when no shape of any kind is left. */
export function removeShapes(vml: string, addresses: ReadonlySet<string>): string | null {
  const cells = new Set(
    [...addresses].map((address) => {
      const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
      return `${row - 1},${column - 1}`;
    }),
  );
  const kept = vml.replace(SHAPE, (found) => {
    const isNote = /ObjectType=["']Note["']/.test(found);
    return isNote && cells.has(`${numberIn(found, 'Row')},${numberIn(found, 'Column')}`) ? '' : found;
  });
  if (!/<v:(shape|group|rect|oval|line|image)\s/.test(kept)) return null;
  return kept.includes('"#_x0000_t202"') ? kept : kept.replace(SHAPE_TYPE, '');
}

const numberIn = (shapeXml: string, name: string): number =>
  Number(new RegExp(`<x:${name}>\\s*(\\d+)`).exec(shapeXml)?.[1] ?? 0);
