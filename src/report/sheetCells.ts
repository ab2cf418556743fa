import type { Decimal } from 'decimal.js';
import type { Finding, Measured } from '../budget/Finding';
import { round } from '../budget/rounding';
import { isMoney, type Unit } from '../budget/Unit';
import type { CellStyle, DocumentCell, SheetDocument } from '../workbook/SheetDocument';
import { decimalsFor, decimalsForDifference } from './numbers';
import { say, type Translate } from './translate';

export const text = (words: string, style: CellStyle = 'cell'): DocumentCell => ({ text: words, style });

export interface ResultColumn {
  /** The message that heads it. */
  readonly id: string;
  /** In characters. */
  readonly width: number;
}

interface ResultSheet {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly columns: readonly ResultColumn[];
}

/**
 * A sheet with results: the title in front and the summary in the last column, the headings, which are repeated on each
 * page, and the rows. A4, landscape.
 */
export function resultSheet(
  { name, title, summary, columns }: ResultSheet,
  rows: readonly (readonly DocumentCell[])[],
  t: Translate,
): SheetDocument {
  const last = columns.length - 1;
  const head = [
    columns.map((_, i) => (i === 0 ? text(title, 'title') : i === last ? text(summary, 'muted') : null)),
    columns.map(({ id }) => text(say(t, id), 'header')),
  ];
  return {
    name,
    columns: columns.map(({ width }) => ({ width, printed: true })),
    rows: [...head, ...rows].map((cells) => ({ cells })),
    headerRows: head.length,
    orientation: 'landscape',
  };
}

/** What is stated, what is expected, and the difference: with as many decimals as their row needs. */
export function figureCells(f: Finding, t: Translate): readonly [DocumentCell, DocumentCell, DocumentCell] {
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

function decimalsOfRow(f: Finding): number {
  if (f.stated && f.expected && f.difference) {
    return decimalsForDifference(f.stated.value, f.expected.value, f.difference.value);
  }
  const values: readonly Decimal[] = [f.stated, f.expected, f.difference].flatMap((m) =>
    m ? [m.value] : [],
  );
  return decimalsFor(values);
}
