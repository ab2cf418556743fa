import type { BudgetRow, BudgetTable } from '../../budget/BudgetBook';
import type { Finding } from '../../budget/Finding';
import type { CellPlace } from '../../budget/Place';
import { levelOf, type Classification, type SubjectCode } from '../../budget/Subject';
import { subjectName } from '../../budget/subjects';
import type { BookRule } from '../Rule';
import { formFinding } from './support/findings';
import { oddRowsOf } from './support/oddRows';
import { article, basis } from '../statutes/basis';

const meta = {
  id: 'subject-code-form',
  category: 'form',
  severity: 'warning',
  basis: basis(article('预算法', '第三十二条第四款'), article('政府收支分类科目', '编码位数')),
} as const;

/**
 * Codes that no classification has: cut off, not padded, too long. What the neighbours imply is proposed.
 * A table that keeps all its codes as numbers has no leading zeros anywhere: said once, as information.
 */
export const rule: BookRule = {
  on: 'book',
  meta,
  check({ book }) {
    const tables = oddRowsOf(book).flatMap(({ table, rows }) => (rows.some(isOdd) ? [table] : []));
    if (tables.length === 0) return { findings: [] };
    const padded = book.tables.some((t) => rowsOf(t).some(hasLeadingZero));
    return { findings: tables.flatMap((t) => inspectTable(t, padded)) };
  },
};

const rowsOf = (table: BudgetTable): BudgetRow[] => table.blocks.flatMap((b) => b.rows);

/** Neither printed nor made as a code should be. */
const isOdd = ({ code, printedCode, classification }: BudgetRow): boolean =>
  code !== undefined &&
  (printedCode !== undefined || (classification !== undefined && !isWellFormed(code, classification)));

/** @param padded a code somewhere in the book has its zeros, so that one row without may be a stray */
function inspectTable(table: BudgetTable, padded: boolean): Finding[] {
  const rows = rowsOf(table);
  const unpadded = rows.filter(isUnpadded);
  const numbers = unpadded.length > (padded ? 1 : 0) && !rows.some(hasLeadingZero);
  const kept = new Set(numbers ? unpadded : []);
  const strays = rows.filter((r) => !kept.has(r)).flatMap((row) => inspectRow(table, row));
  return kept.size === 0 ? strays : [...strays, asNumbers(table, [...kept])];
}

const partsOf = (code: SubjectCode): string[] =>
  [code.slice(0, 3), code.slice(3, 5), code.slice(5)].filter((p) => p !== '');

/** Printed part by part as the numbers that they are: 208, 5, 2. */
function isUnpadded({ code, printedCode }: BudgetRow): boolean {
  if (code === undefined || printedCode === undefined) return false;
  return partsOf(code).map(Number).join(' ') === printedCode;
}

const hasLeadingZero = (row: BudgetRow): boolean =>
  row.code !== undefined &&
  (row.printedCode?.split(' ') ?? partsOf(row.code)).some((part) => part.startsWith('0'));

const asNumbers = (table: BudgetTable, rows: readonly BudgetRow[]): Finding =>
  formFinding(
    meta,
    {
      id: 'subject-code-form.as-numbers',
      data: { table: table.title, count: rows.length, printed: rows[0]!.printedCode!, code: rows[0]!.code! },
    },
    rows.map((r) => r.codePlaces?.[0] ?? r.labelPlace),
    'info',
  );

function inspectRow(table: BudgetTable, row: BudgetRow): Finding[] {
  const { code, printedCode, classification } = row;
  if (code === undefined || classification === undefined) return [];
  const wellFormed = isWellFormed(code, classification);
  if (wellFormed && printedCode === undefined) return [];
  const data = { table: table.title, name: row.label, printed: printedCode ?? code };
  const wrong = wellFormed ? wrongPart(row, code) : undefined;
  if (wrong) {
    const official = subjectName(classification, code) ?? row.label;
    return [
      formFinding(
        meta,
        {
          id: 'subject-code-form.part',
          data: { ...data, code, official, part: wrong.printed, should: wrong.should },
        },
        [wrong.place],
      ),
    ];
  }
  const places = row.codePlaces ?? [row.labelPlace];
  return [
    wellFormed
      ? formFinding(meta, { id: 'subject-code-form.whole', data: { ...data, code } }, places)
      : formFinding(meta, { id: 'subject-code-form.malformed', data }, places),
  ];
}

/** First digits of the codes: 2 for expenditure by function; 3 for a department's and 5 for a government's economic ones. */
const FIRST_DIGITS: Readonly<Record<Classification, string>> = { functional: '2', economic: '35' };

function isWellFormed(code: SubjectCode, classification: Classification): boolean {
  const level = levelOf(code);
  return (
    level !== undefined &&
    !(classification === 'economic' && level === 'item') &&
    FIRST_DIGITS[classification].includes(code.charAt(0))
  );
}

interface WrongPart {
  readonly printed: string;
  readonly should: string;
  readonly place: CellPlace;
}

/** The one of 类, 款, 项 that is not as it should be, where each has a cell of its own. */
function wrongPart(row: BudgetRow, code: SubjectCode): WrongPart | undefined {
  const printed = row.printedCode?.split(' ') ?? [];
  const should = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].filter((p) => p !== '');
  const places = row.codePlaces ?? [];
  if (printed.length !== should.length || places.length !== should.length) return undefined;
  const wrong = should.flatMap((part, i) =>
    part === printed[i] ? [] : [{ printed: printed[i]!, should: part, place: places[i]! }],
  );
  return wrong.length === 1 ? wrong[0] : undefined;
}
