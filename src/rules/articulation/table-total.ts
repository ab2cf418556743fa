import type { BudgetTable, TableBlock } from '../../budget/BudgetBook';
import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import { listSums, ownColumns } from '../support/basicSums';
import { columnLabel, tableName, totalRow } from '../support/lookup';
import { sumOfRows } from '../support/sumRule';
import { basis, practice } from '../statutes/basis';

const ID = 'table-total';

/** 合计 equals the sum of the unit rows, or of the top subjects where no units stand; 人员经费合计 and 公用经费合计 that of their lists. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'within-table',
    severity: 'error',
    basis: basis(practice('表内勾稽，合计行＝各单位（或各最上级科目）之和')),
  },
  check({ book }) {
    const { relations, cannotTell } = sumOfRows(ID, book, (row) => row.kind === 'total');
    const collector = new Collector(ID);
    for (const table of book.tables) {
      if (table.kind === 'general-basic')
        for (const block of table.blocks) relateLists(collector, table, block);
      for (const block of table.blocks) {
        if (block.side !== 'single' || table.empty || block.rows.length < 2) continue;
        // The economic items of a final account end in 人员经费合计 and 公用经费合计 instead.
        if (table.kind === 'final-general-basic') continue;
        if (!totalRow(block))
          collector.cannotTell('cannot-tell.missing-row', { table: tableName(table), row: '合计' });
        else if (isUncoded(block)) collector.cannotTell('cannot-tell.no-codes', { table: tableName(table) });
      }
    }
    const { outcome } = collector;
    return {
      relations: [...relations, ...outcome.relations],
      cannotTell: [...cannotTell, ...outcome.cannotTell],
    };
  },
};

/** 人员经费 left and 公用经费 right, each with its sum below. */
function relateLists(collector: Collector, table: BudgetTable, block: TableBlock): void {
  for (const { row, parts } of listSums(block)) {
    if (parts.length === 0) continue;
    for (const at of ownColumns(block))
      collector.sum(
        { table: tableName(table), row: row.label, column: columnLabel(block.columns[at]) },
        row.cells[at],
        row.name,
        parts.map((p) => ({ cell: p.cells[at], label: p.name })),
      );
  }
}

/** A 合计 with rows that nothing tells the place of: subjects without codes, whose names are not known. */
const isUncoded = (block: TableBlock): boolean =>
  block.rows.some((r) => r.kind === 'closing') &&
  block.rows.every((r) => r.kind === 'closing' || r.kind === 'total');
