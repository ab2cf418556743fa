import type { Decimal } from 'decimal.js';
import type { Measured } from '../budget/Finding';
import { round } from '../budget/rounding';
import { isMoney, type Unit } from '../budget/Unit';
import type { CellStyle, DocumentCell, SheetDocument } from '../workbook/SheetDocument';
import type { Made } from './Made';
import { decimalsFor, decimalsForDifference } from './numbers';
import { say, type Translate } from './translate';
import type { MessageId } from '../locales';

export const text = (words: string, style: CellStyle = 'cell'): DocumentCell => ({ text: words, style });

export interface ResultColumn {
  /** The message that heads it. */
  readonly id: MessageId;
  /** In characters. */
  readonly width: number;
}

interface ResultSheet {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  /** What it is about and how it was made, in one line. */
  readonly about: string;
  readonly columns: readonly ResultColumn[];
}

/** A row of results: what it is about ({@link DocumentRow.keys}), and a cell for each of our columns. */
export interface ResultRow {
  readonly keys: readonly string[];
  readonly cells: readonly DocumentCell[];
}

/** What whoever receives the sheet writes into. */
const ANSWERS: readonly ResultColumn[] = [
  { id: 'sheet.reply', width: 18 },
  { id: 'sheet.remedy', width: 18 },
];

/**
 * A sheet with results: the title in front and the summary in the last of our columns; what it is about, with room for the
 * reviewer's name; the headings, all repeated on each page; the rows. Behind our columns two are left for the answers. What
 * people write is kept when the sheet is written again. A4, landscape.
 */
export function resultSheet(
  { name, title, summary, about, columns }: ResultSheet,
  rows: readonly ResultRow[],
  t: Translate,
): SheetDocument {
  const last = columns.length - 1;
  const all = [...columns, ...ANSWERS];
  const line = (cells: Readonly<Record<number, DocumentCell>>) => all.map((_, i) => cells[i] ?? null);
  const head = [
    { keys: ['@title'], cells: line({ 0: text(title, 'title'), [last]: text(summary, 'muted') }) },
    {
      keys: ['@about'],
      cells: line({ 0: text(about, 'line'), [columns.length]: text(say(t, 'sheet.reviewer'), 'line') }),
    },
    { keys: ['@columns'], cells: all.map(({ id }) => text(say(t, id), 'header')) },
  ];
  return {
    name,
    columns: [
      ...columns.map(({ width }) => ({ width, printed: true })),
      ...ANSWERS.map(({ width }) => ({ width, printed: true, isAnswer: true as const })),
    ],
    rows: [
      ...head,
      ...rows.map(({ keys, cells }) => ({ keys, cells: [...cells, ...ANSWERS.map(() => text(''))] })),
    ],
    headerRows: head.length,
    orientation: 'landscape',
    keeps: {
      gone: say(t, 'sheet.gone'),
      added: say(t, 'sheet.added'),
      changed: say(t, 'sheet.changed'),
    },
  };
}

/** Department, year, file, day and version, as far as they are known. */
export function aboutLine(
  book: { readonly department?: string | undefined; readonly year?: number | undefined } | undefined,
  { file, date, version }: Made,
  t: Translate,
): string {
  const items: readonly (readonly [id: MessageId, value: string | number | undefined])[] = [
    ['sheet.about.department', book?.department],
    ['sheet.about.year', book?.year],
    ['sheet.about.file', file],
    ['sheet.about.date', date],
    ['sheet.about.version', version],
  ];
  return items.flatMap(([id, value]) => (value === undefined ? [] : [say(t, id, { value })])).join('    ');
}

/** As far as they are known. */
type Figures = { readonly [K in 'stated' | 'expected' | 'difference']?: Measured | undefined };

/** What is stated, what is expected, and the difference: with as many decimals as their row needs. */
export function figureCells(f: Figures, t: Translate): readonly [DocumentCell, DocumentCell, DocumentCell] {
  const decimals = decimalsOfRow(f);
  const cell = (m: Measured | undefined): DocumentCell => numberCell(m, decimals, t);
  return [cell(f.stated), cell(f.expected), cell(f.difference)];
}

/** A number that can be reckoned with, shown with its unit and as many decimals as its row needs. */
function numberCell(m: Measured | undefined, decimals: number, t: Translate): DocumentCell {
  if (!m) return text('');
  const places = `.${'0'.repeat(decimals)}`;
  return {
    number: round(m.value, decimals, 'half-up').toNumber(),
    numberFormat: `#,##0${decimals > 0 ? places : ''}${unitFormat(m.unit, t)}`,
    style: 'number',
  };
}

const unitFormat = (unit: Unit, t: Translate): string => {
  const words = say(t, `unit.${unit}`);
  return words ? `"${isMoney(unit) ? words.trim() : words}"` : '';
};

function decimalsOfRow(f: Figures): number {
  if (f.stated && f.expected && f.difference) {
    return decimalsForDifference(f.stated.value, f.expected.value, f.difference.value);
  }
  const values: readonly Decimal[] = [f.stated, f.expected, f.difference].flatMap((m) =>
    m ? [m.value] : [],
  );
  return decimalsFor(values);
}
