import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { NarrativeTable } from '../Narrative';
import { BODY_FONT, HEITI, NO_INDENT } from './docxStyles';

/** 小四 (12 pt), in half points. */
const SIZE = 24;
const WIDTHS = [52, 26, 22] as const;

/** A caption and the table; the head is repeated on each page, no row breaks across pages. */
export function docxTable(table: NarrativeTable): readonly (Paragraph | Table)[] {
  const rows = [table.head, ...table.rows.map((r) => [r.label, r.amount, r.share] as const)];
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      indent: NO_INDENT,
      keepNext: true,
      children: [new TextRun({ text: table.title, font: HEITI, size: SIZE, characterSpacing: 0 })],
    }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      alignment: AlignmentType.CENTER,
      rows: rows.map(
        (cells, i) =>
          new TableRow({
            tableHeader: i === 0,
            cantSplit: true,
            children: cells.map((text, c) => cell(text, c, i === 0)),
          }),
      ),
    }),
    new Paragraph({ spacing: { line: 280, lineRule: 'exact' }, children: [] }),
  ];
}

const cell = (text: string, column: number, head: boolean): TableCell =>
  new TableCell({
    width: { size: WIDTHS[column] ?? 20, type: WidthType.PERCENTAGE },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        alignment: head ? AlignmentType.CENTER : column === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: NO_INDENT,
        spacing: { line: 360, lineRule: 'atLeast' },
        children: [new TextRun({ text, font: BODY_FONT, size: SIZE, bold: head, characterSpacing: 0 })],
      }),
    ],
  });
