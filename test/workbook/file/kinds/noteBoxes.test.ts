import { SaxesParser } from 'saxes';
import { openWorkbook } from '../../../../src/workbook/file';
import { budgetPackage, WRONG_ROWS } from '../../../support/workbooks/budgetPackage';
import { commentsXml, COMMENTS_TYPE } from '../../../support/workbooks/makePackage';
import { original } from '../../../support/workbooks/originals';
import { marksFor, partsOf, textOf } from '../../../../src/tools/roundtrip/packages';

const V = 'urn:schemas-microsoft-com:vml';
const O = 'urn:schemas-microsoft-com:office:office';
const X = 'urn:schemas-microsoft-com:office:excel';
const DRAWING = 'xl/drawings/vmlDrawing1.vml';

/** A package in which somebody has a note on C6, with its box as the drawing has it. */
const withDrawing = (vml: string) =>
  budgetPackage({
    rows: WRONG_ROWS,
    behindRows: '<legacyDrawing r:id="rId7"/>',
    relationships: {
      rId6: ['comments', '../comments1.xml'],
      rId7: ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
    },
    types: {
      'xl/comments1.xml': COMMENTS_TYPE,
      [DRAWING]: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
    },
    parts: { 'xl/comments1.xml': commentsXml([['C6', '请核实', '某人']]), [DRAWING]: vml },
  });

interface Box {
  /** As `shape`, `roundrect` …, in the namespace of VML. */
  readonly shape: string;
  readonly cell: string;
}

/** The boxes of notes as a reader of XML with namespaces finds them. @throws when it is no XML with its namespaces declared */
function boxesIn(xml: string): Box[] {
  const parser = new SaxesParser({ xmlns: true });
  const boxes: Box[] = [];
  const open: { local: string; uri: string }[] = [];
  let text = '';
  let row = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri }) => void (open.push({ local, uri }), (text = '')));
  parser.on('text', (t) => void (text += t));
  parser.on('closetag', ({ local, uri }) => {
    open.pop();
    if (uri === X && local === 'Row') row = text.trim();
    if (uri === X && local === 'Column') {
      const around = [...open].reverse().find((e) => e.uri === V);
      boxes.push({ shape: around?.local ?? '?', cell: `${row},${text.trim()}` });
    }
  });
  parser.write(xml).close();
  return boxes;
}

const drawingOf = (bytes: Uint8Array) => {
  const part = partsOf(bytes)[DRAWING];
  return part === undefined ? undefined : textOf(part);
};

async function markedAndCleared(bytes: Uint8Array): Promise<[marked: string, cleared: string | undefined]> {
  const book = await openWorkbook(bytes);
  const outcome = await book.highlight(marksFor(await book.read()));
  const marked = book.save();
  expect(boxesIn(drawingOf(marked)!)).toHaveLength(outcome.marked + boxesIn(drawingOf(bytes)!).length);
  const again = await openWorkbook(marked);
  await again.clear([]);
  return [drawingOf(marked)!, drawingOf(again.save())];
}

const ROOT = `<xml xmlns:v="${V}" xmlns:o="${O}" xmlns:x="${X}">`;
const LAYOUT = '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>';
const TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>';
const data = (prefix: string, row = 5, column = 2) =>
  `<${prefix}:ClientData ObjectType="Note"><${prefix}:Row>${row}</${prefix}:Row><${prefix}:Column>${column}</${prefix}:Column></${prefix}:ClientData>`;
const box = (shape: string, inside = data('x')) =>
  `<v:${shape} id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden">${inside}</v:${shape}>`;

const other = (shape: string) =>
  `<xml xmlns:a="${V}" xmlns:b="${O}" xmlns:c="${X}"><b:shapelayout a:ext="edit"><b:idmap a:ext="edit" data="1"/></b:shapelayout>` +
  `<a:${shape} id="_x0000_s1025" style="visibility:hidden">${data('c')}</a:${shape}></xml>`;

const onShapes = (shape: string) =>
  `<xml><v:shapetype xmlns:v="${V}" xmlns:o="${O}" id="_x0000_t202" o:spt="202"/>` +
  `<v:${shape} xmlns:v="${V}" xmlns:o="${O}" id="_x0000_s1"><e:ClientData xmlns:e="${X}" ObjectType="Note">` +
  `<e:Row>5</e:Row><e:Column>2</e:Column></e:ClientData></v:${shape}></xml>`;

