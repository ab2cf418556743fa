import type { BudgetTable, TableBlock } from '../../budget/BudgetBook';
import { tablesRead } from '../../budget/tablesRead';
import type { BookRule } from '../Rule';
import { childColumns } from '../support/children';
import { Collector, Parts } from '../support/collect';
import { columnLabel, tableName } from '../support/lookup';
import { basis, practice } from '../statutes/basis';

const ID = 'column-total';

/** A column headed 合计, 小计 or 总计 equals the sum of the columns it heads, in every row. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'within-table',
    severity: 'error',
    basis: basis(practice('合计栏＝其所属各栏之和，这是表格本身的含义')),
  },
  check({ book }) {
    const collector = new Collector(ID);
    for (const table of tablesRead(book)) {
      for (const block of table.blocks) {
        if (block.columns.some((c) => c.parent !== undefined)) relateBlock(collector, table, block);
      }
    }
    return collector.outcome;
  },
};

function relateBlock(collector: Collector, table: BudgetTable, { columns, rows }: TableBlock): void {
  const name = tableName(table);
  const labels = columns.map(columnLabel);
  const children = childColumns(columns);
  for (let at = 0; at < columns.length; at++) {
    const below = children[at];
    if (!below) continue;
    const label = labels[at]!;
    for (let r = 0; r < rows.length; r++) {
      const { cells, label: row } = rows[r]!;
      const parts = new Parts(below.length);
      for (let i = 0; i < below.length; i++) parts.add(cells[below[i]!], labels[below[i]!]!);
      // One part alone prints the very number of its total.
      const samePrinted = parts.amounts <= 1;
      collector.state({ table: name, row, column: label }, cells[at], label, parts, 'equal', samePrinted);
    }
  }
}
