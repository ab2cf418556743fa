import { Collector } from '../support/collect';
import { columnLabel, columnOf, tableName, tableOf } from '../support/lookup';
import { partOfBasic } from '../support/basicSums';
import { classRows, isPersonnel } from './support/basic';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';

const ID = 'final-basic-parts';

/** 人员经费合计 = 301 + 303, 公用经费合计 = every other 类, below the economic items of 基本支出. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'within-table',
    document: 'final',
    severity: 'error',
    basis: basis(
      article('预算法实施条例', '第五条第三款'),
      practice('表内勾稽，人员经费＝工资福利支出＋对个人和家庭的补助，公用经费＝其余各类'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const table = tableOf(book, 'final-general-basic');
    for (const block of table?.blocks ?? []) {
      const at = columnOf(block, 'total');
      if (!table || at === undefined) continue;
      const classes = classRows(block);
      if (classes.length === 0) continue;
      for (const row of block.rows) {
        const part = partOfBasic(row);
        if (!part) continue;
        const own = classes.filter((r) => isPersonnel(r.code!) === (part === 'personnel'));
        collector.sum(
          { table: tableName(table), row: row.label, column: columnLabel(block.columns[at]) },
          row.cells[at],
          row.name,
          own.map((r) => ({ cell: r.cells[at], label: `${r.code} ${r.name}` })),
        );
      }
    }
    return collector.outcome;
  },
};