const DRAWINGS: [string, string][] = [
  ['ordinary', `${ROOT}${LAYOUT}${TYPE}${box('shape')}</xml>`],
  ['rounded', `${ROOT}${LAYOUT}${TYPE}${box('roundrect')}</xml>`],
  ['oval', `${ROOT}${LAYOUT}${TYPE}${box('oval')}</xml>`],
  ['rectangles', `${ROOT}${LAYOUT}${TYPE}${box('rect')}</xml>`],
  ['of a kind nobody knows', `${ROOT}${LAYOUT}${TYPE}${box('callout')}</xml>`],
  ['with other prefixes', other('shape')],
  ['rounded, with other prefixes', other('roundrect')],
  ['with their namespaces on the shapes', onShapes('shape')],
  ['rounded, with their namespaces on the shapes', onShapes('roundrect')],
  ['with single quotes', `${ROOT}${LAYOUT}${TYPE}${box('shape').replaceAll('"', "'")}</xml>`],
  [
    'under prefixes that mean something else',
    `<xml xmlns:v="${O}" xmlns:o="${V}" xmlns:x="${X}">${box('shape').replaceAll('v:', 'o:')}</xml>`,
  ],
  [
    'in a root of another name',
    `<r:xml xmlns:r="urn:r" xmlns:v="${V}" xmlns:o="${O}" xmlns:x="${X}">${box('shape')}</r:xml>`,
  ],
];

test.each(DRAWINGS)('boxes %s: ours stand beside them, and go without them', async (_what, vml) => {
  const [marked, cleared] = await markedAndCleared(withDrawing(vml));
  expect(boxesIn(marked)).toEqual(expect.arrayContaining(boxesIn(vml)));
  expect(boxesIn(cleared!)).toEqual(boxesIn(vml));
});

test('a button and a picture stay where no box is left', async () => {
  for (const shape of [
    `<v:shape id="_x0000_s1025"><x:ClientData ObjectType="Button"/></v:shape>`,
    '<v:image id="_x0000_s1025"/>',
    '<v:group id="_x0000_s1025"><v:arc/></v:group>',
  ]) {
    const [, cleared] = await markedAndCleared(withDrawing(`${ROOT}${LAYOUT}${TYPE}${shape}</xml>`));
    expect(cleared).toContain(shape);
  }
});

test('a box whose cell can not be told is nobody’s of ours', async () => {
  const bytes = withDrawing(
    `${ROOT}${LAYOUT}${TYPE}${box('shape', '<x:ClientData ObjectType="Note"/>')}</xml>`,
  );
  const book = await openWorkbook(bytes);
  const place = { kind: 'cell', sheet: '部门收支总表', row: 1, column: 1 } as const;
  await book.highlight([{ place, severity: 'error', note: '一' }]);
  const again = await openWorkbook(book.save());
  await again.clear([]);
  expect(drawingOf(again.save())).toContain('<x:ClientData ObjectType="Note"/>');
});

test('a drawing that nothing can be put into is refused', async () => {
  for (const vml of ['', '</xml>', '<xml']) {
    const book = await openWorkbook(withDrawing(vml));
    await expect(book.highlight(marksFor(await book.read()))).rejects.toMatchObject({
      reason: 'malformed',
      detail: DRAWING,
    });
  }
});

test('HTML that is no XML does not hinder', async () => {
  const html = '<v:textbox><div>一<br>二&nbsp;</div></v:textbox>';
  const vml = `${ROOT}${LAYOUT}${TYPE}${box('shape', html + data('x'))}</xml>`;
  const book = await openWorkbook(withDrawing(vml));
  await book.highlight(marksFor(await book.read()));
  const again = await openWorkbook(book.save());
  await again.clear([]);
  expect(drawingOf(again.save())).toBe(vml);
});

test.each([
  'note-box-ordinary.xlsx',
  'note-box-rounded.xlsx',
  'note-boxes-declared-on-shapes.xlsx',
  'note-boxes-other-prefix.xlsx',
])('%s', async (name) => {
  const bytes = original(name);
  if (!bytes) return;
  const part = Object.keys(partsOf(bytes)).find((p) => p.endsWith('.vml'))!;
  const book = await openWorkbook(bytes);
  await book.highlight(marksFor(await book.read()));
  const before = boxesIn(textOf(partsOf(bytes)[part]!));
  expect(boxesIn(textOf(partsOf(book.save())[part]!)).length).toBeGreaterThan(before.length);
  const again = await openWorkbook(book.save());
  await again.clear([]);
  expect(boxesIn(textOf(partsOf(again.save())[part]!))).toEqual(before);
});
