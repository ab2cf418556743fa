import { strFromU8, unzipSync, zipSync } from 'fflate';
import { run } from '../../../../src/cli/run';
import { check } from '../../../../src/pipeline/check';
import { openWorkbook, readGrids } from '../../../../src/workbook/file';
import { CellFormats } from '../../../../src/workbook/file/read/CellFormats';
import { SharedStrings } from '../../../../src/workbook/file/read/SharedStrings';
import { SheetReader } from '../../../../src/workbook/file/read/SheetReader';
import { memoryIo } from '../../../cli/memoryIo';
import { budgetPackage, WRONG_ROWS, type BudgetPackage } from '../../../support/workbooks/budgetPackage';
import { makePackage, relationships } from '../../../support/workbooks/makePackage';
import { original } from '../../../support/workbooks/originals';
import { withComment, withDamagedEntry, zipInOrder } from '../../../support/workbooks/zipOddities';
import { marksFor, partsOf, textOf } from '../../../../src/tools/roundtrip/packages';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const STANDING = ['检查结果', '审核结果'];

async function marked(bytes: Uint8Array): Promise<Uint8Array> {
  const book = await openWorkbook(bytes);
  await book.highlight(marksFor(await book.read()));
  return book.save();
}

async function cleared(bytes: Uint8Array): Promise<Uint8Array> {
  const book = await openWorkbook(bytes);
  await book.clear(STANDING);
  return book.save();
}

/** Parts that have no content type: programs do not see them. */
function untyped(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes);
  const types = textOf(parts['[Content_Types].xml']!);
  return Object.keys(parts).filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !types.includes(`PartName="/${name}"`) &&
      !types.includes(`Extension="${name.slice(name.lastIndexOf('.') + 1)}"`),
  );
}

describe('every new part has a content type', () => {
  const types = (overrides: Readonly<Record<string, string>>, defaults = '') =>
    `<Types xmlns="${PACKAGE}/content-types">${defaults}${Object.entries(overrides)
      .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
      .join('')}</Types>`;
  const parts = {
    '_rels/.rels': RELATIONSHIPS_TYPE,
    'xl/_rels/workbook.xml.rels': RELATIONSHIPS_TYPE,
    'xl/workbook.xml': `${TYPE}.sheet.main+xml`,
    'xl/worksheets/sheet1.xml': `${TYPE}.worksheet+xml`,
    'xl/styles.xml': `${TYPE}.styles+xml`,
  };
  const cases: [string, string][] = [
    ['no defaults', types(parts)],
    ['a default for .xml only', types(parts, '<Default Extension="xml" ContentType="application/xml"/>')],
    [
      'defaults of others',
      types(
        parts,
        '<Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/>',
      ),
    ],
    [
      'a prefix',
      types(parts)
        .replaceAll(/<(\/?)(Types|Override)/g, '<$1t:$2')
        .replace('xmlns=', 'xmlns:t='),
    ],
  ];
  test.each(cases)('in a package with %s', async (_what, xml) => {
    const bytes = budgetPackage({ rows: WRONG_ROWS, parts: { '[Content_Types].xml': xml } });
    expect(untyped(bytes)).toEqual([]);
    const after = await marked(bytes);
    expect(untyped(after)).toEqual([]);
    const back = await cleared(after);
    expect(textOf(partsOf(back)['[Content_Types].xml']!)).toBe(xml);
  });

  test('in the original', async () => {
    const bytes = original('content-types-without-defaults.xlsx');
    if (bytes) expect(untyped(await marked(bytes))).toEqual([]);
  });
});

