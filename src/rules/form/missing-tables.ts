import type { BudgetBook } from '../../budget/BudgetBook';
import type { Finding } from '../../budget/Finding';
import type { TableKind } from '../../budget/TableKind';
import type { BookRule } from '../Rule';
import { cannotTell, formFinding } from './support/findings';
import { article, basis, practice } from '../statutes/basis';

const meta = {
  id: 'missing-tables',
  category: 'form',
  severity: 'warning',
  basis: basis(
    article('地方预决算公开操作规程', '公开表格'),
    article('地方预决算公开操作规程', '空表'),
    practice('其后增加国有资本经营预算支出表'),
  ),
} as const;

/** The tables that every department publishes. */
const MANDATORY: readonly TableKind[] = [
  'revenue-expenditure-summary',
  'revenue-summary',
  'expenditure-summary',
  'appropriation-summary',
  'general-expenditure',
  'general-basic',
  'three-public',
  'fund-expenditure',
];

/** Came later, and not everywhere at once. */
const LATER: readonly TableKind[] = ['capital-expenditure'];

/** Tables that the Sichuan set adds; a book with two of the three is of that set. */
const SICHUAN: readonly TableKind[] = ['appropriation-economic', 'general-projects', 'fund-three-public'];
const ENOUGH_OF_SICHUAN = 2;

/** Tables that the prescribed set has and the book lacks. A book with fewer than half of them is not judged as a set. */
export const rule: BookRule = {
  on: 'book',
  meta,
  check({ book }) {
    const present = new Set(book.tables.map((t) => t.kind));
    const found = MANDATORY.filter((k) => present.has(k)).length;
    if (found * 2 < MANDATORY.length) {
      return {
        findings: [],
        cannotTell: [
          cannotTell(meta, { id: 'missing-tables.partial', data: { found, expected: MANDATORY.length } }),
        ],
      };
    }
    const inSichuanSet = SICHUAN.filter((k) => present.has(k)).length >= ENOUGH_OF_SICHUAN;
    const lacking = (kinds: readonly TableKind[]): TableKind[] => kinds.filter((k) => !present.has(k));
    return {
      findings: [
        ...lacking(MANDATORY).map((k) => missing(book, k, 'warning')),
        ...lacking(LATER).map((k) => missing(book, k, 'info')),
        ...(inSichuanSet ? lacking(SICHUAN).map((k) => missing(book, k, 'warning')) : []),
      ],
    };
  },
};

/** A sheet that was not recognised may be the table: then the reader is sent there. */
function missing(book: BudgetBook, kind: TableKind, severity: Finding['severity']): Finding {
  const sheets = book.others
    .filter((o) => o.kind === 'unrecognised' || o.kind === 'beside')
    .map((o) => o.sheet);
  const table = `table.${kind}`;
  // 财政拨款安排的基本支出预算表 shows what the 一般公共预算基本支出表 would, and the other funds beside it.
  if (kind === 'general-basic' && book.others.some((o) => /财政拨款.*基本支出/.test(o.title ?? '')))
    severity = 'info';
  return sheets.length === 0
    ? formFinding(meta, { id: 'missing-tables.missing', data: { table } }, [], severity)
    : formFinding(meta, { id: 'missing-tables.unrecognised', data: { table, sheets } }, [], severity);
}
