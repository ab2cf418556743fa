import type { Decimal } from 'decimal.js';
import { cellsOf, type CannotTell, type Finding, type Measured } from '../budget/Finding';
import { addressOfPlace, type CellPlace } from '../budget/Place';
import { isMoney, type Unit } from '../budget/Unit';
import { LOCALES } from '../locales';
import type { CheckResult } from '../pipeline/results';
import type { CellStyle, DocumentCell, DocumentRow, SheetDocument } from '../workbook/SheetDocument';
import { diagnosisSentence } from './diagnoses';
import { countOf } from './inputs';
import { decimalsFor, decimalsForDifference } from './numbers';
import { sentenceOf } from './relationSentence';
import { round } from '../budget/rounding';
import { tableAt, tableName } from './tables';
import { say, translator, type Translate } from './translate';
import { ruleTitle } from './words';

/** The names that the sheet of findings has in each language: what {@link WorkbookPort.clear} is to remove. */
export const findingsSheetNames = (): readonly string[] =>
  LOCALES.map((l) => say(translator(l), 'sheet.findings'));

const WIDTHS = [6, 9, 22, 34, 9, 15, 15, 14, 60] as const;
const COLUMN_IDS = [
  'sheet.number',
  'sheet.severity',
  'sheet.rule',
  'sheet.table',
  'sheet.cell',
  'sheet.stated',
  'sheet.expected',
  'sheet.difference',
  'sheet.explanation',
] as const;

/** The sheet 检查结果: a row per finding with a link to its cell, then what the rules could not tell. A4, landscape. */
export function findingsSheet(result: CheckResult, t: Translate): SheetDocument {
  const { findings, cannotTell } = result;
  const head: readonly DocumentRow[] = [
    { cells: titleRow(text(say(t, 'sheet.title'), 'title'), text(summaryOf(result, t), 'muted')) },
    { cells: COLUMN_IDS.map((id) => text(say(t, id), 'header')) },
  ];
  return {
    name: say(t, 'sheet.findings'),
    columns: WIDTHS.map((width) => ({ width, printed: true })),
    rows: [
      ...head,
      ...findings.map((f, i) => ({ cells: findingRow(result, f, i, t) })),
      ...cannotTell.map((c, i) => ({ cells: cannotTellRow(result, c, findings.length + i, t) })),
    ],
    headerRows: head.length,
    orientation: 'landscape',
  };
}

const text = (words: string, style: CellStyle = 'cell'): DocumentCell => ({ text: words, style });

/** The title in front, the summary in the widest column, at the end. */
const titleRow = (title: DocumentCell, summary: DocumentCell): readonly (DocumentCell | null)[] =>
  WIDTHS.map((_, i) => (i === 0 ? title : i === WIDTHS.length - 1 ? summary : null));

const summaryOf = ({ findings, relations, cannotTell }: CheckResult, t: Translate): string =>
  say(t, 'report.summary', {
    relations: relations.length,
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
    infos: countOf(findings, 'info'),
    cannotTell: cannotTell.length,
  });

function findingRow(result: CheckResult, f: Finding, index: number, t: Translate): readonly DocumentCell[] {
  const diagnosed = result.diagnoses
    .filter((d) => d.explains.includes(index))
    .map((d) => diagnosisSentence(d, t));
  const decimals = decimalsOfRow(f);
  return [
    { number: index + 1, style: 'cell' },
    text(say(t, `severity.${f.severity}`)),
    text(ruleTitle(f.rule, t)),
    ...where(result, cellsOf(f)[0]?.place),
    numberCell(f.stated, decimals, t),
    numberCell(f.expected, decimals, t),
    numberCell(f.difference, decimals, t),
    text([sentenceOf(f, t), ...diagnosed].join('\n')),
  ];
}

function cannotTellRow(
  result: CheckResult,
  c: CannotTell,
  index: number,
  t: Translate,
): readonly DocumentCell[] {
  const cell = c.places[0]?.place;
  return [
    { number: index + 1, style: 'cell' },
    text(say(t, 'sheet.cannot-tell')),
    text(ruleTitle(c.rule, t)),
    ...where(result, cell?.kind === 'cell' ? cell : cell?.cell),
    text(''),
    text(''),
    text(''),
    text(t(c.reason)),
  ];
}

/** The table, or the sheet of a cell outside all tables, and the cell with a link to it. */
function where({ book }: CheckResult, place: CellPlace | undefined): readonly [DocumentCell, DocumentCell] {
  if (!place) return [text(''), text('')];
  const table = tableAt(book, place);
  return [
    text(table ? tableName(table) : place.sheet),
    { text: addressOfPlace(place), style: 'cell', link: place },
  ];
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
