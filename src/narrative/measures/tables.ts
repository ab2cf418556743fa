import type {
  AmountColumn,
  BudgetBook,
  BudgetRow,
  BudgetTable,
  Measure,
  TableBlock,
} from '../../budget/BudgetBook';
import { groupBy } from '../../budget/groupBy';
import { oncePer } from '../../budget/oncePer';
import type { Term } from '../../budget/Relation';
import { CLASS_DIGITS, isUnder, type SubjectCode } from '../../budget/Subject';
import type { ReadKind, TableKind } from '../../budget/TableKind';
import type { Gathered } from './Found';

/** A column of one block of one table, where figures are gathered from. */
export interface Cut {
  readonly table: BudgetTable;
  readonly block: TableBlock;
  /** Index into the block's columns. */
  readonly index: number;
}

/** The table of a kind; a visible one before a hidden one. */
export const tableOf = (book: BudgetBook, kind: TableKind): BudgetTable | undefined =>
  tablesByKind(book).get(kind);

const tablesByKind = oncePer((book: BudgetBook): ReadonlyMap<ReadKind, BudgetTable> => {
  const first = new Map<ReadKind, BudgetTable>();
  for (const table of book.tables) {
    const before = first.get(table.kind);
    if (!before || (before.hidden && !table.hidden)) first.set(table.kind, table);
  }
  return first;
});

/** The column of the first of these measures that the block has. */
export function cutOf(
  book: BudgetBook,
  kind: TableKind,
  side: TableBlock['side'] | 'any',
  measures: readonly Measure[],
): Cut | null {
  const table = tableOf(book, kind);
  const block = table?.blocks.find((b) => side === 'any' || b.side === side);
  if (!table || !block) return null;
  for (const measure of measures) {
    const index = columnOf(block.columns, measure);
    if (index >= 0) return { table, block, index };
  }
  return null;
}

/** By a loop: each of the many figures that are looked up asks for a column or two. */
function columnOf(columns: readonly AmountColumn[], measure: Measure): number {
  for (let i = 0; i < columns.length; i++) if (columns[i]!.measure === measure) return i;
  return -1;
}

/**
 * The figures of these rows in the cut's column. Null when there is no row, or when one of the cells can't be read:
 * a sum with a hole in it is no figure.
 */
export function gather(cut: Cut | null, rows: readonly BudgetRow[], label?: string): Gathered | null {
  if (!cut || rows.length === 0) return null;
  const sources: Term[] = [];
  for (const row of rows) {
    const figure = row.cells[cut.index]?.figure;
    if (!figure) return null;
    sources.push({ figure, weight: 1, label: row.name });
  }
  return { table: cut.table, label: label ?? rows[0]!.name, sources };
}

/** The 合计 row, or where none stands, the rows at the top of the tree. */
export const totalRows = oncePer((block: TableBlock): readonly BudgetRow[] => {
  const total = block.rows.find((r) => r.kind === 'total' || r.line === 'grand-total');
  return total ? [total] : block.rows.filter((r) => r.parent === undefined && r.kind !== 'closing');
});

const ancestors = (block: TableBlock, row: BudgetRow): readonly BudgetRow[] => {
  const chain: BudgetRow[] = [];
  for (let at = row.parent; at !== undefined && chain.length < block.rows.length;) {
    const up: BudgetRow | undefined = block.rows[at];
    if (!up) break;
    chain.push(up);
    at = up.parent;
  }
  return chain;
};

/**
 * The rows that together make up a subject: its own rows (one per unit), else the topmost rows below it.
 * Rows under a row that already counts are left out.
 */
export function subjectRows(block: TableBlock, code: SubjectCode): readonly BudgetRow[] {
  const known = subjectsLookedUp(block);
  let rows = known.get(code);
  if (!rows) known.set(code, (rows = findSubjectRows(block, code)));
  return rows;
}

/** A subject is looked up for each of its parts and statements; a block never changes. */
const subjectsLookedUp = oncePer((_block: TableBlock) => new Map<SubjectCode, readonly BudgetRow[]>());

/** The rows that say what a subject comes to: its own, or where only what it is spent on is listed, each of these. */
const subjectsOf = oncePer(({ rows }: TableBlock): readonly BudgetRow[] => {
  const own = new Set(rows.flatMap((r) => (r.kind === 'subject' && r.code ? [r.code] : [])));
  return rows.filter(
    (r) => r.code !== undefined && (r.kind === 'subject' || (r.kind === 'project' && !own.has(r.code))),
  );
});

/** The subjects of a block by the first digits of their codes. */
const subjectsByClass = oncePer((block: TableBlock): ReadonlyMap<string, readonly BudgetRow[]> =>
  groupBy(subjectsOf(block), (r) => r.code!.slice(0, CLASS_DIGITS)),
);

const NONE: readonly BudgetRow[] = [];

function subjectsUnder(block: TableBlock, code: SubjectCode): readonly BudgetRow[] {
  const begins = (r: BudgetRow): boolean => r.code?.startsWith(code) === true;
  if (code.length < CLASS_DIGITS) return subjectsOf(block).filter(begins);
  const ofClass = subjectsByClass(block).get(code.slice(0, CLASS_DIGITS)) ?? NONE;
  return code.length === CLASS_DIGITS ? ofClass : ofClass.filter(begins);
}

function findSubjectRows(block: TableBlock, code: SubjectCode): readonly BudgetRow[] {
  const subjects = subjectsUnder(block, code);
  const own = subjects.filter((r) => r.code === code);
  const candidates = own.length > 0 ? own : subjects;
  if (candidates.length < 2) return candidates;
  const among = new Set(candidates);
  const shortestWithin = (r: BudgetRow): boolean => !candidates.some((o) => covers(o, r));
  return candidates.filter((r) => !ancestors(block, r).some((a) => among.has(a)) && shortestWithin(r));
}

/** A 款 row covers the 项 rows of its unit where the tree does not say so (no 类 row above them). */
const covers = (upper: BudgetRow, lower: BudgetRow): boolean =>
  upper.code !== undefined &&
  lower.code !== undefined &&
  isUnder(lower.code, upper.code) &&
  (upper.unitName === lower.unitName || upper.unitName === undefined);
