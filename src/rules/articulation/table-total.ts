import type { TableBlock } from '../../budget/BudgetBook';
import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import { tableName, totalRow } from '../support/lookup';
import { sumOfRows } from '../support/sumRule';
import { basis, practice } from '../statutes/basis';

const ID = 'table-total';

/** 合计 equals the sum of the unit rows, or of the top subjects where no units stand. */
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
      for (const block of table.blocks) {
        if (block.side !== 'single' || table.empty || block.rows.length < 2) continue;
        // The economic items of a final account end in 人员经费合计 and 公用经费合计 instead.
        if (table.kind === 'final-general-basic') continue;
        if (!totalRow(block))
          collector.cannotTell('cannot-tell.missing-row', { table: tableName(table), row: '合计' });
        else if (isUncoded(block)) collector.cannotTell('cannot-tell.no-codes', { table: tableName(table) });
      }
    }
    return { relations, cannotTell: [...cannotTell, ...collector.outcome.cannotTell] };
  },
};

/** A 合计 with rows that nothing tells the place of: subjects without codes, whose names are not known. */
const isUncoded = (block: TableBlock): boolean =>
  block.rows.some((r) => r.kind === 'closing') &&
  block.rows.every((r) => r.kind === 'closing' || r.kind === 'total');
