import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { SICHUAN } from '../../../src/narrative/outlines/sichuan/outline';
import { narrativeDocx } from '../../../src/narrative/write/docx';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
import { sampleBook } from '../sampleBook';

describe('the Word document', () => {
  const narrative = writeNarrative({
    book: sampleBook('zhaohua-2023.xlsx'),
    prior: sampleBook('zhaohua-2022.xlsx'),
    outline: SICHUAN,
    inputs: { 职能简介: '一、承办信访事项。\n=二、其他' },
  });
  let bytes: Uint8Array;
  let xml: string;
  beforeAll(async () => {
    bytes = await narrativeDocx(narrative);
    xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  });

  test('has the same text, paragraph by paragraph', async () => {
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const outsideTables = html.replace(/<table>.*?<\/table>/gs, '');
    const texts = [...outsideTables.matchAll(/<(?:p|h\d)>(.*?)<\/(?:p|h\d)>/g)].map((m) =>
      m[1]!.replace(/<[^>]+>/g, ''),
    );
    const captions = new Set(narrative.tables.map((t) => t.title));
    expect(texts.filter((t) => t !== '' && !captions.has(t))).toEqual(
      narrative.paragraphs.map((p) => p.text),
    );
  });

  test('has heading styles, and the faces of official documents', () => {
    expect(xml).toContain('<w:pStyle w:val="Heading1"/>');
    expect(xml).toContain('<w:pStyle w:val="Heading2"/>');
    const styles = strFromU8(unzipSync(bytes)['word/styles.xml']!);
    expect(styles).toMatch(/w:styleId="Heading2".*?<w:outlineLvl w:val="1"\/>/);
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"');
    expect(styles).toContain('w:eastAsia="黑体"');
  });

  test('shows the structure as tables, with totals', () => {
    expect(narrative.tables.map((t) => t.id)).toEqual(['income', 'expenditure', 'general', 'three-public']);
    expect(narrative.tables[1]!.rows.map((r) => [r.label, r.amount, r.share])).toEqual([
      ['基本支出', '133.53', '74.53%'],
      ['项目支出', '45.64', '25.47%'],
      ['合计', '179.17', '100%'],
    ]);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(4);
  });

  test('marks every gap', () => {
    const gaps = narrative.paragraphs.flatMap((p) => p.pending).length;
    expect(xml.match(/<w:highlight w:val="yellow"\/>/g)).toHaveLength(gaps);
  });
});
