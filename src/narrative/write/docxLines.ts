import { AlignmentType, Paragraph, Table, TableCell, TableRow, VerticalAlign, WidthType } from 'docx';
import type { NarrativeParagraph } from '../Narrative';
import { runsOf } from './docxRuns';
import { BODY_FONT, HEITI, NO_INDENT } from './docxStyles';
import type { LineCell, LineTable } from './tableLines';

/** Half points: 小四 (12 pt), 五号 (10.5 pt) for five columns and more, 小五 (9 pt) for eight and more. */
const SIZES = [
  { columns: 8, size: 18 },
  { columns: 5, size: 21 },
  { columns: 0, size: 24 },
] as const;

/** Twentieths of a point: the text of a page is 156 mm wide. */
const PAGE_WIDTH = 8844;
/** A column is at least so wide as so many digits, and words that need more break. */
const NARROWEST = 3;
const WIDEST = 24;
/** Amounts have more room: they must not break. */
const FIGURES = 1.3;
const CAPTION_SIZE = 24;

/** The line above a table that says what it is, or in which unit. */
export const captionParagraph = (p: NarrativeParagraph, kind: 'title' | 'unit'): Paragraph =>
  new Paragraph({
    alignment: kind === 'title' ? AlignmentType.CENTER : AlignmentType.RIGHT,
    indent: NO_INDENT,
    keepNext: true,
    children: runsOf(p, undefined, {
      font: kind === 'title' ? HEITI : BODY_FONT,
      size: CAPTION_SIZE,
      characterSpacing: 0,
    }),
  });

/** Lines of a narrative as a table: the heads as last year's text has them, repeated on each page; no row breaks across pages. */
export function docxLines(table: LineTable): readonly (Paragraph | Table)[] {
  const { size } = SIZES.find(({ columns }) => table.width >= columns)!;
  const widths = widthsOf(table);
  const margin = Math.min(
    ...table.rows.flatMap((r) => r.cells.flatMap((c) => (c.column === 0 ? c.indent : []))),
  );
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: [...widths],
      alignment: AlignmentType.CENTER,
      rows: table.rows.map(
        ({ paragraph, cells }, i) =>
          new TableRow({
            tableHeader: i < table.heads,
            cantSplit: true,
            children: cells.map(
              (cell) =>
                new TableCell({
                  columnSpan: cell.across,
                  rowSpan: cell.down,
                  width: { size: widthOf(widths, cell), type: WidthType.DXA },
                  verticalAlign: VerticalAlign.CENTER,
                  margins: { left: 60, right: 60 },
                  children: [
                    new Paragraph({
                      alignment: alignmentOf(cell, i < table.heads),
                      indent: {
                        ...NO_INDENT,
                        left: cell.column === 0 ? (cell.indent - margin) * size * 5 : 0,
                      },
                      spacing: { line: size * 15, lineRule: 'atLeast' },
                      children: runsOf(paragraph, cell, {
                        font: BODY_FONT,
                        size,
                        bold: i < table.heads,
                        characterSpacing: 0,
                      }),
                    }),
                  ],
                }),
            ),
          }),
      ),
    }),
    new Paragraph({ spacing: { line: 280, lineRule: 'exact' }, children: [] }),
  ];
}

const alignmentOf = ({ holds }: LineCell, isHead: boolean) =>
  isHead || holds === 'code'
    ? AlignmentType.CENTER
    : holds === 'figure'
      ? AlignmentType.RIGHT
      : AlignmentType.LEFT;

/** The width of each column, by the longest words in it. */
function widthsOf({ rows, width }: LineTable): readonly number[] {
  const longest = Array.from({ length: width }, (_, column) =>
    Math.max(
      NARROWEST,
      ...rows.flatMap(({ paragraph, cells }) =>
        cells.flatMap((c) =>
          c.column === column && c.across === 1
            ? shown(paragraph.text.slice(c.start, c.end)) * (c.holds === 'figure' ? FIGURES : 1)
            : [],
        ),
      ),
    ),
  ).map((n) => Math.min(n, WIDEST) + 3);
  const all = longest.reduce((sum, n) => sum + n, 0);
  return longest.map((n) => Math.round((n / all) * PAGE_WIDTH));
}

const widthOf = (widths: readonly number[], { column, across }: LineCell): number =>
  widths.slice(column, column + across).reduce((sum, w) => sum + w, 0);

/** How wide words are shown, in digits. */
const shown = (text: string): number =>
  [...text].reduce((n, ch) => n + (ch.codePointAt(0)! > 0x2e80 ? 2 : 1), 0);
