import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface MadeSheet {
  readonly name: string;
  /** What stands in the worksheet element; by default one cell A1 with 1. */
  readonly content?: string;
  /** Relationships of the sheet: id → [type, target]. */
  readonly relationships?: Readonly<Record<string, readonly [type: string, target: string]>>;
}

export interface MadePackage {
  readonly sheets?: readonly MadeSheet[];
  /** What stands in the workbook element behind `sheets`. */
  readonly behindSheets?: string;
  readonly styles?: string;
  readonly workbookType?: string;
  /** Content types of further parts. */
  readonly types?: Readonly<Record<string, string>>;
  /** Parts to add or to replace; null takes one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

const STYLES =
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FF00B050"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="4" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/></cellXfs>';

/** A small package. Format 1 of its styles is a number with two decimals on green. */
export function makePackage(made: MadePackage = {}): Uint8Array {
  const sheets = made.sheets ?? [{ name: '表1' }];
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': contentTypes(sheets.length, made),
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
      sheets.map((s, i) => `<sheet name="${s.name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('') +
      `</sheets>${made.behindSheets ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({
      ...Object.fromEntries(
        sheets.map((_, i) => [`rId${i + 1}`, ['worksheet', `worksheets/sheet${i + 1}.xml`] as const]),
      ),
      rId99: ['styles', 'styles.xml'],
    }),
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}">${made.styles ?? STYLES}</styleSheet>`,
  };
  sheets.forEach((sheet, i) => {
    const content = sheet.content ?? '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</worksheet>`;
    if (sheet.relationships)
      parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relationships(sheet.relationships);
  });
  const all = Object.entries({ ...parts, ...made.parts }).filter(([, data]) => data !== null);
  return zipSync(
    Object.fromEntries(all.map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data!])),
  );
}

function contentTypes(count: number, made: MadePackage): string {
  const sheet = (_: unknown, i: number): [string, string] => [
    `xl/worksheets/sheet${i + 1}.xml`,
    `${TYPE}.worksheet+xml`,
  ];
  const types: [string, string][] = [
    ['xl/workbook.xml', made.workbookType ?? `${TYPE}.sheet.main+xml`],
    ['xl/styles.xml', `${TYPE}.styles+xml`],
    ...Array.from({ length: count }, sheet),
    ...Object.entries(made.types ?? {}),
  ];
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    types.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('') +
    '</Types>'
  );
}

export function relationships(
  items: Readonly<Record<string, readonly [type: string, target: string]>>,
): string {
  const elements = Object.entries(items).map(
    ([id, [type, target]]) =>
      `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${elements.join('')}</Relationships>`;
}

/** A comments part. @param notes [address, text, author] */
export const commentsXml = (notes: readonly (readonly [string, string, string])[]): string =>
  `${HEAD}<comments xmlns="${MAIN}"><authors>${notes.map(([, , author]) => `<author>${author}</author>`).join('')}</authors>` +
  `<commentList>${notes
    .map(([ref, text], i) => `<comment ref="${ref}" authorId="${i}"><text><t>${text}</t></text></comment>`)
    .join('')}</commentList></comments>`;

export const COMMENTS_TYPE = `${TYPE}.comments+xml`;
