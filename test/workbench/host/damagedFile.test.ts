import { HIGHLIGHT_NAMESPACE } from '../../../src/workbook/HighlightRecord';
import { UnreadableWorkbookError } from '../../../src/workbook/UnreadableWorkbookError';
import { HostedFile } from '../../../src/workbench/host/file/HostedFile';
import { budgetPackage } from '../../support/workbooks/budgetPackage';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STYLES = 'xl/styles.xml';
const ITEM = 'customXml/item1.xml';

const HERE = '<sheet name="部门收支总表" sheetId="1" r:id="rId1"/>';
const MISSING = '<sheet name="丢失的表" sheetId="2" r:id="rId9"/>';
const workbookXml = (sheets: string, behind = ''): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets>${behind}</workbook>`;

describe('HostedFile on damaged packages', () => {
  it.each<[string, Record<string, string | Uint8Array>]>([
    ['a sheet that is listed first and not there', { 'xl/workbook.xml': workbookXml(MISSING + HERE) }],
    ['a sheet that is listed last and not there', { 'xl/workbook.xml': workbookXml(HERE + MISSING) }],
    ['custom XML of others in an encoding of theirs', { [ITEM]: Uint8Array.of(0x3c, 0xe9, 0x3e) }],
    ['custom XML of others that is none', { [ITEM]: '<a' }],
  ])('is opened: %s', async (_what, parts) => {
    const bytes = budgetPackage({ parts });
    const file = await HostedFile.open(bytes);
    expect(file.workbook.sheets.map((s) => [s.name, s.peek(1, 1)?.value])).toEqual([
      ['部门收支总表', '部门收支总表'],
    ]);
    expect(file.save()).toEqual(bytes);
  });

  it.each<[string, Record<string, string>, part: string]>([
    ['styles that are none', { [STYLES]: '<x/>' }, STYLES],
    ['a record of ours that breaks off', { [ITEM]: `<highlight xmlns="${HIGHLIGHT_NAMESPACE}"><cell` }, ITEM],
  ])('is refused with the part: %s', async (_what, parts, part) => {
    const refused = await HostedFile.open(budgetPackage({ parts })).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnreadableWorkbookError);
    expect(refused).toMatchObject({ reason: 'malformed', detail: part });
  });

  it('a name of a sheet is that sheet’s, whatever is listed before', async () => {
    const names = '<definedNames><definedName name="合计" localSheetId="1">$B$7</definedName></definedNames>';
    const parts = { 'xl/workbook.xml': workbookXml(MISSING + HERE, names) };
    const { workbook } = await HostedFile.open(budgetPackage({ parts }));
    expect(workbook.names).toEqual([{ name: '合计', formula: '$B$7', sheet: '部门收支总表' }]);
  });
});
