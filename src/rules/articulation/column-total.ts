import type { BudgetTable, TableBlock } from '../../budget/BudgetBook';
import type { RelationRule } from '../Rule';
import { Collector, Parts } from '../support/collect';
import { columnLabel, tableName } from '../support/lookup';

const ID = 'column-total';

/** A column headed 合计, 小计 or 总计 equals the sum of the columns it heads, in every row. */
export const rule: RelationRule = {
  kind: 'relations',
  meta: { id: ID, category: 'within-table', severity: 'error', basis: '表内勾稽：合计栏＝各分项栏之和' },
  relate({ book }) {
    const collector = new Collector(ID);
    for (const table of book.tables) {
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
  const parts = new Parts();
  for (const [at, { column }] of columns.entries()) {
    const below = [...columns.keys()].filter((i) => columns[i]!.parent === column);
    if (below.length === 0) continue;
    const label = labels[at]!;
    for (const { cells, label: row } of rows) {
      parts.clear();
      for (const i of below) parts.add(cells[i], labels[i]!);
      // One part alone prints the very number of its total.
      const samePrinted = parts.amounts <= 1;
      collector.state({ table: name, row, column: label }, cells[at], label, parts, 'equal', samePrinted);
    }
  }
}
