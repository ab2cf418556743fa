import { strToU8, zipSync } from 'fflate';
import { openWorkbook, readGrids } from '../../../src/workbook/file';
import { MESSAGES } from '../../../src/locales';
import {
  UNREADABLE_REASONS,
  UnreadableWorkbookError,
  type UnreadableReason,
} from '../../../src/workbook/UnreadableWorkbookError';
import { compound } from '../../support/workbooks/otherKinds';
import { makePackage, relationships } from '../../support/workbooks/makePackage';

const sheet = (xml: string | Uint8Array) => makePackage({ parts: { 'xl/worksheets/sheet1.xml': xml } });

/** The first entry's data changed, so that its CRC no longer fits. */
function withChangedData(): Uint8Array {
  const bytes = makePackage().slice();
  bytes[60]! ^= 0xff;
  return bytes;
}

/** [what it is, the bytes, the reason, what the message names] */
const CASES: [string, Uint8Array, UnreadableReason, string?][] = [
  ['an empty file', new Uint8Array(), 'empty'],
  ['a text file', strToU8('科目编码，科目名称\n201，一般公共服务支出'), 'text'],
  ['an HTML page without a table', strToU8('<html><p>1</p></html>'), 'page'],
  ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'archive'],
  ['a PDF', strToU8('%PDF-1.7'), 'pdf'],
  ['a picture', strToU8('GIF89a'), 'image'],
  ['an old presentation', compound('PowerPoint Document'), 'presentation'],
  ['a lock file', new Uint8Array([2, 65, 66, 32]), 'lock-file'],
  [
    'a Word document',
    makePackage({
      workbookType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    }),
    'not-a-workbook',
  ],
  ['an old Word document', compound('WordDocument'), 'word'],
  ['an encrypted package', compound('EncryptedPackage'), 'encrypted'],
  [
    'a signed package',
    makePackage({
      parts: {
        '_rels/.rels': relationships({
          rId1: ['officeDocument', 'xl/workbook.xml'],
          rId2: [
            'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
            '_xmlsignatures/origin.sigs',
          ],
        }),
        '_xmlsignatures/origin.sigs': '',
      },
    }),
    'signed',
  ],
  [
    'an .xlsb',
    makePackage({ workbookType: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' }),
    'binary',
  ],
  [
    'a Strict workbook',
    makePackage({
      parts: {
        'xl/workbook.xml':
          '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheets/></workbook>',
      },
    }),
    'strict',
  ],
  [
    'a DOCTYPE with entities',
    sheet('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData/></worksheet>'),
    'doctype',
    'xl/worksheets/sheet1.xml',
  ],
  [
    'a DOCTYPE in the workbook part',
    makePackage({ parts: { 'xl/workbook.xml': '<!DOCTYPE x><workbook/>' } }),
    'doctype',
    'xl/workbook.xml',
  ],
  ['a truncated zip', makePackage().subarray(0, 900), 'damaged'],
  [
    'a zip without its beginning',
    new Uint8Array([0x50, 0x4b, 3, 4, ...makePackage().subarray(400)]),
    'damaged',
  ],
  ['changed data', withChangedData(), 'damaged'],
  [
    'a sheet that is not in the zip',
    makePackage({ parts: { 'xl/worksheets/sheet1.xml': null } }),
    'damaged',
    'xl/worksheets/sheet1.xml',
  ],
  [
    'XML that ends early',
    sheet('<worksheet><sheetData><row r="1">'),
    'malformed',
    'xl/worksheets/sheet1.xml',
  ],
  [
    'XML with crossed tags',
    sheet('<worksheet><sheetData></worksheet></sheetData>'),
    'malformed',
    'xl/worksheets/sheet1.xml',
  ],
  ['no XML at all', sheet('not xml'), 'malformed', 'xl/worksheets/sheet1.xml'],
  [
    'a part in GBK',
    sheet(new Uint8Array([...strToU8('<worksheet>'), 0xd6, 0xd0])),
    'not-utf8',
    'xl/worksheets/sheet1.xml',
  ],
  [
    'a part in UTF-16 that ends early',
    sheet(new Uint8Array([0xff, 0xfe, 60, 0])),
    'malformed',
    'xl/worksheets/sheet1.xml',
  ],
  ['no worksheet', makePackage({ sheets: [] }), 'no-worksheet'],
  [
    'more cells than any budget has',
    sheet(`<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(1_000_002)}</sheetData></worksheet>`),
    'too-many-cells',
  ],
];

async function refusal(action: Promise<unknown>): Promise<UnreadableWorkbookError> {
  const error = await action.then(
    () => null,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(UnreadableWorkbookError);
  return error as UnreadableWorkbookError;
}

describe('a file that cannot be read is refused with the reason', () => {
  it.each(CASES.map(([what, ...rest]) => ({ what, case: rest })))(
    '$what',
    async ({ case: [bytes, reason, detail] }) => {
      const error = await refusal(readGrids(bytes));
      expect(error.reason).toBe(reason);
      if (detail !== undefined) expect(error.detail).toBe(detail);
    },
  );

  it('when it would unpack to more than the limit', async () => {
    const bomb = makePackage({ parts: { 'xl/media/image1.png': new Uint8Array(3 * 2 ** 20) } });
    expect(bomb.length).toBeLessThan(10_000);
    expect((await refusal(readGrids(bomb, { unpackLimit: 2 * 2 ** 20 }))).reason).toBe('too-large');
    expect((await refusal(openWorkbook(bomb, { unpackLimit: 2 * 2 ** 20 }))).reason).toBe('too-large');
    await expect(readGrids(bomb)).resolves.toHaveLength(1);
  });

  it('and every reason has a case and a message in each language', () => {
    const reasons = new Set([...CASES.map(([, , reason]) => reason), 'too-large']);
    expect(reasons).toEqual(new Set(UNREADABLE_REASONS));
    for (const messages of Object.values(MESSAGES))
      for (const reason of UNREADABLE_REASONS)
        expect(messages[new UnreadableWorkbookError(reason).explanation.id]).toMatch(/\S/);
  });
});

describe('what does not hinder', () => {
  it('external links', async () => {
    const bytes = makePackage({
      sheets: [
        {
          name: '表1',
          content: '<sheetData><row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>5</v></c></row></sheetData>',
        },
      ],
      behindSheets: '<externalReferences><externalReference r:id="rId50"/></externalReferences>',
    });
    const [grid] = await readGrids(bytes);
    expect(grid!.cells).toEqual([{ row: 1, column: 1, value: 5, text: '5', formula: '[1]Sheet1!A1' }]);
  });

  it('formatted emptiness: no cell is made of it', async () => {
    const row = (r: number) => `<row r="${r}">${'<c s="1"/><c s="1"></c><c s="1"><v/></c>'.repeat(5)}</row>`;
    const rows = Array.from({ length: 5000 }, (_, i) => row(i + 1)).join('');
    const [grid] = await readGrids(
      makePackage({ sheets: [{ name: '空', content: `<sheetData>${rows}</sheetData>` }] }),
    );
    expect(grid).toMatchObject({ cells: [], used: null });
  });
});