describe('a sheet that is listed and not there', () => {
  const listed: BudgetPackage = {
    rows: WRONG_ROWS,
    parts: {
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>' +
        '<sheet name="部门收支总表" sheetId="1" r:id="rId1"/><sheet name="丢失的表" sheetId="2" r:id="rId2"/>' +
        "<sheet name='丢失的表之二' sheetId='3' r:id='rId3'/></sheets></workbook>",
    },
  };

  test('is named among those that were not recognised', async () => {
    const grids = await readGrids(budgetPackage(listed));
    expect(grids.map((g) => [g.name, g.isMissing])).toEqual([
      ['部门收支总表', undefined],
      ['丢失的表', true],
      ['丢失的表之二', true],
    ]);
    expect(check(grids).book.others).toMatchObject([
      { sheet: '丢失的表', reason: 'recognise.no-content' },
      { sheet: '丢失的表之二', reason: 'recognise.no-content' },
    ]);
  });

  test('does not come to stand for what we add', async () => {
    const io = memoryIo({ 'a.xlsx': budgetPackage(listed) });
    expect(await run(['check', 'a.xlsx', '--out', 'out'], io)).toBe(1);
    const parts = partsOf(io.files.get('out/a.checked.xlsx')!);
    expect(textOf(parts['xl/_rels/workbook.xml.rels']!)).not.toMatch(/Id="rId[23]"/);
    expect((await readGrids(io.files.get('out/a.checked.xlsx')!)).map((g) => g.name)).toEqual([
      '部门收支总表',
      '丢失的表',
      '丢失的表之二',
      '检查结果',
    ]);
  });

  test('in the original', async () => {
    const bytes = original('sheet-without-relationship.xlsx');
    if (bytes) expect((await readGrids(bytes)).map((g) => g.isMissing)).toEqual([undefined, true]);
  });
});

describe('archives', () => {
  const entries = (bytes: Uint8Array) => Object.entries(unzipSync(bytes));
  const sheet = 'xl/worksheets/sheet1.xml';

  test.each([
    ['the same name', sheet],
    ['a name in other case', 'xl/Worksheets/Sheet1.xml'],
    ['a name with backslashes', 'xl\\worksheets\\sheet1.xml'],
  ])('with two entries of %s that differ are damaged', async (_what, name) => {
    const [first, second] = [budgetPackage(), budgetPackage({ rows: WRONG_ROWS })];
    const twice = zipInOrder([...entries(first), [name, unzipSync(second)[sheet]!]]);
    await expect(readGrids(twice)).rejects.toMatchObject({ reason: 'damaged' });
    const same = zipInOrder([...entries(first), [name, unzipSync(first)[sheet]!]]);
    await expect(readGrids(same)).resolves.toHaveLength(1);
  });

  const end = new Uint8Array([0x50, 0x4b, 5, 6]);
  test.each([
    ['the signature', Buffer.concat([end, Buffer.from(' packed by a program of the office')])],
    ['a whole end record', Buffer.concat([end, new Uint8Array(18), Buffer.from('x')])],
    ['nothing of the kind', Buffer.from('a comment')],
    ['65,535 bytes', Buffer.alloc(65_535, 0x2d)],
  ])('whose comment holds %s are read', async (_what, comment) => {
    await expect(readGrids(withComment(budgetPackage(), comment))).resolves.toHaveLength(1);
  });

  test('with something behind their end are read', async () => {
    const bytes = Buffer.concat([budgetPackage(), Buffer.from('\n')]);
    await expect(readGrids(new Uint8Array(bytes))).resolves.toHaveLength(1);
  });

  test.each(['two-entries-of-one-name.xlsx'])('%s', async (name) => {
    const bytes = original(name);
    if (bytes) await expect(readGrids(bytes)).rejects.toMatchObject({ reason: 'damaged' });
  });

  test.each(['zip-comment-with-signature.xlsx', 'utf16.xlsx'])('%s', async (name) => {
    const bytes = original(name);
    if (bytes) expect(check(await readGrids(bytes)).book.tables).toHaveLength(1);
  });
});

describe('parts in UTF-16', () => {
  const little = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
  const big = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  const source = (text: string) =>
    text.includes('<?xml')
      ? text.replace('UTF-8', 'UTF-16')
      : `<?xml version="1.0" encoding='utf-16'?>${text}`;
  const encodings: [string, (text: string) => Uint8Array][] = [
    ['with a mark', (t) => little(`\ufeff${t}`)],
    ['with a mark, the other way round', (t) => big(`\ufeff${t}`)],
    ['without a mark', little],
    ['without a mark, the other way round', big],
  ];
  test.each(encodings)('%s are read, marked and cleared', async (_what, encode) => {
    const parts = unzipSync(budgetPackage({ rows: WRONG_ROWS }));
    const bytes = zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, data]) => [name, encode(source(strFromU8(data)))]),
      ),
    );
    const after = await marked(bytes);
    expect(textOf(partsOf(after)['xl/worksheets/sheet1.xml']!)).toMatch(/^<\?xml[^>]*encoding=["']UTF-8["']/);
    const [before, back] = [await readGrids(bytes), await readGrids(await cleared(after))];
    expect(back).toEqual(before);
    expect(before[0]!.cells.length).toBeGreaterThan(20);
  });
});

