import type { BudgetBook, BudgetTable } from '../../budget/BudgetBook';
import { documentOf } from '../../budget/TableKind';
import { formFinding } from '../form/support/findings';
import { article, basis, practice } from '../statutes/basis';
import { blockOf, columnOf } from '../support/lookup';
import type { BookRule } from '../Rule';
import { FINAL_FUNDS, tableOfFund } from './support/facts';
import { isSameBody } from '../support/outside';

const meta = {
  id: 'final-copied-table',
  category: 'form',
  document: 'final',
  severity: 'warning',
  basis: basis(
    article('预算法', '第七十五条第一款'),
    practice('各表反映本年度各自的收支，不会与上年的同一张表、与另一项预算的表逐个金额相同'),
  ),
} as const;

/** So many different amounts are alike by no chance: of a whole table, and of what was spent subject by subject. */
const FEWEST_OF_TABLE = 6;
const FEWEST_OF_SUBJECTS = 3;

/** A table that is last year's, amount by amount, or that of another fund: where several agree, they prove nothing. */
export const rule: BookRule = {
  on: 'book',
  meta,
  check({ book, prior }) {
    return {
      findings: [...(prior && isSameBody(book, prior) ? lastYears(book, prior) : []), ...ofAnotherFund(book)],
    };
  },
};

function lastYears(book: BudgetBook, prior: BudgetBook) {
  const large = book.tables.flatMap((table) => {
    const amounts = amountsOf(table);
    const count = new Set(amounts).size;
    return documentOf(table.kind) === 'final' && count >= FEWEST_OF_TABLE ? [{ table, amounts, count }] : [];
  });
  const copied = large.filter(({ table, amounts }) => {
    const last = prior.tables.find((t) => t.kind === table.kind);
    return last !== undefined && amounts.join() === amountsOf(last).join();
  });
  // A workbook all of whose tables are last year's is last year's workbook.
  if (copied.length === large.length) return [];
  return copied.map(({ table, count }) =>
    formFinding(meta, { id: 'final-copied-table.last-year', data: { table: table.title, count } }, [
      table.titlePlace,
    ]),
  );
}

/** Other than zero, in the order of the table. */
const amountsOf = ({ blocks }: BudgetTable): readonly string[] =>
  blocks.flatMap((b) =>
    b.rows.flatMap((r) =>
      r.cells.flatMap(({ figure }) => (figure && !figure.value.isZero() ? figure.value.toString() : [])),
    ),
  );

/** A fund's money is not the general budget's: no table has the subjects and amounts of another. */
function ofAnotherFund(book: BudgetBook) {
  const tables = FINAL_FUNDS.flatMap((fund) => tableOfFund(book, fund) ?? []);
  return tables.flatMap((table, i) =>
    tables.slice(0, i).flatMap((other) => {
      const spent = spentBySubject(table);
      const isCopy =
        new Set(spent.values()).size >= FEWEST_OF_SUBJECTS && sameEntries(spent, spentBySubject(other));
      return isCopy
        ? [
            formFinding(
              meta,
              { id: 'final-copied-table.other', data: { table: table.title, other: other.title } },
              [table.titlePlace, other.titlePlace],
            ),
          ]
        : [];
    }),
  );
}

function spentBySubject(table: BudgetTable): ReadonlyMap<string, string> {
  const block = blockOf(table, 'single');
  const at = columnOf(block, 'total');
  const rows = block?.rows ?? [];
  return new Map(
    rows.flatMap(({ kind, code, cells }): (readonly [string, string])[] => {
      const figure = at === undefined ? undefined : cells[at]?.figure;
      return kind === 'subject' && code && figure && !figure.value.isZero()
        ? [[code, figure.value.toString()]]
        : [];
    }),
  );
}

const sameEntries = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([code, amount]) => b.get(code) === amount);
