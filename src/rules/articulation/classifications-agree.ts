import type { BudgetTable, TableBlock } from '../../budget/BudgetBook';
import type { BookRule } from '../Rule';
import { basis, practice } from '../statutes/basis';
import { Collector } from '../support/collect';
import { columnLabel, shortName, tableName, totalRow } from '../support/lookup';

const ID = 'classifications-agree';

/**
 * A table that lists the same expenditure twice, by function and by economic nature, or by the department's economic items and the
 * government's: both lists have the same 合计, column by column.
 */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'within-table',
    severity: 'error',
    basis: basis(practice('表内勾稽，同一支出按不同科目分类列示的合计相等')),
  },
  check({ book }) {
    const collector = new Collector(ID);
    for (const table of book.tables) {
      const [first, ...others] = listsOf(table);
      for (const other of first ? others : []) stateSame(collector, table, first!, other);
    }
    return collector.outcome;
  },
};

/** The lists of subjects side by side, each of another classification and with a 合计 of its own. */
function listsOf(table: BudgetTable): readonly TableBlock[] {
  if (table.blocks.length < 2) return [];
  const lists = table.blocks.filter((b) => familyOf(b) !== undefined && totalRow(b) !== undefined);
  const families = new Set(lists.map(familyOf));
  return families.size === lists.length ? lists : [];
}

/** The first digit of the codes: 2 by function, 3 the department's economic items, 5 the government's; undefined for several. */
function familyOf({ rows }: TableBlock): string | undefined {
  const [family, ...more] = new Set(
    rows.flatMap((r) => (r.kind === 'subject' ? r.code?.charAt(0) : []) ?? []),
  );
  return more.length === 0 ? family : undefined;
}

function stateSame(collector: Collector, table: BudgetTable, one: TableBlock, other: TableBlock): void {
  const [total, again] = [totalRow(one)!, totalRow(other)!];
  one.columns.forEach((column, at) => {
    if (column.measure === 'other' || column.measure === 'subtotal') return;
    const same = other.columns.findIndex((c) => c.measure === column.measure);
    if (same < 0) return;
    collector.sum(
      { table: tableName(table), row: total.label, column: columnLabel(column) },
      total.cells[at],
      columnLabel(column),
      [{ cell: again.cells[same], label: `${shortName(table)} ${columnLabel(other.columns[same])}` }],
    );
  });
}
