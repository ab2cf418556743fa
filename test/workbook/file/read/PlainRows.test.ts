import fc from 'fast-check';
import { PlainRows } from '../../../../src/workbook/file/read/PlainRows';
import { CellFormats } from '../../../../src/workbook/file/read/CellFormats';
import { SharedStrings } from '../../../../src/workbook/file/read/SharedStrings';
import { SheetReader } from '../../../../src/workbook/file/read/SheetReader';

function read(source: string) {
  const xml = `<sheetData>${source}<c r="A1"/>`;
  const rows = new PlainRows(xml);
  if (!rows.read('<sheetData>'.length)) return undefined;
  expect(xml.slice(rows.end)).toBe('<c r="A1"/>');
  return [rows.row, rows.isHidden, rows.isSelfClosing];
}

describe('plain rows', () => {
  it.each([
    ['<row r="7">', [7, false, false]],
    ['<row>', [0, false, false]],
    ['<row/>', [0, false, true]],
    ['<row r="12" spans="1:9" ht="22.5" customHeight="1"/>', [12, false, true]],
    ['<row r="12" hidden="1">', [12, true, false]],
    ['<row r="12" hidden="true">', [12, true, false]],
    ['<row r="12" hidden="0">', [12, false, false]],
    ['<row r="3" x14ac:dyDescent="0.25" a=">">', [3, false, false]],
  ])('reads %s', (source, expected) => {
    expect(read(source)).toEqual(expected);
  });

  it.each([
    '',
    '</row>',
    '<c r="A1"/>',
    '<rows r="1">',
    '<x:row r="1">',
    "<row r='1'>",
    '<row  r="1">',
    '<row r="1" >',
    '<row r = "1">',
    '<row\nr="1">',
    '<row r>',
    '<row r="1" <c',
    '<row r="1',
    '<row r="1"',
    '<row r="1"/',
  ])('leaves “%s” to others', (source) => {
    expect(new PlainRows(source).read(0)).toBe(false);
  });
});

describe('plain rows and cells', () => {
  const context = {
    strings: new SharedStrings(['甲', '乙'], 'xl/sharedStrings.xml'),
    formats: new CellFormats(undefined, false),
    moved: { characters: 0 },
  };
  const grid = (rows: string) =>
    new SheetReader(`<worksheet><sheetData>${rows}</sheetData></worksheet>`, context).read('表', 'visible');

  const cell = fc.constantFrom(
    '<c r="$"/>',
    '<c r="$" s="1"/>',
    '<c r="$"><v>12.5</v></c>',
    '<c r="$"><v>012.50</v></c>',
    '<c r="$"><v>0.1e-5</v></c>',
    '<c r="$"><v> </v></c>',
    '<c r="$" t="s"><v>1</v></c>',
    '<c r="$" t="s"><v> 1</v></c>',
    '<c r="$" t="str"><v>丙 &amp; 丁</v></c>',
    '<c r="$" t="str"><v></v></c>',
    '<c r="$" t="b"><v>1</v></c>',
    '<c r="$"><f>A1</f><v>3</v></c>',
    '<c t="inlineStr"><is><t>戊</t></is></c>',
    '<c><v>7</v></c>',
  );
  const row = fc.record({
    open: fc.constantFrom('<row r="$">', '<row>', '<row r="$" hidden="1">', "<row r='$'>", '<row r="$"/>'),
    cells: fc.array(cell, { maxLength: 4 }),
  });
  const xmlOf = (rows: readonly { open: string; cells: string[] }[]): string =>
    rows
      .map(({ open, cells }, i) => {
        const number = String(2 * i + 1);
        const inside = cells.map((c, k) => c.replace('$', `${'ACEG'[k]}${number}`)).join('');
        return open.replace('$', number) + (open.endsWith('/>') ? '' : `${inside}</row>`);
      })
      .join('');

  it('hold what they hold however they are written', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const xml = xmlOf(rows);
        // With a space where no plain one has it, everything is read the long way.
        expect(grid(xml)).toEqual(grid(xml.replace(/\/?>/g, ' $&').replace(/<\/(\w+) >/g, '</$1 >')));
      }),
    );
  });

  it.each([
    '<row r="1">',
    '<row r="1"><c r="A1"/>',
    '</row>',
    '<row r="1"></row></row>',
    '<row r="1"></c></row>',
  ])('must match: %s', (rows) => {
    expect(() => grid(rows)).toThrow('malformed');
  });
});
