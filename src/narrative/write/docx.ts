import { Document, Footer, Packer, PageNumber, Paragraph, TextRun, type IParagraphOptions } from 'docx';
import type { Narrative, NarrativeParagraph, ParagraphStyle } from '../Narrative';
import { BODY_FONT, DOCUMENT_STYLES, PAGE, STYLE_IDS } from './docxStyles';
import { docxTable } from './docxTable';

/**
 * The narrative as a Word document: heading styles, 仿宋 and 黑体, A4 with the margins of official documents
 * (GB/T 9704—2012), page numbers, the same text as the sheet, and the tables of the structure behind their paragraphs.
 * @returns the bytes of a .docx
 */
export async function narrativeDocx(narrative: Narrative): Promise<Uint8Array> {
  const children = narrative.paragraphs.flatMap((p) => [
    paragraph(p),
    ...narrative.tables.filter((t) => t.after === p.id).flatMap(docxTable),
  ]);
  const document = new Document({
    creator: narrative.department,
    title: narrative.paragraphs.find((p) => p.style === 'title')?.text ?? narrative.department,
    styles: DOCUMENT_STYLES,
    sections: [{ properties: { page: PAGE }, footers: { default: pageNumbers() }, children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function paragraph(p: NarrativeParagraph): Paragraph {
  return new Paragraph({ ...HEADINGS[p.style], children: runs(p) });
}

const HEADINGS: Readonly<Record<ParagraphStyle, IParagraphOptions>> = {
  title: { style: STYLE_IDS.title },
  heading1: { style: STYLE_IDS.heading1 },
  heading2: { style: STYLE_IDS.heading2 },
  heading3: { style: STYLE_IDS.heading3 },
  body: { style: STYLE_IDS.body },
};

/** The text with its gaps marked, so that nobody overlooks them. */
function runs(p: NarrativeParagraph): TextRun[] {
  const made: TextRun[] = [];
  let at = 0;
  for (const gap of [...p.pending].sort((a, b) => a.start - b.start)) {
    if (gap.start > at) made.push(new TextRun(p.text.slice(at, gap.start)));
    made.push(new TextRun({ text: p.text.slice(gap.start, gap.end), highlight: 'yellow' }));
    at = gap.end;
  }
  return [...made, new TextRun(p.text.slice(at))];
}

/** `— 1 —` in the middle of the foot. */
const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: 'center',
        indent: { firstLine: 0 },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: BODY_FONT, size: 28 })],
      }),
    ],
  });
