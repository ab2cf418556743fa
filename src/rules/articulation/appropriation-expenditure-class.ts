import type { BookRule } from '../Rule';
import { carryReading } from '../support/carryOver';
import { matchClassLines } from '../support/classLines';
import { Collector } from '../support/collect';
import { FUNDS } from '../support/facts';
import { tableName, tableOf } from '../support/lookup';
import { article, basis, practice } from '../statutes/basis';

const ID = 'appropriation-expenditure-class';

/** Each 类 in 财政拨款收支预算总表 equals, fund by fund, its rows in the fund's own table; not below them where that leaves out what was carried over. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(
      article('预算法实施条例', '第五条第一款'),
      article('预算法实施条例', '第五条第四款'),
      practice('表间勾稽，财政拨款收支总表各类支出＝各预算支出表该类之和'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const summary = tableOf(book, 'appropriation-summary');
    if (!summary) {
      collector.cannotTell('cannot-tell.missing-table', { table: '财政拨款收支预算总表' });
      return collector.outcome;
    }
    let compared = false;
    for (const fund of FUNDS) {
      const detail = tableOf(book, fund.table);
      const comparison = carryReading(book, fund) === 'included' ? 'equal' : 'at-least';
      if (detail && matchClassLines(collector, summary, [fund.measure], detail, ['total'], comparison))
        compared = true;
    }
    if (!compared)
      collector.cannotTell('cannot-tell.missing-column', {
        table: tableName(summary),
        column: '一般公共预算',
      });
    return collector.outcome;
  },
};
