import { CFB, utils, write, type WorkBook } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { run } from '../../../../src/cli/run';
import { check } from '../../../../src/pipeline/check';
import { openWorkbook, readGrids } from '../../../../src/workbook/file';
import { memoryIo } from '../../../cli/memoryIo';
import { BUDGET_ROWS, WRONG_ROWS } from '../../../support/workbooks/budgetPackage';
import { original } from '../../../support/workbooks/originals';
import { partsOf, textOf } from '../../../../src/tools/roundtrip/packages';

type Rows = typeof BUDGET_ROWS;

function libraryBook(rows: Rows = BUDGET_ROWS, change: (book: WorkBook) => void = () => {}): WorkBook {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '部门收支总表');
  change(book);
  return book;
}

const written = (book: WorkBook, bookType: 'biff8' | 'ods' | 'xlml'): Uint8Array =>
  new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);

/** The .xls with its stream under another name, or changed. */
function withStream(
  xls: Uint8Array,
  name: string,
  change: (stream: Uint8Array) => Uint8Array = (s) => s,
): Uint8Array {
  const stream = CFB.find(CFB.read(xls, { type: 'array' }) as never, '/Workbook')!;
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, `/${name}`, change(Uint8Array.from(stream.content as ArrayLike<number>)));
  return new Uint8Array(CFB.write(file, { type: 'array' }) as ArrayBuffer);
}

const cell = (value: string | number | null, tag = 'td') =>
  `<${tag}>${value === null ? '' : typeof value === 'number' ? value.toFixed(2) : value}</${tag}>`;
