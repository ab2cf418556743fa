import type { BudgetBook } from '../../../src/budget/BudgetBook';
import { normalName } from '../../../src/budget/names';
import { YUAN_PER } from '../../../src/budget/Unit';
import { recognise } from '../../../src/recognise';
import { evaluate } from '../../../src/rules/evaluate';
import { bookRules } from '../../../src/rules/registry';
import type { Grid } from '../../../src/workbook/Grid';

/** What a book says, in words that don't depend on where it stands. */
export interface Observation {
  readonly kinds: readonly string[];
  /** Every amount that is not zero: table, row, column, 元. */
  readonly amounts: readonly string[];
  /** Findings that ask a person to act. */
  readonly warnings: readonly string[];
  /** Relations by rule. */
  readonly relations: Readonly<Record<string, number>>;
  readonly book: BudgetBook;
}

export function observe(grids: readonly Grid[]): Observation {
  const book = recognise(grids);
  const { findings, relations } = evaluate(bookRules, { book });
  const counts: Record<string, number> = {};
  for (const { relation } of relations) counts[relation.rule] = (counts[relation.rule] ?? 0) + 1;
  return {
    book,
    kinds: book.tables.map((t) => t.kind).sort(),
    amounts: amountsOf(book),
    warnings: findings
      .filter((f) => f.severity !== 'info')
      .map((f) =>
        [
          f.severity,
          f.rule,
          f.message.id,
          ...(f.relation ? Object.values(f.relation.subject) : []),
          f.stated?.value,
          f.expected?.value,
        ].join(' '),
      )
      .sort(),
    relations: counts,
  };
}

/** Rows are told by code or name; of two columns of one measure the header tells them apart. */
function amountsOf(book: BudgetBook): string[] {
  return book.tables
    .flatMap((t) =>
      t.blocks.flatMap((b) =>
        b.rows.flatMap((r) =>
          r.cells.flatMap((c, i) => {
            const column = b.columns[i]!;
            if (!c.figure || c.figure.value.isZero()) return [];
            if (['other', 'prior-year', 'change'].includes(column.measure)) return [];
            const row = r.kind === 'subject' || r.kind === 'project' ? r.code : '';
            const name = r.kind === 'total' ? '' : normalName(r.name);
            return [
              [
                t.kind,
                b.side,
                r.kind,
                row,
                name,
                column.measure,
                c.figure.value.times(YUAN_PER[t.unit]),
              ].join('|'),
            ];
          }),
        ),
      ),
    )
    .sort();
}
