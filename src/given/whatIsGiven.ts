import { CompoundFile, DamagedCompoundError, isCompound } from './CompoundFile';
import { isUsualControl, looksLikeText, textOf } from './textOf';
import { firstName, zipNames } from './zipNames';

/** What a file is, by its content; its name says nothing. */
export type Given =
  | 'package'
  | 'docx'
  | 'presentation'
  | 'ods'
  | 'odt'
  | 'ofd'
  | 'archive'
  | 'xls'
  | 'doc'
  | 'encrypted'
  | 'damaged-compound'
  | 'html'
  | 'spreadsheet-2003'
  | 'word-2003'
  | 'xml'
  | 'mht'
  | 'rtf'
  | 'pdf'
  | 'image'
  | 'text'
  | 'empty'
  | 'lock-file'
  | 'unknown';

/** Tells what a file is. Nothing is thrown, however damaged it is. */
export function whatIsGiven(bytes: Uint8Array): Given {
  if (bytes.length === 0 || bytes.every((byte) => byte === 0)) return 'empty';
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return ofZip(bytes);
  if (isCompound(bytes)) return ofCompound(bytes);
  const binary = BINARY.find(([start]) => startsWith(bytes, start));
  if (binary) return binary[1];
  if (isLockFile(bytes)) return 'lock-file';
  if (!looksLikeText(bytes)) return 'unknown';
  return ofText(textOf(bytes.subarray(0, ENOUGH)));
}

/** Of a text so much is looked at. */
const ENOUGH = 4096;

const BINARY: readonly (readonly [start: string, given: Given])[] = [
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['BM', 'image'],
];

function startsWith(bytes: Uint8Array, start: string): boolean {
  if (start === 'BM') return bytes[0] === 0x42 && bytes[1] === 0x4d && bytes[6] === 0 && bytes[7] === 0;
  return [...start].every((c, i) => bytes[i] === c.charCodeAt(0));
}

function ofZip(bytes: Uint8Array): Given {
  const names = zipNames(bytes);
  // Cut off: whoever reads it says so.
  if (!names) return firstName(bytes).startsWith('word/') ? 'docx' : 'package';
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));
  if (has('word/')) return 'docx';
  if (has('ppt/')) return 'presentation';
  if (has('OFD.xml')) return 'ofd';
  if (has('[Content_Types].xml') || has('xl/') || has('_rels/') || has('docProps/')) return 'package';
  if (has('mimetype') || has('META-INF/')) {
    // It comes first and is not packed, so that it can be read without unpacking.
    const start = String.fromCharCode(...bytes.subarray(0, 200));
    const type = /opendocument\.(spreadsheet|presentation|text|graphics)/.exec(start)?.[1];
    if (type === 'presentation') return type;
    if (type !== undefined) return type === 'spreadsheet' ? 'ods' : 'odt';
    // Without its type only the content tells a spreadsheet from a text.
    if (has('content.xml')) return 'ods';
  }
  return 'archive';
}

function ofCompound(bytes: Uint8Array): Given {
  let names: string[];
  try {
    names = new CompoundFile(bytes).names.map((name) => name.toLowerCase());
  } catch (error) {
    if (error instanceof DamagedCompoundError || error instanceof RangeError) return 'damaged-compound';
    throw error;
  }
  if (names.includes('encryptedpackage')) return 'encrypted';
  if (names.includes('workbook') || names.includes('book')) return 'xls';
  // Word and WPS call it so; Works has another.
  if (names.includes('worddocument') || names.includes('matost')) return 'doc';
  return names.includes('powerpoint document') ? 'presentation' : 'unknown';
}

/** What Office leaves beside an open file: the length of a person's name, the name, and padding; 165 bytes, or fewer. */
function isLockFile(bytes: Uint8Array): boolean {
  const [length = 0] = bytes;
  if (bytes.length > 200 || length === 0 || length > 54) return false;
  return (length < 32 && !isUsualControl(length)) || (bytes.length === 165 && bytes[54] === 0x20);
}

function ofText(text: string): Given {
  const start = text.trimStart();
  if (/^MIME-Version:/im.test(start.slice(0, 500)) && /^Content-Type:\s*multipart\//im.test(start))
    return 'mht';
  if (!start.startsWith('<')) return 'text';
  if (/urn:schemas-microsoft-com:office:spreadsheet|progid\s*=\s*["']Excel\.Sheet/i.test(start))
    return /<(?:\w+:)?Workbook\b|Excel\.Sheet/.test(start) ? 'spreadsheet-2003' : 'html';
  if (/progid\s*=\s*["']Word\.Document/i.test(start)) return 'word-2003';
  if (/<(?:!doctype\s+html|html|table|body|head|meta|div|style)\b/i.test(start)) return 'html';
  return start.startsWith('<?xml') ? 'xml' : 'text';
}
