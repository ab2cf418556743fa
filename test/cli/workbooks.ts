import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CFB } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../samples', name)));

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A smallest workbook with one sheet. */
export function tinyWorkbook(sheetData: string, name = 'Sheet1'): Uint8Array {
  const content = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`;
  const parts = {
    '[Content_Types].xml': content,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

export const textRow = (text: string): string =>
  `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;

/** About ten million characters of cells that have a format and nothing else. */
export function formattedEmptiness(): Uint8Array {
  const row = (r: number): string =>
    `<row r="${r}">${['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((c) => `<c r="${c}${r}" s="0"/>`).join('')}</row>`;
  return tinyWorkbook(Array.from({ length: 60_000 }, (_, i) => row(i + 1)).join(''));
}

/** The package with one part rewritten. */
export function withPart(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path]!))) });
}

/** The package with a further part. */
export const addPart = (bytes: Uint8Array, path: string, xml: string): Uint8Array =>
  zipSync({ ...unzipSync(bytes), [path]: strToU8(xml) });

/** A small file whose directory says that it unpacks to gigabytes. */
export function bomb(): Uint8Array {
  const bytes = tinyWorkbook(textRow('部门收支总表'));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
  }
  return bytes;
}

/** What Excel writes for a workbook with a password: an OLE file around the encrypted package. */
export function encrypted(): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/EncryptionInfo', new Uint8Array(64));
  CFB.utils.cfb_add(file, '/EncryptedPackage', new Uint8Array(8192));
  return new Uint8Array(CFB.write(file, { type: 'array' }) as ArrayBuffer);
}

/** A package whose directory tells for each part one byte more, or less, than it holds. */
export function lyingSizes(bytes: Uint8Array, by: 1 | -1): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 46 <= lying.length; at++) {
    const size = view.getUint32(at, true) === 0x02014b50 ? view.getUint32(at + 24, true) : 0;
    if (size > 0) view.setUint32(at + 24, size + by, true);
  }
  return lying;
}
