import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import { blockOf, columnLabel, columnOf, lineOf, tableName } from '../support/lookup';
import { article, basis, practice } from '../statutes/basis';

const ID = 'income-expenditure-balance';

/** 收入总计 = 支出总计 in every two-sided table. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'within-table',
    severity: 'error',
    basis: basis(article('预算法实施条例', '第五条第二款'), practice('收入总计＝支出总计')),
  },
  check({ book }) {
    const collector = new Collector(ID);
    for (const table of book.tables) {
      const income = blockOf(table, 'income');
      // By function, and by economic items beside it: each list is all that is spent.
      const [first, ...more] = table.blocks.filter((b) => b.side === 'expenditure');
      if (!income || !first) continue;
      const left = lineOf(income, 'grand-total');
      const from = columnOf(income, 'total');
      for (const expenditure of [first, ...more]) {
        const right = lineOf(expenditure, 'grand-total');
        const to = columnOf(expenditure, 'total');
        if (left && right && from !== undefined && to !== undefined)
          collector.sum(
            { table: tableName(table), row: right.label, column: columnLabel(expenditure.columns[to]) },
            right.cells[to],
            right.name,
            [{ cell: left.cells[from], label: left.name }],
          );
        else if (expenditure === first)
          collector.cannotTell('cannot-tell.missing-row', {
            table: tableName(table),
            row: left ? '支出总计' : '收入总计',
          });
      }
    }
    return collector.outcome;
  },
};
