import { CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { makePackage } from './makePackage';

const text = (words: string): Uint8Array => strToU8(words);
const binary = (bytes: string): Uint8Array => strToU8(bytes, true);

/** A compound file with streams of such names. */
export function compound(...streams: readonly string[]): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const name of streams) CFB.utils.cfb_add(file, `/${name}`, new Uint8Array(5000).fill(1));
  return new Uint8Array(CFB.write(file, { type: 'array' }) as ArrayBuffer);
}

const archive = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, text('x')])));

const opendocument = (type: string): Uint8Array =>
  zipSync({
    mimetype: [text(`application/vnd.oasis.opendocument.${type}`), { level: 0 }],
    'content.xml': text('<a/>'),
  });

/** Files that are neither workbooks nor texts, by what {@link whatIsGiven} calls them: at least two of each kind. */
export const OTHER_KINDS: readonly (readonly [given: string, what: string, bytes: Uint8Array])[] = [
  ['empty', 'nothing', new Uint8Array()],
  ['empty', 'zeros', new Uint8Array(5000)],
  [
    'lock-file',
    'of a short name',
    new Uint8Array([3, 0x57, 0x4c, 0x58, ...new Array<number>(50).fill(32), 3, 0, ...binary('W\0L\0X\0')]),
  ],
  [
    'lock-file',
    'of a long name',
    new Uint8Array([40, ...new Array<number>(40).fill(0x41), ...new Array<number>(124).fill(32)]),
  ],
  ['docx', 'a Word document', archive('[Content_Types].xml', 'word/document.xml')],
  ['docx', 'one in another order', archive('word/document.xml', '_rels/.rels')],
  ['doc', 'an old Word document', compound('WordDocument', '1Table')],
  ['doc', 'in other case', compound('WORDDOCUMENT')],
  ['doc', 'of Works', compound('MatOST', 'CONTENTS')],
  ['rtf', 'RTF', text('{\\rtf1\\ansi 预算}')],
  ['rtf', 'RTF with nothing in it', text('{\\rtf}')],
  ['odt', 'an OpenDocument text', opendocument('text')],
  ['odt', 'an OpenDocument drawing', opendocument('graphics')],
  ['presentation', 'a new one', archive('[Content_Types].xml', 'ppt/presentation.xml')],
  ['presentation', 'an old one', compound('PowerPoint Document')],
  ['presentation', 'an OpenDocument one', opendocument('presentation')],
  ['pdf', 'a PDF', text('%PDF-1.7\n1 0 obj')],
  ['pdf', 'another', binary('%PDF-1.4\r%\xe2\xe3\xcf\xd3\r\n')],
  ['ofd', 'an OFD', archive('OFD.xml', 'Doc_0/Document.xml')],
  ['archive', 'a zip', archive('预算/2025.xlsx', 'a.txt')],
  ['archive', 'a zip of nothing', zipSync({})],
  ['archive', 'a rar', binary('Rar!\x1a\x07\x01\0')],
  ['archive', 'a 7z', binary('7z\xbc\xaf\x27\x1c\0\x04')],
  ['archive', 'a gz', binary('\x1f\x8b\x08\0\0\0')],
  ['image', 'a PNG', binary('\x89PNG\r\n\x1a\n')],
  ['image', 'a JPEG', binary('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['image', 'a TIFF', binary('II*\0\x08\0\0\0')],
  ['image', 'a BMP', binary('BM\x36\0\x0c\0\0\0\0\0')],
  [
    'mht',
    'a page in one file',
    text('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b'),
  ],
  ['mht', 'one with a sender', text('From: <x>\nMIME-Version: 1.0\nContent-Type: multipart/related\n')],
  ['html', 'a page', text('<!DOCTYPE html><html><body><p>预算100万元。</p></body></html>')],
  ['html', 'a page without its head', text('  <body>预算</body>')],
  ['word-2003', "Word's XML", text('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>')],
  ['xml', 'another XML', text('<?xml version="1.0"?><rss/>')],
  ['xml', 'one with a mark', text('\ufeff<?xml version="1.0"?><预算/>')],
  ['encrypted', 'an encrypted package', compound('EncryptionInfo', 'EncryptedPackage')],
  ['damaged-compound', 'a compound file cut off', compound('Workbook').subarray(0, 700)],
  ['damaged-compound', 'the head of one', compound('Workbook').subarray(0, 8)],
  ['unknown', 'a compound file of something', compound('Something')],
  ['unknown', 'random bytes', Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919 + (i >> 3)) & 0xff)],
  ['unknown', 'a program', binary(`\x7fELF\x02\x01\x01${'\0\x03\x01\xfe'.repeat(100)}`)],
  ['package', 'a workbook', makePackage()],
];
