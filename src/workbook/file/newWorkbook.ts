import type { SheetDocument } from '../SheetDocument';
import { OpcPackage } from './package/OpcPackage';
import { XlsxWorkbook } from './XlsxWorkbook';
import { ZipArchive } from './zip/ZipArchive';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const WORKBOOK = 'xl/workbook.xml';

/** A zip archive without entries: only the end of its directory. */
const EMPTY_ZIP = new Uint8Array([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]);

/** The parts of a workbook that has no sheet yet. */
const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/${WORKBOOK}" ContentType="${TYPE}.sheet.main+xml"/></Types>`,
  '_rels/.rels':
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${WORKBOOK}"/></Relationships>`,
  [WORKBOOK]:
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
    ` xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets/></workbook>`,
};

/** A new .xlsx with these sheets. @param documents at least one: a workbook without a sheet can't be opened */
export async function newWorkbook(
  documents: readonly [SheetDocument, ...SheetDocument[]],
): Promise<Uint8Array> {
  const pkg = new OpcPackage(new ZipArchive(EMPTY_ZIP, Infinity));
  for (const [part, xml] of Object.entries(PARTS)) pkg.write(part, HEAD + xml);
  const workbook = new XlsxWorkbook({ pkg, workbookPart: WORKBOOK, format: 'xlsx' });
  for (const document of documents) await workbook.writeSheet(document);
  return workbook.save();
}
