import { readHighlightRecord } from '../../../../src/workbook/HighlightRecord';
import { cellPlace } from '../../../../src/budget/Place';
import { openWorkbook } from '../../../../src/workbook/file';
import { fillsEqual } from '../../../../src/workbook/file/styles/fills';
import { tinted } from '../../../../src/workbook/file/styles/tint';
import { makePackage, relationships } from '../../../support/workbooks/makePackage';
import { partsOf, textOf } from '../../../../src/tools/roundtrip/packages';

describe('a tint', () => {
  // What Excel shows for the tints of its colour picker.
  it.each<[color: string, tint: number, shown: string]>([
    ['FFFFFF', -0.15, 'D9D9D9'],
    ['000000', 0.5, '808080'],
    ['4472C4', 0.8, 'DAE3F3'],
    ['4472C4', -0.25, '2F5597'],
    ['70AD47', 0.4, 'A9D18E'],
    ['123456', 0, '123456'],
  ])('of %s by %d is %s', (color, tint, shown) => {
    const channels = (c: string) => [0, 2, 4].map((i) => parseInt(c.slice(i, i + 2), 16));
    channels(tinted(color, tint)).forEach((c, i) =>
      expect(Math.abs(c - channels(shown)[i]!)).toBeLessThanOrEqual(2),
    );
  });
});

describe('two fills', () => {
  const rgb =
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill>';
  it.each<[what: string, a: string, b: string, equal: boolean]>([
    [
      'order of attributes and case',
      '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill>',
      "<fill><patternFill patternType='solid'><fgColor tint='0.5' theme='4'></fgColor></patternFill></fill>",
      true,
    ],
    ['none and nothing', '<fill><patternFill patternType="none"/></fill>', '', true],
    ['another colour', rgb, rgb.replace('C7CE', 'EB9C'), false],
    ['another pattern', rgb, rgb.replace('solid', 'gray125'), false],
  ])('that differ in %s', (_what, a, b, equal) => {
    expect(fillsEqual(a, b)).toBe(equal);
  });
});

const THEME =
  '<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>' +
  '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>' +
  '<a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';

/** The fill before, as the record keeps it for the other adapter, of a cell with this foreground colour. */
async function recorded(foreground: string, pattern = 'solid', tail = '') {
  const workbook = await openWorkbook(
    makePackage({
      sheets: [
        { name: '表1', content: '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>' },
      ],
      styles:
        '<fonts count="1"><font/></fonts><fills count="3"><fill><patternFill patternType="none"/></fill>' +
        `<fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="${pattern}">${foreground}</patternFill></fill></fills>` +
        '<borders count="1"><border/></borders><cellXfs count="2"><xf/><xf fillId="2"/></cellXfs>' +
        tail,
      parts: {
        'xl/theme/theme1.xml': THEME,
        'xl/_rels/workbook.xml.rels': relationships({
          rId1: ['worksheet', 'worksheets/sheet1.xml'],
          rId2: ['styles', 'styles.xml'],
          rId3: ['theme', '/xl/theme/theme1.xml'],
        }),
      },
    }),
  );
  await workbook.highlight([{ place: cellPlace('表1', 1, 1), severity: 'info', note: '注' }]);
  return readHighlightRecord(textOf(partsOf(workbook.save())['customXml/item1.xml']!))!.cells[0]!.before;
}

describe('the fill before', () => {
  it.each<[foreground: string, color: string]>([
    ['<fgColor rgb="FF00B050"/>', '00B050'],
    ['<fgColor theme="0"/>', 'FFFFFF'],
    ['<fgColor theme="1"/>', '000000'],
    ['<fgColor theme="3"/>', '44546A'],
    ['<fgColor theme="4"/>', '4472C4'],
    ['<fgColor theme="0" tint="-0.149998474074526"/>', 'D9D9D9'],
    ['<fgColor indexed="13"/>', 'FFFF00'],
    ['<fgColor indexed="44"/>', '99CCFF'],
  ])('is recorded with the colour of %s', async (foreground, color) => {
    expect(await recorded(foreground)).toMatchObject({ pattern: 'solid', color });
  });

  it('takes a palette of the workbook’s own', async () => {
    const tail = '<colors><indexedColors><rgbColor rgb="00ABCDEF"/></indexedColors></colors>';
    expect(await recorded('<fgColor indexed="0"/>', 'solid', tail)).toMatchObject({ color: 'ABCDEF' });
  });

  it('is recorded by its pattern', async () => {
    expect(await recorded('', 'lightGrid')).toEqual({
      pattern: 'lightGrid',
      xml: '<fill><patternFill patternType="lightGrid"></patternFill></fill>',
    });
  });
});
