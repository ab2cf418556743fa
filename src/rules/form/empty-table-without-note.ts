import type { BudgetTable } from '../../budget/BudgetBook';
import type { Severity } from '../../budget/Finding';
import { documentOf, type ReadKind } from '../../budget/TableKind';
import type { BookRule } from '../Rule';
import { formFinding } from './support/findings';
import { saysEmpty, speaksOfAllEmpty } from './support/notes';
import { article, basis } from '../statutes/basis';

const meta = {
  id: 'empty-table-without-note',
  category: 'form',
  severity: 'warning',
  basis: basis(article('地方预决算公开操作规程', '空表')),
} as const;

/** Tables that no department can leave empty. */
const NEVER_EMPTY: ReadonlySet<ReadKind> = new Set([
  'revenue-expenditure-summary',
  'revenue-summary',
  'expenditure-summary',
  'final-revenue-expenditure-summary',
  'final-revenue-summary',
  'final-expenditure-summary',
]);

/**
 * Empty tables that no note explains. “三公” tables state their zeros unit by unit and need none.
 * One note may speak of all empty tables of a set: then a table without its own is only pointed out.
 * A book in which every table is empty is a form that nobody filled in: said once.
 */
export const rule: BookRule = {
  on: 'book',
  meta,
  check({ book }) {
    const bare = book.tables.filter((t) => t.empty && !statesZeros(t) && !t.notes.some(saysEmpty));
    const oneForAll = book.tables.some((t) => t.notes.some(speaksOfAllEmpty));
    const findings =
      bare.length > 1 && book.tables.every((t) => t.empty)
        ? [
            formFinding(
              meta,
              { id: 'empty-table-without-note.book', data: { count: book.tables.length } },
              titles(bare),
            ),
          ]
        : bare.map((t) =>
            formFinding(
              meta,
              {
                id: NEVER_EMPTY.has(t.kind)
                  ? 'empty-table-without-note.unfilled'
                  : 'empty-table-without-note.no-note',
                data: { table: t.title },
              },
              [t.titlePlace],
              severityOf(t, oneForAll),
            ),
          );
    return { findings };
  },
};

/** A final account says in its narrative which money it had none of: the note under the table is a courtesy there. */
const severityOf = ({ kind }: BudgetTable, oneForAll: boolean): Severity =>
  (oneForAll || documentOf(kind) === 'final') && !NEVER_EMPTY.has(kind) ? 'info' : meta.severity;

const titles = (tables: readonly BudgetTable[]) => tables.map((t) => t.titlePlace);

const statesZeros = (table: BudgetTable): boolean =>
  table.kind === 'three-public' || table.kind === 'fund-three-public' || table.kind === 'final-three-public';
