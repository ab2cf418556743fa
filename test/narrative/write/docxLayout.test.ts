import { strFromU8, unzipSync } from 'fflate';
import { SICHUAN } from '../../../src/narrative/outlines/sichuan/outline';
import { narrativeDocx } from '../../../src/narrative/write/docx';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
import { pagesInLibreOffice, type SetLine } from '../../../src/tools/office/programs';
import { sampleBook } from '../sampleBook';

/** Pages of nothing but Chinese characters, so that each line is full. */
const LONG = '按照职责分工做好本单位各项日常工作并及时办理群众来信来访事项'.repeat(120);

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await narrativeDocx(
    writeNarrative({ book: sampleBook('zhaohua-2023.xlsx'), outline: SICHUAN, inputs: { 职能简介: LONG } }),
  );
});

const part = (name: string): string => strFromU8(unzipSync(bytes)[`word/${name}`]!);

describe('what the document says of GB/T 9704—2012', () => {
  test('22 lines of 28 characters on 156 × 225 mm', () => {
    const xml = part('document.xml');
    const pitch = Number(/<w:docGrid [^>]*w:linePitch="(\d+)"/.exec(xml)![1]);
    const closer = Number(/<w:spacing w:val="(-\d+)"/.exec(part('styles.xml'))![1]);
    const page = /<w:pgMar ([^>]*)>/.exec(xml)![1]!;
    const margin = (side: string): number => Number(new RegExp(`w:${side}="(\\d+)"`).exec(page)![1]);
    const [width, height] = [/<w:pgSz [^>]*w:w="(\d+)"/, /<w:pgSz [^>]*w:h="(\d+)"/].map((re) =>
      Number(re.exec(xml)![1]),
    ) as [number, number];
    const twips = (mm: number): number => (mm / 25.4) * 1440;
    expect(margin('top')).toBeCloseTo(twips(37), -1);
    expect(margin('left')).toBeCloseTo(twips(28), -1);
    expect(Math.floor((width - margin('left') - margin('right')) / (320 + closer))).toBe(28);
    expect(Math.floor((height - margin('top') - margin('bottom')) / pitch)).toBe(22);
  });

  test('faces by level, none of them bold, with others where they are not installed', () => {
    const styles = part('styles.xml');
    const faceOf = (style: string): string =>
      new RegExp(`w:styleId="${style}".*?w:eastAsia="([^"]+)"`).exec(styles)![1]!;
    expect(['Title', 'Heading1', 'Heading2', 'Heading3'].map(faceOf)).toEqual([
      '方正小标宋简体',
      '黑体',
      '楷体_GB2312',
      '仿宋_GB2312',
    ]);
    for (const level of ['Heading1', 'Heading2', 'Heading3'])
      expect(styles).toMatch(new RegExp(`w:styleId="${level}".*?<w:b w:val="false"/>`));
    const fonts = part('fontTable.xml');
    for (const [face, instead] of [
      ['仿宋_GB2312', '仿宋'],
      ['楷体_GB2312', '楷体'],
      ['方正小标宋简体', '方正小标宋_GBK'],
    ])
      expect(fonts).toMatch(new RegExp(`w:name="${face}"><w:altName w:val="${instead}[,"]`));
  });

  test('Chinese, with first lines indented by two characters', () => {
    const styles = part('styles.xml');
    expect(styles).toContain('w:eastAsia="zh-CN"');
    expect(styles).toContain('w:firstLineChars="200"');
  });

  test('numbers of pages outside: 四号 宋体, right on odd pages, left on even ones', () => {
    expect(part('settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const footers = Object.keys(unzipSync(bytes)).filter((name) => /^word\/footer\d+\.xml$/.test(name));
    const sides = footers.map((name) => /<w:jc w:val="(\w+)"/.exec(part(name.slice(5)))![1]);
    expect(sides.sort()).toEqual(['left', 'right']);
    for (const name of footers) {
      expect(part(name.slice(5))).toContain('w:eastAsia="宋体"');
      expect(part(name.slice(5))).toContain('<w:sz w:val="28"/>');
    }
  });

  test('one 附件, with the numbers below each other', () => {
    const xml = part('document.xml');
    expect(xml.match(/附件：1\./g)).toHaveLength(1);
    expect(xml).toMatch(/<w:ind w:left="1575"[^>]*\/>.*?2\.部门整体支出绩效目标表/);
  });
});

/** The text of a page, from 37 mm below its upper edge to 35 mm above its lower one. */
const TEXT = { top: 37, bottom: 262 };
const isNumber = (line: SetLine): boolean => /^—\d+—$/.test(line.text);

test('LibreOffice sets 28 characters to a line, 22 lines to a page, and the numbers 7 mm below the text', () => {
  const printed = pagesInLibreOffice(bytes);
  if (!printed) {
    console.warn(
      'SKIPPED: soffice with its word processor, or poppler, is not installed here (Debian: libreoffice-writer, poppler-utils).',
    );
    return;
  }
  const { pages } = printed;
  const full = pages.slice(0, 5).map((page) => page.filter((line) => !isNumber(line)));
  const longest = Math.max(...full.flat().map((line) => line.text.length));
  const most = Math.max(...full.map((lines) => lines.length));
  console.log(`characters to a line: ${longest}; lines to a page: ${most}`);
  expect(longest).toBe(28);
  expect(most).toBe(22);
  // The pages in the middle hold only the long paragraph.
  for (const lines of full.slice(1, 4)) {
    expect(lines.filter((line) => line.text.length === 28)).toHaveLength(22);
    expect(Math.min(...lines.map((line) => line.top))).toBeGreaterThan(TEXT.top - 1);
    expect(Math.max(...lines.map((line) => line.bottom))).toBeLessThan(TEXT.bottom + 1);
  }
  pages.slice(0, 4).forEach((page, i) => {
    const number = page.find(isNumber)!;
    expect(number.text).toBe(`—${i + 1}—`);
    const below = (number.top + number.bottom) / 2 - TEXT.bottom;
    // As high as the text beside it is in 16 pt.
    const line = page.find((l) => l.text.length === 28)!;
    const size = (16 * (number.bottom - number.top)) / (line.bottom - line.top);
    const edge = i % 2 === 0 ? 210 - 26 - number.right : number.left - 28;
    console.log(
      `page ${i + 1}: number ${below.toFixed(1)} mm below the text, ${edge.toFixed(1)} mm from its ${i % 2 === 0 ? 'right' : 'left'} edge, ${size.toFixed(1)} pt`,
    );
    expect(Math.abs(size - 14)).toBeLessThan(0.3);
    expect(Math.abs(below - 7)).toBeLessThan(1);
    expect(Math.abs(edge - 14 * MM_PER_PT)).toBeLessThan(0.5);
  });
}, 120_000);

const MM_PER_PT = 25.4 / 72;
