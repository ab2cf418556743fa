import { cellPlace } from '../../../src/budget/Place';
import type { Severity } from '../../../src/budget/Finding';
import { FILL_BY_SEVERITY, type Mark } from '../../../src/workbook/Mark';
import { readHighlightRecord, writeHighlightRecord } from '../../../src/workbook/HighlightRecord';
import { openWorkbook, type FileWorkbook } from '../../../src/workbook/file';
import {
  COMMENTS_TYPE,
  commentsXml,
  makePackage,
  type MadePackage,
} from '../../support/workbooks/makePackage';
import { partsOf, textOf } from '../../../src/tools/roundtrip/packages';

const mark = (
  sheet: string,
  row: number,
  column: number,
  note = '应为 2.95',
  severity: Severity = 'error',
): Mark => ({
  place: cellPlace(sheet, row, column),
  severity,
  note,
});

const part = (workbook: FileWorkbook, name: string): string | undefined => {
  const found = partsOf(workbook.save())[name];
  return found === undefined ? undefined : textOf(found);
};
const sheet1 = (workbook: FileWorkbook) => part(workbook, 'xl/worksheets/sheet1.xml')!;
const comments = (workbook: FileWorkbook) => part(workbook, 'xl/comments1.xml');

/** The fill colour of a cell, by the book: cell → format → fill. */
function colorOf(workbook: FileWorkbook, address: string): string | null {
  const style = Number(new RegExp(`<c r="${address}"[^>]*\\bs="(\\d+)"`).exec(sheet1(workbook))?.[1] ?? 0);
  const styles = part(workbook, 'xl/styles.xml')!;
  const xfs = [.../<cellXfs.*?>(.*)<\/cellXfs>/s.exec(styles)![1]!.matchAll(/<xf [^>]*fillId="(\d+)"/g)];
  const fills = [...styles.matchAll(/<fill>(.*?)<\/fill>/g)];
  return /<fgColor rgb="FF(\w{6})"/.exec(fills[Number(xfs[style]![1])]![1]!)?.[1] ?? null;
}

const open = (made?: MadePackage) => openWorkbook(makePackage(made));

const withNote = (text: string, author = '张三'): MadePackage => ({
  sheets: [
    {
      name: '表1',
      content: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><legacyDrawing r:id="rId2"/>',
      relationships: {
        rId1: ['comments', '../comments1.xml'],
        rId2: ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      },
    },
  ],
  types: { 'xl/comments1.xml': COMMENTS_TYPE },
  parts: {
    'xl/comments1.xml': commentsXml([['A1', text, author]]),
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025">' +
      '<x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>',
  },
});

