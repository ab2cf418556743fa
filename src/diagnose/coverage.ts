import type { AmountCell, AmountColumn, BudgetBook, BudgetRow, BudgetTable } from '../budget/BudgetBook';
import type { JudgedRelation } from '../budget/Finding';
import { placeKey } from '../budget/Place';
import { figuresOf } from '../budget/Relation';
import { tablesRead } from '../budget/tablesRead';

/** Why nothing watches a cell. Ids of messages under `coverage.` */
export type UnwatchedReason =
  /** It can't be read as a number; a form rule names it. */
  | 'not-a-number'
  /** Its table has no figure other than zero. */
  | 'empty-table'
  /** Its column's heading is not known. */
  | 'unknown-column'
  /** It is only kept from exceeding another figure. */
  | 'bound-only'
  /** Nothing stands there, and no relation has a place for it. */
  | 'blank'
  /** No other figure of the book depends on it. */
  | 'alone';

export interface CoveredCell {
  readonly table: BudgetTable;
  readonly row: BudgetRow;
  readonly column: AmountColumn;
  readonly cell: AmountCell;
  /** Relations that a wrong amount here would break: equalities and ratios. */
  readonly watchers: number;
  /** Relations that only bound it from one side. */
  readonly bounds: number;
  /** Set when nothing watches the cell. */
  readonly reason?: UnwatchedReason;
}

export interface Coverage {
  /** Every amount cell, in the order of the book. */
  readonly cells: readonly CoveredCell[];
  readonly watched: number;
  /** Cells with an amount other than zero, and how many of them are watched. */
  readonly amounts: { readonly all: number; readonly watched: number };
}

/** How many relations watch each amount cell of a book, and why some cells have none. */
export function coverage(book: BudgetBook, relations: readonly JudgedRelation[]): Coverage {
  const equalities = new Map<string, number>();
  const bounds = new Map<string, number>();
  for (const { relation, judgement } of relations) {
    if (judgement.verdict === 'cannot-tell') continue;
    const counts = relation.kind === 'linear' && relation.comparison === 'at-least' ? bounds : equalities;
    const keys = new Set(figuresOf(relation).map(({ figure }) => placeKey(figure.place)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const cells = tablesRead(book).flatMap((table) =>
    table.blocks.flatMap((block) =>
      block.rows.flatMap((row) =>
        row.cells.flatMap((cell, i): CoveredCell[] => {
          const column = block.columns[i];
          if (!column) return [];
          const key = placeKey(cell.place);
          const watchers = equalities.get(key) ?? 0;
          const covered = { table, row, column, cell, watchers, bounds: bounds.get(key) ?? 0 };
          return [watchers > 0 ? covered : { ...covered, reason: reasonOf(covered) }];
        }),
      ),
    ),
  );
  const amounts = cells.filter((c) => c.cell.figure && !c.cell.figure.value.isZero());
  return {
    cells,
    watched: cells.filter((c) => c.watchers > 0).length,
    amounts: { all: amounts.length, watched: amounts.filter((c) => c.watchers > 0).length },
  };
}

function reasonOf(c: Omit<CoveredCell, 'reason'>): UnwatchedReason {
  if (!c.cell.figure) return 'not-a-number';
  if (c.bounds > 0) return 'bound-only';
  if (c.table.empty) return 'empty-table';
  if (c.column.measure === 'other') return 'unknown-column';
  return c.cell.figure.value.isZero() ? 'blank' : 'alone';
}
