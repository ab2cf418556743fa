import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A face of official documents, and what to take where it is not installed: the nearest first. */
interface Face {
  readonly name: string;
  readonly instead: readonly string[];
  /** How the face is called where names are in Latin letters. */
  readonly family: 'roman' | 'modern' | 'script';
}

const FACES: readonly Face[] = [
  { name: '仿宋_GB2312', instead: ['仿宋', 'FangSong'], family: 'modern' },
  { name: '楷体_GB2312', instead: ['楷体', 'KaiTi'], family: 'modern' },
  { name: '黑体', instead: ['SimHei'], family: 'modern' },
  { name: '宋体', instead: ['SimSun'], family: 'roman' },
  { name: '方正小标宋简体', instead: ['方正小标宋_GBK', '华文中宋', '宋体'], family: 'script' },
];

const FONT_TABLE = 'word/fontTable.xml';

/**
 * Says in a Word document which faces stand in for those that few machines have: a word processor takes them by itself. The library that
 * makes the document knows no such names.
 */
export function withFaces(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const table = strFromU8(parts[FONT_TABLE]!);
  const fonts = FACES.map(
    ({ name, instead, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead.join(',')}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="${family === 'modern' ? 'fixed' : 'variable'}"/></w:font>`,
  ).join('');
  const filled = table.includes('</w:fonts>')
    ? table.replace('</w:fonts>', `${fonts}</w:fonts>`)
    : table.replace(/<w:fonts([^>]*)\/>/, `<w:fonts$1>${fonts}</w:fonts>`);
  return zipSync({ ...parts, [FONT_TABLE]: strToU8(filled) });
}
