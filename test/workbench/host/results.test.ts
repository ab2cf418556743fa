import { readFileSync } from 'node:fs';
import { Calculator } from '../../../src/workbench/calc/Calculator';
import { HostedFile } from '../../../src/workbench/host/file/HostedFile';
import { openPackage } from '../../../src/workbook/file/package/openPackage';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A sample with other cells in its first sheet, and other parts of its workbook. */
function sampleWith(rows: string, workbook: (xml: string) => string = (xml) => xml): Uint8Array {
  const { pkg } = openPackage(new Uint8Array(readFileSync('samples/zhaohua-2023.xlsx')));
  const part = pkg.parts.find((p) => p.endsWith('worksheets/sheet1.xml'))!;
  pkg.write(part, pkg.text(part).replace('</sheetData>', `${rows}</sheetData>`));
  pkg.write('xl/workbook.xml', workbook(pkg.text('xl/workbook.xml')));
  return pkg.save();
}

async function opened(bytes: Uint8Array): Promise<HostedFile> {
  const file = await HostedFile.open(bytes);
  const calculator = new Calculator(file.workbook, () => 0);
  file.workbook.recalculate = (changed) => calculator.recalculate(changed);
  return file;
}

const partOf = (bytes: Uint8Array, part: string): string => openPackage(bytes).pkg.peek(part);
const rowOf = (bytes: Uint8Array, row: number): string =>
  new RegExp(`<row r="${row}".*?</row>`).exec(partOf(bytes, SHEET))![0];

test('only the results of formulas change: how they are written stays, shared ones too', async () => {
  const file = await opened(
    sampleWith(
      '<row r="90"><c r="A90"><v>1</v></c><c r="B90"><v>2</v></c></row>' +
        '<row r="91"><c r="A91"><f t="shared" ref="A91:B91" si="7">A90*2</f><v>2</v></c><c r="B91"><f t="shared" si="7"/><v>4</v></c>' +
        '<c r="C91" t="str"><f>_xlfn.IFS(A90&gt;5,"多",TRUE,"少")</f><v>少</v></c><c r="D91"><f ca="1">SUM(A91:B91)</f><v>6</v></c></row>',
    ),
  );
  file.workbook.edit(file.workbook.sheets[0]!, 90, 1, 8);
  expect(rowOf(file.save(), 91)).toBe(
    '<row r="91"><c r="A91"><f t="shared" ref="A91:B91" si="7">A90*2</f><v>16</v></c><c r="B91"><f t="shared" si="7"/><v>4</v></c>' +
      '<c r="C91" t="str"><f>_xlfn.IFS(A90&gt;5,"多",TRUE,"少")</f><v>多</v></c><c r="D91"><f ca="1">SUM(A91:B91)</f><v>20</v></c></row>',
  );
});

test('array formulas are not worked out: they keep what is stored', async () => {
  const file = await opened(
    sampleWith(
      '<row r="90"><c r="A90"><v>1</v></c><c r="B90"><f t="array" ref="B90">SUM(IF(A90:A91&gt;0,1))</f><v>5</v></c></row>',
    ),
  );
  const sheet = file.workbook.sheets[0]!;
  file.workbook.edit(sheet, 90, 1, 2);
  expect(sheet.peek(90, 2)).toMatchObject({ value: 5, isStale: true });
  expect(rowOf(file.save(), 90)).toContain('<f t="array" ref="B90">SUM(IF(A90:A91&gt;0,1))</f><v>5</v>');
});

test('defined names of the file are counted with, those of a sheet before the others', async () => {
  const file = await opened(
    sampleWith('<row r="90"><c r="A90"><v>1</v></c><c r="B90"><f>A90*税率</f><v>0</v></c></row>', (xml) => {
      const without = xml.replace(/<definedNames>.*?<\/definedNames>|<definedNames\/>/s, '');
      return without.replace(
        '</sheets>',
        '</sheets><definedNames><definedName name="税率">0.5</definedName><definedName name="税率" localSheetId="0">0.06</definedName></definedNames>',
      );
    }),
  );
  const sheet = file.workbook.sheets[0]!;
  file.workbook.edit(sheet, 90, 1, 100);
  expect(sheet.peek(90, 2)!.value).toBe(6);
});

test('a file with formulas asks to be calculated, also where it said nothing of calculating', async () => {
  const bytes = sampleWith('<row r="90"><c r="A90"><f>1+1</f><v>2</v></c></row>', (xml) =>
    xml.replace(/<calcPr[^>]*\/>/, ''),
  );
  const file = await opened(bytes);
  file.workbook.edit(file.workbook.sheets[0]!, 91, 1, 1);
  expect(partOf(file.save(), 'xl/workbook.xml')).toMatch(/<calcPr fullCalcOnLoad="1"\/>/);
});

describe('what is not saved', () => {
  const kinds: readonly (readonly [string, (file: HostedFile) => void])[] = [
    ['a content', ({ workbook }) => workbook.edit(workbook.sheets[0]!, 90, 1, 'x')],
    [
      'a fill',
      ({ workbook }) =>
        workbook.paint(workbook.sheets[0]!, 90, 1, {
          pattern: 'Solid',
          color: '#FF0000',
          patternColor: '#000000',
        }),
    ],
    ['a width', ({ workbook }) => workbook.resize(workbook.sheets[0]!, 1, 77)],
    ['a new sheet', ({ workbook }) => void workbook.addSheet('编制说明')],
    ['a sheet that is gone', ({ workbook }) => workbook.deleteSheet(workbook.sheets[1]!)],
    ['a part of custom XML', ({ workbook }) => void workbook.xmlParts.push({ id: 'x', xml: '<a/>' })],
    ['a setting', ({ workbook }) => void workbook.settings.set('k', 1)],
    [
      'a comment',
      ({ workbook }) =>
        void workbook.comments.push({
          id: 'c',
          sheet: workbook.sheets[0]!,
          row: 1,
          column: 1,
          content: 'x',
          replies: [],
        }),
    ],
  ];

  test.each(kinds)('%s counts until it is saved', async (_what, act) => {
    const file = await HostedFile.open(new Uint8Array(readFileSync('samples/zhaohua-2023.xlsx')));
    expect(file.isUnsaved()).toBe(false);
    act(file);
    expect(file.isUnsaved()).toBe(true);
    file.markSaved();
    expect(file.isUnsaved()).toBe(false);
  });

  test('what is taken back does not', async () => {
    const file = await HostedFile.open(new Uint8Array(readFileSync('samples/zhaohua-2023.xlsx')));
    const { workbook } = file;
    workbook.edit(workbook.sheets[0]!, 90, 1, 'x');
    workbook.resize(workbook.sheets[0]!, 1, 77);
    workbook.undo();
    expect(file.isUnsaved()).toBe(true);
    workbook.undo();
    expect(file.isUnsaved()).toBe(false);
  });
});