const html = (rows: Rows, head = '', tag = 'td') =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel">${head}<body><table>${rows
    .map((row) => `<tr>${row.map((value) => cell(value, tag)).join('')}</tr>`)
    .join('')}</table></body></html>`;

const csv = (rows: Rows, delimiter = ',', quote = '') =>
  rows.map((row) => row.map((v) => (v === null ? '' : `${quote}${v}${quote}`)).join(delimiter)).join('\r\n');

const xml2003 = (rows: Rows, p = '') => {
  const colon = p === '' ? '' : `${p}:`;
  const cells = (row: Rows[number]) =>
    row.flatMap((value, i) =>
      value === null
        ? []
        : [
            `<${colon}Cell ss:Index="${i + 1}"><${colon}Data ss:Type="${typeof value === 'number' ? 'Number' : 'String'}">${value}</${colon}Data></${colon}Cell>`,
          ],
    );
  return (
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n' +
    `<${colon}Workbook xmlns${p === '' ? '' : `:${p}`}="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">` +
    `<${colon}Worksheet ss:Name="部门收支总表"><${colon}Table>${rows.map((row) => `<${colon}Row>${cells(row).join('')}</${colon}Row>`).join('')}</${colon}Table></${colon}Worksheet></${colon}Workbook>`
  );
};

/** GB 18030 is written with a table made by reading it: no platform writes it. */
const gb18030 = (() => {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high < 0xff; high++)
    for (let low = 0x40; low < 0xff; low++) {
      const character = decoder.decode(new Uint8Array([high, low]));
      if (character.length === 1 && !table.has(character)) table.set(character, [high, low]);
    }
  return (text: string) =>
    Uint8Array.from([...text].flatMap((c) => (c < '\x80' ? [c.charCodeAt(0)] : [...table.get(c)!])));
})();

const FORMATS: readonly (readonly [string, (rows: Rows) => Uint8Array])[] = [
  ['an .xls', (rows) => written(libraryBook(rows), 'biff8')],
  [
    'an .xls whose stream is in capitals',
    (rows) => withStream(written(libraryBook(rows), 'biff8'), 'WORKBOOK'),
  ],
  [
    'an .xls whose stream is in small letters',
    (rows) => withStream(written(libraryBook(rows), 'biff8'), 'workbook'),
  ],
  [
    'an .xls that has streams beside',
    (rows) =>
      written(
        libraryBook(rows, (b) => void (b.Props = { Title: '预算' })),
        'biff8',
      ),
  ],
  ['an .ods', (rows) => written(libraryBook(rows), 'ods')],
  [
    'an .ods with its type in front',
    (rows) => {
      const { mimetype, ...parts } = unzipSync(written(libraryBook(rows), 'ods'));
      return zipSync({ mimetype: [mimetype!, { level: 0 }], ...parts });
    },
  ],
  ['an HTML table', (rows) => strToU8(html(rows))],
  ['an HTML table with its encoding', (rows) => strToU8(html(rows, '<head><meta charset="utf-8"></head>'))],
  ['an HTML table of heading cells', (rows) => strToU8(html(rows, '', 'th'))],
  ['an HTML table in GBK', (rows) => gb18030(html(rows, '<head><meta charset=gb2312></head>'))],
  ['an HTML table with a mark', (rows) => strToU8(`\ufeff${html(rows)}`)],
  ['an XML Spreadsheet 2003', (rows) => strToU8(xml2003(rows))],
  ['one with a prefix', (rows) => strToU8(xml2003(rows, 's'))],
  ['a .csv', (rows) => strToU8(csv(rows))],
  ['a .csv with a mark', (rows) => strToU8(`\ufeff${csv(rows)}`)],
  ['a .csv in GB 18030', (rows) => gb18030(csv(rows))],
  ['a .csv with tabs and quotes', (rows) => strToU8(csv(rows, '\t', '"'))],
  ['a .csv in UTF-16', (rows) => new Uint8Array(Buffer.from(csv(rows, '\t'), 'utf16le'))],
];

describe.each(FORMATS)('%s', (_what, make) => {
  const values = async (bytes: Uint8Array) => {
    const [grid] = await readGrids(bytes);
    return grid!.cells.map((c) => [c.row, c.column, c.value]);
  };

  test('holds what was put into it', async () => {
    const expected = BUDGET_ROWS.flatMap((row, r) =>
      row.flatMap((value, c) => (value === null ? [] : [[r + 1, c + 1, value]])),
    );
    expect(await values(make(BUDGET_ROWS))).toEqual(expected);
  });

  test('is checked, and marked in a new .xlsx that is cleared again', async () => {
    const bytes = make(WRONG_ROWS);
    expect(check(await readGrids(bytes)).findings.filter((f) => f.severity === 'error')).not.toEqual([]);
    const io = memoryIo({ '表.xls': bytes });
    expect(await run(['check', '表.xls', '--out', 'out'], io)).toBe(1);
    expect(io.stderr()).toBe('');
    expect(io.stdout()).toContain('out/表.checked.xlsx');
    expect(await run(['clear', 'out/表.checked.xlsx'], io)).toBe(0);
    expect(await values(io.files.get('out/表.cleared.xlsx')!)).toEqual(await values(bytes));
    expect(await run(['clear', '表.xls'], io)).toBe(0);
    expect(io.stdout()).toContain('没有');
  });
});

describe('numbers in formats that have texts only', () => {
  const table = (text: string) => strToU8(`<table><tr><td>${text}</td></tr><tr><td>1</td></tr></table>`);
  test.each([
    ['1,234.50', 1234.5],
    ['-0.5', -0.5],
    ['(1,234.50)', -1234.5],
    ['2010101', 2010101],
    ['0101', '0101'],
    ['007', '007'],
    ['0.5', 0.5],
    ['12345678901234567890', '12345678901234567890'],
    ['2025-01', '2025-01'],
    ['1/2', '1/2'],
    ['83.4%', '83.4%'],
    ['TRUE', 'TRUE'],
    ['-', '-'],
    ['1e5', '1e5'],
  ])('%s is %p', async (text, value) => {
    const [grid] = await readGrids(table(text));
    expect(grid!.cells[0]).toMatchObject({ value, text: expect.stringContaining(text.slice(0, 1)) });
  });
});

describe('code pages of an old .xls', () => {
  /** A workbook as Excel 5 wrote it: its records, one after the other. */
  const excel5 = (codePage: number, name: Uint8Array, texts: readonly Uint8Array[]): Uint8Array => {
    const record = (type: number, ...data: number[]) => [
      type & 255,
      type >> 8,
      data.length & 255,
      data.length >> 8,
      ...data,
    ];
    const label = (text: Uint8Array, row: number) =>
      record(0x204, row, 0, 0, 0, 0, 0, text.length, 0, ...text);
    const bof = (kind: number) => record(0x809, 0, 5, kind, 0, 0x14, 0, 0xcd, 7);
    const page = record(0x42, codePage & 255, codePage >> 8);
    const bound = (at: number) => record(0x85, at & 255, (at >> 8) & 255, 0, 0, 0, 0, name.length, ...name);
    const head = [...bof(5), ...page, ...bound(0), ...record(0x0a)];
    const globals = [...bof(5), ...page, ...bound(head.length), ...record(0x0a)];
    const stream = [...globals, ...bof(0x10), ...texts.flatMap(label), ...record(0x0a)];
    const file = CFB.utils.cfb_new();
    CFB.utils.cfb_add(file, '/Book', Uint8Array.from([...stream, ...new Array<number>(5000).fill(0)]));
    return new Uint8Array(CFB.write(file, { type: 'array' }) as ArrayBuffer);
  };

  test.each([
    [936, '部门收支总表', gb18030('部门收支总表')],
    [936, '“三公”经费', gb18030('“三公”经费')],
    [950, '總表', new Uint8Array([0xc1, 0x60, 0xaa, 0xed])],
    [932, '予算', new Uint8Array([0x97, 0x5c, 0x8e, 0x5a])],
    [1252, 'Überblick', new Uint8Array([0xdc, ...strToU8('berblick')])],
    [1251, 'Бюджет', new Uint8Array([0xc1, 0xfe, 0xe4, 0xe6, 0xe5, 0xf2])],
  ])('%i: %s', async (codePage, text, bytes) => {
    const [grid] = await readGrids(excel5(codePage, bytes, [bytes]));
    expect(grid!.name).toBe(text);
    expect(grid!.cells.map((c) => c.value)).toEqual([text]);
  });

  test('biff5-gbk.xls', async () => {
    const bytes = original('biff5-gbk.xls');
    if (bytes) expect(check(await readGrids(bytes)).book.tables).toHaveLength(1);
  });
});

describe('dates that count from 1904', () => {
  const dated = (date1904: boolean) =>
    written(
      libraryBook([...BUDGET_ROWS, ['制表日期', 44197.5]], (book) => {
        book.Workbook = { WBProps: { date1904 } };
        book.Sheets['部门收支总表']!['B9'] = { t: 'n', v: 44197.5, z: 'yyyy/m/d' };
      }),
      'biff8',
    );
  test.each([true, false])('stay the days that they are in the marked copy (%p)', async (date1904) => {
    const bytes = dated(date1904);
    const at = async (file: Uint8Array) =>
      (await readGrids(file))[0]!.cells.find((c) => c.row === 9 && c.column === 2)!;
    const saved = (await openWorkbook(bytes)).save();
    expect(await at(saved)).toEqual(await at(bytes));
    expect(/date1904="1"/.test(textOf(partsOf(saved)['xl/workbook.xml']!))).toBe(date1904);
  });

  test('dates-from-1904.xls', async () => {
    const bytes = original('dates-from-1904.xls');
    if (bytes) expect(await readGrids((await openWorkbook(bytes)).save())).toEqual(await readGrids(bytes));
  });
});

describe('a damaged .xls', () => {
  const xls = written(
    libraryBook([...BUDGET_ROWS, ...new Array<Rows[number]>(300).fill(['说明文字', 1])]),
    'biff8',
  );
  const view = () => {
    const bytes = xls.slice();
    return { bytes, view: new DataView(bytes.buffer) };
  };
  /** Where the table of sectors begins: the first one that the header lists. */
  const tableAt = (v: DataView) => 512 * (v.getUint32(76, true) + 1);

  test('whose chains of sectors run in circles is refused in no time', async () => {
    for (const [sector, next] of [
      [1, 0],
      [5, 5],
      [9, 2],
    ] as const) {
      const { bytes, view: v } = view();
      v.setUint32(tableAt(v) + 4 * sector, next, true);
      const { rss } = process.memoryUsage();
      const outcome = await readGrids(bytes).then(
        () => 'read',
        (error: { reason: string }) => error.reason,
      );
      expect(['read', 'damaged']).toContain(outcome);
      expect(process.memoryUsage().rss - rss).toBeLessThan(2 ** 28);
    }
  });

  test('that is cut off anywhere is damaged, not something else', async () => {
    for (let share = 0.02; share < 1; share += 0.07) {
      const cut = xls.subarray(0, Math.floor(xls.length * share));
      const outcome = await readGrids(cut).then(
        (g) => g,
        (error: { reason: string }) => error.reason,
      );
      // Behind the workbook's own stream nothing is missed.
      if (typeof outcome === 'string') expect(outcome).toBe('damaged');
      else expect(outcome).toEqual(await readGrids(xls));
    }
  });

  test('with absurd counts and sectors in its header is damaged', async () => {
    for (const at of [30, 44, 48, 60, 68, 76]) {
      const { bytes, view: v } = view();
      v.setUint32(at, 0x7fffffff, true);
      const outcome = await readGrids(bytes).then(
        () => 'read',
        (error: { reason: string }) => error.reason,
      );
      expect(['read', 'damaged']).toContain(outcome);
    }
  });

  test('prints nothing of the library', async () => {
    const said: unknown[] = [];
    const spies = (['error', 'warn', 'log'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation((...words) => void said.push(...words)),
    );
    for (let at = 100; at < 4000; at += 97) {
      const odd = withStream(xls, 'Workbook', (stream) => {
        const changed = stream.slice();
        changed[at]! ^= 0x55;
        return changed;
      });
      await readGrids(odd).catch(() => {});
    }
    spies.forEach((spy) => spy.mockRestore());
    expect(said).toEqual([]);
  });
});

describe('what a few characters would blow up', () => {
  test.each([
    [
      'HTML spans',
      strToU8('<table><tr><td colspan="999999999" rowspan="999999999">1</td><td>2</td></tr></table>'),
      undefined,
    ],
    [
      'places in XML 2003',
      strToU8(xml2003(BUDGET_ROWS).replace('ss:Index="1"', 'ss:Index="999999999"')),
      'damaged',
    ],
    [
      'a place below the first',
      strToU8(xml2003(BUDGET_ROWS).replace('ss:Index="1"', 'ss:Index="-1"')),
      'damaged',
    ],
  ])('%s', async (_what, bytes, reason) => {
    if (reason === undefined) await expect(readGrids(bytes)).resolves.toHaveLength(1);
    else await expect(readGrids(bytes)).rejects.toMatchObject({ reason });
  });

  const ods = (content: string) =>
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': strToU8(
        '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>' +
          `<table:table table:name="表">${content}</table:table></office:spreadsheet></office:body></office:document-content>`,
      ),
    });
  const one =
    '<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>';

  test('rows and cells that are repeated in an .ods', async () => {
    const rows = `<table:table-row table:number-rows-repeated="1048576">${one}${one}</table:table-row>`;
    await expect(readGrids(ods(rows))).rejects.toMatchObject({ reason: 'too-many-cells' });
    const cells = one.replace(
      '<table:table-cell',
      '<table:table-cell table:number-columns-repeated="99999999"',
    );
    await expect(readGrids(ods(`<table:table-row>${cells}</table:table-row>`))).rejects.toMatchObject({
      reason: 'too-many-cells',
    });
    const empty =
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>';
    const [grid] = await readGrids(ods(`<table:table-row>${one}</table:table-row>${empty}`));
    expect(grid!.cells).toHaveLength(1);
  });

  test('an .ods with a password, and one of something else', async () => {
    const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>';
    const parts = unzipSync(ods(''));
    await expect(
      readGrids(
        zipSync({
          mimetype: parts['mimetype']!,
          'content.xml': strToU8('?'),
          'META-INF/manifest.xml': strToU8(manifest),
        }),
      ),
    ).rejects.toMatchObject({ reason: 'encrypted' });
    await expect(
      readGrids(
        zipSync({ 'META-INF/manifest.xml': strToU8('<a/>'), 'content.xml': strToU8('<office:text/>') }),
      ),
    ).rejects.toMatchObject({ reason: 'word' });
  });
});

test.each([
  'table.et',
  'table.ods',
  'table.csv',
  'table-gbk.csv',
  'csv-named.xls',
  'html-utf8.xls',
  'html-gbk.xls',
  'spreadsheet-2003.xls',
  'stream-in-capitals.xls',
  'et-is-xlsx.et',
  'xls-named.xlsx',
  'xlsx-named.xls',
])('the original %s is checked', async (name) => {
  const bytes = original(name);
  if (bytes) expect(check(await readGrids(bytes)).book.tables).toHaveLength(1);
});
