import { cellsOf, type Measured } from '../budget/Finding';
import type { CheckResult } from '../pipeline/results';
import { causeOfFinding, causesOf, saysTheCause } from '../diagnose/causes';
import { plainNumber } from './numbers';
import { sentenceOf } from './relationSentence';
import { tableAt, tableName } from './tables';
import { say, showCell, type Translate } from './translate';
import { ruleTitle } from './words';

const COLUMNS = [
  'sheet.number',
  'sheet.severity',
  'sheet.rule',
  'sheet.table',
  'sheet.cell',
  'sheet.stated',
  'sheet.expected',
  'sheet.difference',
  'csv.unit',
  'sheet.basis',
  'sheet.explanation',
] as const;

/**
 * The findings as comma-separated values for spreadsheets (RFC 4180), a row each, then what could not be told.
 * Begins with a byte order mark, without which Excel takes the text for another encoding.
 */
export function csvReport(result: CheckResult, t: Translate): string {
  const rows: (readonly string[])[] = [COLUMNS.map((id) => say(t, id))];
  const causes = causeOfFinding(causesOf(result.diagnoses));
  for (const [i, f] of result.findings.entries()) {
    const cause = causes.get(i);
    const should = cause && !saysTheCause(f, cause) ? undefined : f.expected;
    const cell = cellsOf(f)[0]?.place;
    const table = cell && tableAt(result.book, cell);
    rows.push([
      String(rows.length),
      say(t, `severity.${f.severity}`),
      ruleTitle(f.rule, t),
      table ? tableName(table) : (cell?.sheet ?? ''),
      cell ? showCell(cell) : '',
      ...[f.stated, should, f.difference].map(number),
      (f.stated ?? f.expected)?.unit ?? '',
      result.bases[f.rule] ?? '',
      sentenceOf(f, t, cause),
    ]);
  }
  for (const c of result.cannotTell) {
    const place = c.places[0]?.place;
    const cell = place?.kind === 'cell' ? place : place?.cell;
    const where = [cell ? cell.sheet : '', cell ? showCell(cell) : ''];
    rows.push([
      String(rows.length),
      say(t, 'sheet.cannot-tell'),
      ruleTitle(c.rule, t),
      ...where,
      '',
      '',
      '',
      '',
      result.bases[c.rule] ?? '',
      t(c.reason),
    ]);
  }
  return '\ufeff' + rows.map((row) => row.map(field).join(',')).join('\r\n') + '\r\n';
}

const number = (m: Measured | undefined): string => (m ? plainNumber(m.value) : '');

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A text that a spreadsheet would take for a formula is kept from being one by an apostrophe in front. */
function field(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
