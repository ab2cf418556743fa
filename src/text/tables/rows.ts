import type { Paragraph, TextDocument } from '../../budget/TextDocument';

/** A cell of a table in a text: its words and where they stand in their paragraph. */
export interface TextCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface TextRow {
  readonly paragraph: Paragraph;
  readonly cells: readonly TextCell[];
}

/** Lines that stand together, each with as many cells. */
export interface TextTable {
  readonly rows: readonly TextRow[];
  /** The words above: title and unit. */
  readonly above: string;
}

const BAR = /[|｜]/g;

/** Whether a line is a row of a table: cells between bars, or between tabs. */
export const isTableRow = (text: string): boolean =>
  (text.match(BAR)?.length ?? 0) >= 2 || (text.match(/\t/g)?.length ?? 0) >= 2;

function cellsOf(p: Paragraph): TextRow {
  const divider = (p.text.match(BAR)?.length ?? 0) >= 2 ? /[|｜]/ : /\t/;
  const cells: TextCell[] = [];
  let at = 0;
  for (const part of p.text.split(divider)) {
    const lead = part.length - part.trimStart().length;
    const text = part.trim();
    cells.push({ text, start: at + lead, end: at + lead + text.length });
    at += part.length + 1;
  }
  while (cells.length > 1 && cells[0]!.text === '') cells.shift();
  return { paragraph: p, cells };
}

/** Above a table, so many lines may say what it is and in which unit. */
const ABOVE = 3;

/** The tables of a text, in its order. */
export function tablesOf({ paragraphs }: TextDocument): readonly TextTable[] {
  const tables: TextTable[] = [];
  for (let i = 0; i < paragraphs.length; i++) {
    if (!isTableRow(paragraphs[i]!.text)) continue;
    const first = i;
    while (i < paragraphs.length && isTableRow(paragraphs[i]!.text)) i++;
    const rows = paragraphs
      .slice(first, i)
      .map(cellsOf)
      .filter((r) => !r.cells.every((c) => /^[-:—\s]*$/.test(c.text)));
    const above = paragraphs
      .slice(Math.max(0, first - ABOVE), first)
      .map((p) => p.text)
      .join('\n');
    if (rows.length >= 2) tables.push({ rows, above });
  }
  return tables;
}