describe('highlighting', () => {
  it.each(Object.entries(FILL_BY_SEVERITY) as [Severity, string][])(
    'fills a cell of severity %s with %s',
    async (severity, color) => {
      const workbook = await open();
      expect(await workbook.highlight([mark('表1', 1, 1, '应为 2.95', severity)])).toEqual({
        marked: 1,
        skipped: [],
      });
      expect(colorOf(workbook, 'A1')).toBe(color);
      expect(comments(workbook)).toContain('应为 2.95');
    },
  );

  it('makes cells and rows that the file does not hold, in their order, with the formats of row and column', async () => {
    const workbook = await open({
      sheets: [
        {
          name: '表1',
          content:
            '<cols><col min="3" max="5" style="1"/></cols>' +
            '<sheetData><row r="3" s="1" customFormat="1"><c r="B3"><v>1</v></c></row><row r="7"/></sheetData>',
        },
      ],
    });
    const before = sheet1(workbook);
    await workbook.highlight(
      [
        [1, 4],
        [3, 1],
        [3, 9],
        [5, 1],
        [7, 2],
        [9, 1],
      ].map(([r, c]) => mark('表1', r!, c!)),
    );
    const addresses = [...sheet1(workbook).matchAll(/<c r="(\w+)"/g)].map((m) => m[1]);
    expect(addresses).toEqual(['D1', 'A3', 'B3', 'I3', 'A5', 'B7', 'A9']);
    const style = (address: string) => new RegExp(`<c r="${address}" s="(\\d+)"`).exec(sheet1(workbook))?.[1];
    expect(style('D1')).toBe(style('A3'));
    expect(style('D1')).not.toBe(style('A5'));
    await workbook.clear([]);
    expect(sheet1(workbook)).toBe(before);
  });

  it('marks the first cell of a merge, where it shows, and joins the notes that meet there', async () => {
    const workbook = await open({
      sheets: [
        { name: '表1', content: '<sheetData/><mergeCells count="1"><mergeCell ref="B2:C4"/></mergeCells>' },
      ],
    });
    const outcome = await workbook.highlight([
      mark('表1', 3, 3, '第一处', 'info'),
      mark('表1', 4, 2, '第二处', 'error'),
    ]);
    expect(outcome.marked).toBe(1);
    expect(colorOf(workbook, 'B2')).toBe(FILL_BY_SEVERITY.error);
    expect(comments(workbook)).toContain('第一处\n第二处');
  });

  it('minds no XML of others, in whatever encoding', async () => {
    const foreign = new Uint8Array(
      Buffer.from('\ufeff<?xml version="1.0" encoding="utf-16"?><a/>', 'utf16le'),
    );
    const workbook = await open({ parts: { 'customXml/item1.xml': foreign } });
    await workbook.highlight([mark('表1', 1, 1)]);
    expect(part(workbook, 'customXml/item2.xml')).toContain('urn:gouji:highlight:1');
    await workbook.clear([]);
    const parts = partsOf(workbook.save());
    expect(parts['customXml/item1.xml']).toBe(Buffer.from(foreign).toString('latin1'));
    expect(parts['customXml/item2.xml']).toBeUndefined();
  });

  it('reports a sheet that is not there', async () => {
    const workbook = await open();
    expect(await workbook.highlight([mark('表9', 1, 1)])).toEqual({
      marked: 0,
      skipped: [{ sheet: '表9', reason: 'workbook.skipped.no-sheet' }],
    });
  });

  it('takes earlier marks back first', async () => {
    const workbook = await open();
    await workbook.highlight([mark('表1', 1, 1)]);
    await workbook.highlight([mark('表1', 2, 2, '另一处')]);
    expect(colorOf(workbook, 'A1')).toBeNull();
    expect(comments(workbook)).not.toContain('2.95');
    expect(await workbook.clear([])).toEqual({ restored: 1, left: [] });
    expect(comments(workbook)).toBeUndefined();
  });

  it('writes texts that look like markup or escapes as they are', async () => {
    const workbook = await open();
    const note = '=<b>&"合计"_x0041_\u0001';
    await workbook.highlight([mark('表1', 1, 1, note)]);
    expect(comments(workbook)).toContain('=&lt;b&gt;&amp;"合计"_x005F_x0041__x0001_');
    expect(await workbook.clear([])).toEqual({ restored: 1, left: [] });
    expect(comments(workbook)).toBeUndefined();
  });
});

describe('the notes of a person', () => {
  it('stay, with ours after them, and are as before when marks are cleared', async () => {
    const workbook = await open(withNote('请核对'));
    const before = comments(workbook)!;
    await workbook.highlight([mark('表1', 1, 1)]);
    const text = [...comments(workbook)!.matchAll(/<t[^>]*>([^<]*)/g)].map((m) => m[1]).join('');
    expect(text).toBe('请核对\n应为 2.95');
    expect(part(workbook, 'xl/drawings/vmlDrawing1.vml')!.match(/<v:shape /g)).toHaveLength(1);
    expect(await workbook.clear([])).toEqual({ restored: 1, left: [] });
    expect(comments(workbook)!.replace(/<\/?r>/g, '')).toBe(before);
  });

  it('in a thread are left alone, which is reported', async () => {
    const workbook = await open(
      withNote('[Threaded comment] 请核对', 'tc={00000000-0000-0000-0000-000000000001}'),
    );
    const before = comments(workbook);
    expect(await workbook.highlight([mark('表1', 1, 1)])).toEqual({
      marked: 1,
      skipped: [{ sheet: '表1', address: 'A1', reason: 'workbook.skipped.threaded-comment' }],
    });
    expect(comments(workbook)).toBe(before);
    expect(await workbook.clear([])).toEqual({ restored: 1, left: [] });
    expect(comments(workbook)).toBe(before);
  });
});

/** The workbook after a change to one of its parts by somebody else. */
async function changed(
  workbook: FileWorkbook,
  name: string,
  change: (xml: string) => string,
): Promise<FileWorkbook> {
  const { zipSync, unzipSync, strToU8, strFromU8 } = await import('fflate');
  const files = unzipSync(workbook.save());
  return openWorkbook(zipSync({ ...files, [name]: strToU8(change(strFromU8(files[name]!))) }));
}