describe('what a check does not need', () => {
  const FOREIGN: [string, BudgetPackage, string][] = [
    ['a custom part', { parts: { 'customXml/item1.xml': '<a/>' } }, 'customXml/item1.xml'],
    ['a property', { parts: { 'docProps/app.xml': '<a/>' } }, 'docProps/app.xml'],
    [
      "a picture's relationships",
      {
        relationships: { rId1: ['drawing', '../drawings/drawing1.xml'] },
        parts: {
          'xl/drawings/drawing1.xml': '<a/>',
          'xl/drawings/_rels/drawing1.xml.rels': relationships({}),
        },
      },
      'xl/drawings/_rels/drawing1.xml.rels',
    ],
    ['a theme', { parts: { 'xl/theme/theme1.xml': '<a/>' } }, 'xl/theme/theme1.xml'],
  ];
  test.each(FOREIGN)('may be damaged: %s; what could be marked is cleared', async (_what, made, part) => {
    const bytes = withDamagedEntry(budgetPackage({ rows: WRONG_ROWS, ...made }), part);
    const io = memoryIo({ 'a.xlsx': bytes });
    expect(await run(['check', 'a.xlsx', '--out', 'out'], io)).toBe(1);
    expect(io.stderr()).toBe('');
    expect(await run(['clear', 'out/a.checked.xlsx'], io)).toBe(0);
    expect(await readGrids(io.files.get('out/a.cleared.xlsx')!)).toEqual(await readGrids(bytes));
  });

  test('and where no copy can be made, what was found is told all the same', async () => {
    for (const [part, xml] of [
      ['xl/styles.xml', '<html/>'],
      ['xl/comments1.xml', '<comments><authors>'],
    ] as const) {
      const bytes = budgetPackage({
        rows: WRONG_ROWS,
        relationships: { rId1: ['comments', '../comments1.xml'] },
        parts: { 'xl/comments1.xml': '<comments/>', [part]: xml },
      });
      const io = memoryIo({ 'a.xlsx': bytes });
      expect(await run(['check', 'a.xlsx', '--out', 'out'], io)).toBe(2);
      expect(io.stdout()).toContain('1 处错误');
      expect(io.stderr()).toMatch(
        new RegExp(`^a\\.xlsx：已核对，但没有写出标记副本：[^\\n]*${part}[^\\n]*\\n$`),
      );
      expect([...io.files.keys()]).toEqual(['a.xlsx']);
    }
  });

  test('damaged-picture.xlsx', async () => {
    const bytes = original('damaged-picture.xlsx');
    if (bytes) await expect(marked(bytes).then(cleared)).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe('a relationship to a sheet', () => {
  test.each(['workbook.xml', 'styles.xml', '../[Content_Types].xml'])(
    'that leads to %s is damage',
    async (target) => {
      const bytes = makePackage({
        parts: {
          'xl/_rels/workbook.xml.rels': relationships({
            rId1: ['worksheet', target],
            rId99: ['styles', 'styles.xml'],
          }),
        },
      });
      await expect(readGrids(bytes)).rejects.toMatchObject({ reason: 'malformed' });
    },
  );
});

describe('a list of sheets', () => {
  const listed = (sheets: string) =>
    makePackage({
      sheets: [{ name: '甲' }, { name: '乙' }],
      parts: {
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
          ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets}</sheets></workbook>`,
      },
    });
  const sheet = (name: string, id: number) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`;

  test.each([
    ['two of one name', sheet('甲', 1) + sheet('甲', 2)],
    ['two names that differ in case only', sheet('a', 1) + sheet('A', 2)],
    ['one part twice', sheet('甲', 1) + sheet('乙', 1)],
    ['a thousand times one', sheet('甲', 1).repeat(1000)],
  ])('with %s is damage', async (_what, sheets) => {
    await expect(readGrids(listed(sheets))).rejects.toMatchObject({
      reason: 'malformed',
      detail: 'xl/workbook.xml',
    });
  });
});

describe('what would take gigabytes is refused', () => {
  const MIB = 2 ** 20;

  /** The package whose directory tells another size of a part: nothing is unpacked to see that it is too large. */
  function withSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
    const out = bytes.slice();
    const view = new DataView(out.buffer);
    for (let at = 0; at + 46 < out.length; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      const length = view.getUint16(at + 28, true);
      if (Buffer.from(out.subarray(at + 46, at + 46 + length)).toString() === name)
        view.setUint32(at + 24, size, true);
    }
    return out;
  }

  test.each([
    ['xl/worksheets/sheet1.xml', 97],
    ['xl/sharedStrings.xml', 97],
    ['xl/styles.xml', 33],
    ['xl/workbook.xml', 33],
    ['_rels/.rels', 33],
  ])('%s of %i MiB', async (part, size) => {
    const bytes = withSize(budgetPackage({ sharedStrings: true }), part, size * MIB);
    await expect(readGrids(bytes)).rejects.toMatchObject({
      reason: 'too-large',
      detail: expect.stringContaining(part),
    });
  });

  const context = (characters = 0) => ({
    formats: new CellFormats(undefined, false),
    strings: new SharedStrings([], ''),
    moved: { characters },
  });
  const sheet = (inside: string, behind = '') =>
    `<worksheet><sheetData>${inside}</sheetData>${behind}</worksheet>`;

  test('more cells than there is room for', () => {
    const xml = sheet('<row><c><v>1</v></c></row>'.repeat(12));
    expect(new SheetReader(xml, context(), 12).read('表', 'visible').cells).toHaveLength(12);
    expect(() => new SheetReader(xml, context(), 10).read('表', 'visible')).toThrow('too-many-cells');
  });

  test('more merges than any table has', () => {
    const merges = `<mergeCells>${'<mergeCell ref="A1:D4"/>'.repeat(2 ** 17 + 1)}</mergeCells>`;
    expect(() => new SheetReader(sheet('', merges), context()).read('表', 'visible')).toThrow('too-large');
  });

  test('a formula that stands in too many cells', () => {
    const shared = '<row><c r="A1"><f t="shared" si="0">B1+C1</f></c><c><f t="shared" si="0"/></c></row>';
    expect(new SheetReader(sheet(shared), context()).read('表', 'visible').cells[1]!.formula).toBe('C1+D1');
    expect(() => new SheetReader(sheet(shared), context(8 * MIB)).read('表', 'visible')).toThrow('too-large');
  });

  test.each(['cellXfs', 'fonts', 'fills', 'dxfs'])('a styles part of nothing but %s', async (list) => {
    const xml = `<styleSheet><${list}>${'<x/>'.repeat(2 ** 17 + 1)}</${list}></styleSheet>`;
    await expect(readGrids(budgetPackage({ parts: { 'xl/styles.xml': xml } }))).rejects.toMatchObject({
      reason: 'malformed',
      detail: 'xl/styles.xml',
    });
  });
});

describe('marks go although the way from their record to what describes it is damaged', () => {
  const RELS = 'customXml/_rels/item1.xml.rels';
  const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
  test.each([
    ['no element', HEAD],
    ['an end that is missing', `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`],
    ['no markup', 'x'],
    ['to nowhere', `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"/>`],
  ])('%s', async (_what, rels) => {
    const parts = unzipSync(await marked(makePackage()));
    expect(parts[RELS]).toBeDefined();
    const damaged = zipSync({ ...parts, [RELS]: new TextEncoder().encode(rels) });
    const again = partsOf(await cleared(await marked(damaged)));
    expect(Object.keys(again).filter((name) => /^customXml\/(_rels\/)?item1/.test(name))).toEqual([]);
    expect(Object.values(again).filter((part) => part.includes('highlight'))).toEqual([]);
  });
});
