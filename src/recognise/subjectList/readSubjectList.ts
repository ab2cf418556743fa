import type { Message } from '../../budget/Finding';
import { withoutSpaces } from '../../budget/names';
import { hasDigitsOnly, levelOf, type SubjectCode } from '../../budget/Subject';
import type { ListedSubject, SubjectList } from '../../budget/SubjectList';
import { possibleColumns, type ListColumns } from './listColumns';
import type { Rows } from './rowsOf';

/** A list could not be read, and why. */
export interface NoList {
  readonly reason: Message;
}

/**
 * Reads the list of subjects that a budget system exports: on each sheet the columns are found by their headings, in whatever
 * order. Codes of income, and what is no code, are left out.
 * @param sheets the rows of each sheet; a text file has one
 */
export function readSubjectList(file: string, sheets: readonly Rows[]): SubjectList | NoList {
  const found = new Map<string, ListedSubject>();
  let headed = false;
  for (const rows of sheets) {
    const readings = possibleColumns(rows).map((columns) => subjectsIn(rows, columns));
    headed ||= readings.length > 0;
    for (const subject of fullest(readings)) found.set(`${subject.code} ${subject.name}`, subject);
  }
  if (found.size > 0) return { file, subjects: [...found.values()] };
  return { reason: { id: headed ? 'subjects.no-codes' : 'subjects.no-columns', data: { file } } };
}

/** The reading with the most codes and names; the first of several. */
function fullest(readings: readonly (readonly ListedSubject[])[]): readonly ListedSubject[] {
  const size = (subjects: readonly ListedSubject[]): number =>
    subjects.reduce((sum, { name }) => sum + (name === '' ? 1 : 2), 0);
  return readings.reduce((best, other) => (size(other) > size(best) ? other : best), []);
}

function subjectsIn(rows: Rows, columns: ListColumns): ListedSubject[] {
  const subjects: ListedSubject[] = [];
  let above: readonly string[] = [];
  for (const row of rows.slice(columns.header + 1)) {
    const at = (column: number | undefined): string => (column === undefined ? '' : (row[column] ?? ''));
    if (/收入/.test(at(columns.kind))) continue;
    const parts = columns.codes.map(at);
    if (parts.length > 1) {
      above = filledDown(parts, above);
      const code = codeOf(above.map((p, i) => (p === '' ? '' : p.padStart(i === 0 ? 3 : 2, '0'))).join(''));
      if (code) subjects.push({ code, name: plainName(at(columns.name)) });
      continue;
    }
    const { digits, rest } = splitCode(parts[0]!);
    const parent = splitCode(at(columns.parent)).digits;
    const code = codeOf(digits.length === 2 && parent.length >= 3 ? parent + digits : digits);
    if (code) subjects.push({ code, name: plainName(at(columns.name)) || plainName(rest) });
  }
  return subjects;
}

/** 类 and 款 that are printed only at their first row hold for the rows below; what stands behind a new part is gone. */
function filledDown(parts: readonly string[], above: readonly string[]): readonly string[] {
  const first = parts.findIndex((p) => hasDigitsOnly(p));
  return first < 0 ? [] : parts.map((p, i) => (i < first ? (above[i] ?? '') : p));
}

/** `[2010101]行政运行`, `2010101-行政运行`, `201 01 01`: the digits, and what stands behind them. */
function splitCode(text: string): { readonly digits: string; readonly rest: string } {
  const m = /^[[［(（【〔\s]*(\d+(?:[-. ]\d{2})*)[\]］)）】〕]?[-_—、.\s]*(.*)$/.exec(
    text.normalize('NFKC').trim(),
  );
  return m ? { digits: m[1]!.replace(/\D/g, ''), rest: m[2]! } : { digits: '', rest: '' };
}

/** A code of expenditure, without the zeros that fill it up: `2010000` is the 类 201. No 款 or 项 has the number 00. */
function codeOf(digits: string): SubjectCode | undefined {
  let code = digits;
  while (code.length > 3 && code.length % 2 === 1 && code.endsWith('00')) code = code.slice(0, -2);
  return levelOf(code) !== undefined && /^[235]/.test(code) ? code : undefined;
}

/** A name without the spaces that show its depth, and without its own code before it. */
const plainName = (text: string): string =>
  withoutSpaces(text).replace(/^[[［(（【〔]?\d{2,}[\]］)）】〕]?[-_—、.]*/, '');
