import { documentsIn, type BudgetBook } from '../../budget/BudgetBook';
import type { Finding } from '../../budget/Finding';
import type { DocumentKind, ReadKind, TableKind } from '../../budget/TableKind';
import type { BookOutcome, BookRule } from '../Rule';
import { halvesOfBasic } from '../support/halvesOfBasic';
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

/** What the set of a document has. */
interface Prescribed {
  readonly document: DocumentKind;
  /** The tables that every department publishes. */
  readonly mandatory: readonly TableKind[];
  /** Came later, and not everywhere at once. Of kinds in one list any one will do. */
  readonly later: readonly (readonly TableKind[])[];
  /** Tables that the Sichuan set adds; a book with two of them is of that set. */
  readonly sichuan: readonly TableKind[];
}

const ENOUGH_OF_SICHUAN = 2;

const SETS: readonly Prescribed[] = [
  {
    document: 'budget',
    mandatory: [
      'revenue-expenditure-summary',
      'revenue-summary',
      'expenditure-summary',
      'appropriation-summary',
      'general-expenditure',
      'general-basic',
      'three-public',
      'fund-expenditure',
    ],
    later: [['capital-expenditure']],
    sichuan: ['appropriation-economic', 'general-projects', 'fund-three-public'],
  },
  {
    document: 'final',
    mandatory: [
      'final-revenue-expenditure-summary',
      'final-revenue-summary',
      'final-expenditure-summary',
      'final-appropriation-summary',
      'final-general-expenditure',
      'final-general-basic',
      'final-three-public',
      'final-fund-expenditure',
    ],
    later: [['final-capital-expenditure', 'final-capital-balance']],
    sichuan: ['final-appropriation-detail', 'final-general-detail', 'final-general-projects'],
  },
];

/** Tables that the prescribed set has and the book lacks. A book with fewer than half of them is not judged as a set. */
export const rule: BookRule = {
  on: 'book',
  meta,
  check({ book }) {
    const present = new Set(book.tables.map((t) => t.kind));
    const documents = documentsIn(book);
    const sets = SETS.filter(({ document }) => documents.has(document));
    const outcomes = (sets.length > 0 ? sets : SETS.slice(0, 1)).map((set) => inspectSet(book, set, present));
    return {
      findings: outcomes.flatMap((o) => o.findings ?? []),
      cannotTell: outcomes.flatMap((o) => o.cannotTell ?? []),
    };
  },
};

function inspectSet(
  book: BudgetBook,
  { mandatory, later, sichuan }: Prescribed,
  present: ReadonlySet<ReadKind>,
): BookOutcome {
  const isInHalves = halvesOfBasic(book).length > 0;
  const lacking = (kinds: readonly TableKind[]): TableKind[] =>
    kinds.filter((k) => !present.has(k) && !(k === 'general-basic' && isInHalves));
  const found = mandatory.length - lacking(mandatory).length;
  if (found * 2 < mandatory.length) {
    const partial = { id: 'missing-tables.partial' as const, data: { found, expected: mandatory.length } };
    return { cannotTell: [cannotTell(meta, partial)] };
  }
  const inSichuanSet = sichuan.length - lacking(sichuan).length >= ENOUGH_OF_SICHUAN;
  return {
    findings: [
      ...lacking(mandatory).map((k) => missing(book, k, 'warning')),
      ...later
        .filter((any) => !any.some((k) => present.has(k)))
        .map(([first]) => missing(book, first!, 'info')),
      ...(inSichuanSet ? lacking(sichuan).map((k) => missing(book, k, 'warning')) : []),
    ],
  };
}

/**
 * 财政拨款安排的基本支出预算表, 部门基本支出预算表: shows what the 一般公共预算基本支出表 would, and the other funds beside it. 基本支出表—人员经费 is
 * a part of it.
 */
const showsBasic = (title: string): boolean =>
  /财政拨款.*基本支出|(?<!一般公共预算.*)基本支出[^—－-]*表(?:（[^（）]*）|\([^()]*\))?$/.test(title);

/** A sheet that was not recognised may be the table: then the reader is sent there. */
function missing(book: BudgetBook, kind: TableKind, severity: Finding['severity']): Finding {
  const sheets = book.others
    .filter((o) => o.kind === 'unrecognised' || o.kind === 'beside')
    .map((o) => o.sheet);
  const table = `table.${kind}`;
  if (kind === 'general-basic' && book.others.some((o) => showsBasic(o.title ?? ''))) severity = 'info';
  return sheets.length === 0
    ? formFinding(meta, { id: 'missing-tables.missing', data: { table } }, [], severity)
    : formFinding(meta, { id: 'missing-tables.unrecognised', data: { table, sheets } }, [], severity);
}
