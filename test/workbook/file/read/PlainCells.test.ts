import { PlainCells } from '../../../../src/workbook/file/read/PlainCells';

/** The cell's column, style, type and text; null for an empty one, undefined where it is no plain cell. */
function read(source: string) {
  const xml = `<row>${source}<c r="Z1"/></row>`;
  const cells = new PlainCells(xml);
  if (!cells.read('<row>'.length)) return undefined;
  expect(xml.slice(cells.end)).toBe('<c r="Z1"/></row>');
  const { column, style, type, from, to } = cells;
  return [column, style, type, cells.isEmpty ? null : xml.slice(from, to)];
}

describe('plain cells', () => {
  it.each([
    ['<c r="B7"><v>12</v></c>', [2, 0, '', '12']],
    ['<c r="AA10" s="35"><v>-1.5E-3</v></c>', [27, 35, '', '-1.5E-3']],
    ['<c r="C1" s="3" t="s"><v>12</v></c>', [3, 3, 's', '12']],
    ['<c r="C1" t="n"><v>12</v></c>', [3, 0, '', '12']],
    ['<c r="C1" t="str"><v> 合计\n😀</v></c>', [3, 0, 'str', ' 合计\n😀']],
    ['<c r="C1" t="str"><v></v></c>', [3, 0, 'str', '']],
    ['<c r="C1" s="3"/>', [3, 3, '', null]],
    ['<c r="C1"/>', [3, 0, '', null]],
  ])('reads %s', (source, expected) => {
    expect(read(source)).toEqual(expected);
  });

  it.each([
    '',
    '</row>',
    '<row r="2"/>',
    '<cc r="A1"/>',
    '<x:c r="A1"/>',
    '<c/>',
    '<c><v>1</v></c>',
    '<c  r="A1"/>',
    "<c r='A1'/>",
    '<c r="A1" />',
    '<c s="1" r="A1"/>',
    '<c r="A1" t="s" s="1"/>',
    '<c r="A1" s="x"/>',
    '<c r="A1" cm="1"><v>1</v></c>',
    '<c r="A1"></c>',
    '<c r="A1"><v/></c>',
    '<c r="A1"><f>B1</f><v>1</v></c>',
    '<c r="A1"><v a="1">1</v></c>',
    '<c r="A1"> <v>1</v></c>',
    '<c r="A1"><v>1<!-- --></v></c>',
    '<c r="A1"><v>1</v><x/></c>',
    '<c r="A1"><v>1</v></cc>',
    '<c r="A1"><v>1',
    '<c r="A1" t="str"><v>1 &amp; 2</v></c>',
    '<c r="A1" t="str"><v>a_x000D_b</v></c>',
    '<c r="A1" t="inlineStr"><is><t>a</t></is></c>',
    '<c r="A1" t="b"><v>1</v></c>',
    '<c r="A1" t="e"><v>#REF!</v></c>',
  ])('leaves %s to others', (source) => {
    const cells = new PlainCells(source);
    expect(cells.read(0)).toBe(false);
  });
});
