import {
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type Table,
} from 'docx';
import type { Narrative, NarrativeParagraph, ParagraphStyle } from '../Narrative';
import { withFaces } from './docxFonts';
import { DOCUMENT_STYLES, GRID, NO_INDENT, PAGE, PAGE_NUMBER_FONT, SI_HAO, STYLE_IDS } from './docxStyles';
import { captionParagraph, docxLines } from './docxLines';
import { runsOf } from './docxRuns';
import { docxTable } from './docxTable';
import { tablesAmong } from './tableLines';

/**
 * The narrative as a Word document laid out as official documents are (GB/T 9704—2012): heading styles, 仿宋, 黑体 and 楷体, 22 lines of 28
 * characters, page numbers outside; the same text as the sheet, and the tables of the structure behind their paragraphs.
 * @returns the bytes of a .docx
 */
export async function narrativeDocx(narrative: Narrative): Promise<Uint8Array> {
  const children = blocksOf(narrative);
  const document = new Document({
    creator: narrative.department,
    title: narrative.paragraphs.find((p) => p.style === 'title')?.text ?? narrative.department,
    styles: DOCUMENT_STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: PAGE, grid: GRID },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children,
      },
    ],
  });
  return withFaces(new Uint8Array(await Packer.toArrayBuffer(document)));
}

/** Its paragraphs and tables: those that its lines are, and those of the structure. */
function blocksOf({ paragraphs, tables }: Narrative): readonly (Paragraph | Table)[] {
  const lines = tablesAmong(paragraphs);
  const blocks = new Map(
    lines.flatMap((table) => [
      ...[...table.above].map(([i, kind]) => [i, [captionParagraph(paragraphs[i]!, kind)]] as const),
      ...Array.from({ length: table.last - table.first + 1 }, (_, i) => [table.first + i, []] as const),
      [table.first, docxLines(table)] as const,
    ]),
  );
  return paragraphs.flatMap((p, i) => [
    ...(blocks.get(i) ?? [paragraph(p)]),
    ...tables.filter((t) => t.after === p.id).flatMap(docxTable),
  ]);
}

function paragraph(p: NarrativeParagraph): Paragraph {
  return new Paragraph({ ...HEADINGS[p.style], ...(isFurtherAnnex(p) ? ANNEX : {}), children: runsOf(p) });
}

/** 附件：1.… stands once; the numbers below stand under the first. */
const isFurtherAnnex = ({ id, style }: NarrativeParagraph): boolean =>
  style === 'body' && /^annex\.(?!1$)/.test(id);
const ANNEX: IParagraphOptions = { indent: { left: 1575, ...NO_INDENT } };

const HEADINGS: Readonly<Record<ParagraphStyle, IParagraphOptions>> = {
  title: { style: STYLE_IDS.title },
  heading1: { style: STYLE_IDS.heading1 },
  heading2: { style: STYLE_IDS.heading2 },
  heading3: { style: STYLE_IDS.heading3 },
  body: { style: STYLE_IDS.body },
};

/** `— 1 —` outside, one character from the edge: on the right of odd pages, on the left of even ones. */
const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side,
        indent: { ...NO_INDENT, [side]: SI_HAO * 10 },
        spacing: { line: SI_HAO * 10, lineRule: 'exact' },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: PAGE_NUMBER_FONT,
            size: SI_HAO,
            characterSpacing: 0,
          }),
        ],
      }),
    ],
  });
