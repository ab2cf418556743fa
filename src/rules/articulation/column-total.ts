import type { RelationRule } from '../Rule';
import { Collector } from '../support/collect';
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
        block.columns.forEach((total, at) => {
          const parts = block.columns.flatMap((c, i) =>
            c.parent === total.column ? [{ at: i, label: columnLabel(c) }] : [],
          );
          if (parts.length === 0) return;
          const name = tableName(table);
          const label = columnLabel(total);
          for (const row of block.rows) {
            const cells = parts.map((p) => ({ cell: row.cells[p.at], label: p.label }));
            // One part alone prints the very number of its total.
            const amounts = cells.filter((p) => p.cell?.figure && !p.cell.figure.value.isZero());
            collector.sum({ table: name, row: row.label, column: label }, row.cells[at], label, cells, {
              samePrinted: amounts.length <= 1,
            });
          }
        });
      }
    }
    return collector.outcome;
  },
};