describe('clearing', () => {
  it('leaves a cell that a person has coloured since, and says so', async () => {
    const workbook = await open();
    await workbook.highlight([mark('表1', 1, 1)]);
    const recoloured = await changed(workbook, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(/ s="\d+"/, ' s="1"'),
    );
    expect(await recoloured.clear([])).toEqual({
      restored: 0,
      left: [{ sheet: '表1', address: 'A1', reason: 'workbook.left.recoloured' }],
    });
    expect(colorOf(recoloured, 'A1')).toBe('00B050');
    expect(comments(recoloured)).toBeUndefined();
  });

  it('leaves a note that a person has changed since, and says so', async () => {
    const workbook = await open();
    await workbook.highlight([mark('表1', 1, 1)]);
    const edited = await changed(workbook, 'xl/comments1.xml', (xml) =>
      xml.replace('应为 2.95', '已核对，应为 2.59'),
    );
    expect(await edited.clear([])).toEqual({
      restored: 1,
      left: [{ sheet: '表1', address: 'A1', reason: 'workbook.left.note-changed' }],
    });
    expect(comments(edited)).toContain('已核对');
  });

  it('takes only our words from a note that a person has written before ours', async () => {
    const workbook = await open();
    await workbook.highlight([mark('表1', 1, 1)]);
    const edited = await changed(workbook, 'xl/comments1.xml', (xml) =>
      xml.replace('应为 2.95', '已问过财务。应为 2.95'),
    );
    expect(await edited.clear([])).toEqual({ restored: 1, left: [] });
    expect(comments(edited)).toContain('>已问过财务。<');
  });

  it('takes our fill from covered cells too, where a program has spread it over a merge', async () => {
    const content =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>';
    const workbook = await open({ sheets: [{ name: '表1', content }] });
    await workbook.highlight([mark('表1', 1, 2)]);
    const style = /<c r="A1" s="(\d+)"/.exec(sheet1(workbook))![1];
    const spread = await changed(workbook, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('<c r="B1" s="1"/>', `<c r="B1" s="${style}"/>`),
    );
    expect(await spread.clear([])).toEqual({ restored: 1, left: [] });
    expect([colorOf(spread, 'A1'), colorOf(spread, 'B1')]).toEqual([null, null]);
    await workbook.clear([]);
    expect([colorOf(workbook, 'A1'), colorOf(workbook, 'B1')]).toEqual([null, '00B050']);
  });

  it('reports the cells of a sheet that is gone', async () => {
    const workbook = await open();
    await workbook.highlight([mark('表1', 1, 1)]);
    const renamed = await changed(workbook, 'xl/workbook.xml', (xml) =>
      xml.replace('name="表1"', 'name="表一"'),
    );
    expect(await renamed.clear([])).toEqual({
      restored: 0,
      left: [{ sheet: '表1', address: 'A1', reason: 'workbook.left.no-sheet' }],
    });
  });

  it('finds its way when all formats have other numbers', async () => {
    const workbook = await open({
      sheets: [
        { name: '表1', content: '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>' },
      ],
    });
    await workbook.highlight([mark('表1', 1, 1)]);
    const inserted = '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    const renumbered = await changed(workbook, 'xl/styles.xml', (xml) =>
      xml.replace(/<cellXfs[^>]*>/, `$&${inserted}`),
    );
    const moved = await changed(renumbered, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(/ s="(\d+)"/g, (_all, n) => ` s="${Number(n) + 1}"`),
    );
    expect(await moved.clear([])).toEqual({ restored: 1, left: [] });
    expect(colorOf(moved, 'A1')).toBe('00B050');
  });

  it('restores from a record that holds colours only, as the Excel adapter writes it', async () => {
    const workbook = await open();
    await workbook.highlight([mark('表1', 1, 1)]);
    const recorded = await changed(workbook, 'customXml/item1.xml', (xml) => {
      const record = readHighlightRecord(xml)!;
      const before = { pattern: 'solid', color: '123456' };
      return writeHighlightRecord({ ...record, cells: record.cells.map((c) => ({ ...c, before })) });
    });
    expect(await recorded.clear([])).toEqual({ restored: 1, left: [] });
    expect(colorOf(recorded, 'A1')).toBe('123456');
  });

  it('does nothing in a workbook without marks', async () => {
    const bytes = makePackage();
    const workbook = await openWorkbook(bytes);
    expect(await workbook.clear(['检查结果'])).toEqual({ restored: 0, left: [] });
    expect(workbook.save()).toBe(bytes);
  });
});

describe('an action that fails', () => {
  it('leaves nothing behind', async () => {
    const bytes = makePackage({
      parts: { 'xl/worksheets/sheet2.xml': '<worksheet' },
      sheets: [{ name: '表1' }, { name: '表2' }],
    });
    const workbook = await openWorkbook(bytes);
    await expect(workbook.highlight([mark('表1', 1, 1), mark('表2', 1, 1)])).rejects.toMatchObject({
      reason: 'malformed',
    });
    expect(workbook.save()).toBe(bytes);
  });
});
