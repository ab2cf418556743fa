import type { BookRule } from '../Rule';
import { saysCarryOver } from '../support/carryOver';
import { Collector } from '../support/collect';
import { FUNDS, fundTables, hasCarryIn } from '../support/facts';
import { tableOf } from '../support/lookup';
import { matchFunds } from '../support/matchFunds';
import { article, basis, practice } from '../statutes/basis';

const ID = 'economic-total';

/** 财政拨款支出预算表（经济分类） = the tables of the three funds: 总计 in all and for each unit; 基本 and 项目 where nothing is carried over. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(
      article('预算法实施条例', '第五条第一款'),
      practice('表间勾稽，财政拨款支出表（经济分类）＝一般公共预算＋政府性基金＋国有资本经营支出表'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const economic = tableOf(book, 'appropriation-economic');
    const { tables, lacking } = fundTables(book);
    if (!economic) return collector.outcome;
    if (tables.length === 0) {
      collector.cannotTell('cannot-tell.missing-table', { table: '财政拨款各支出表' });
      return collector.outcome;
    }
    for (const table of lacking) collector.cannotTell('cannot-tell.missing-table', { table });
    const split =
      hasCarryIn(book) &&
      FUNDS.some(
        ({ table }) =>
          tableOf(book, table)?.empty === false &&
          saysCarryOver(book, table) !== saysCarryOver(book, 'appropriation-economic'),
      );
    if (split) {
      collector.cannotTell('cannot-tell.carried-over', {});
      return collector.outcome;
    }
    matchFunds(
      collector,
      book,
      economic,
      tables,
      ['total', 'unit'],
      lacking.length === 0 ? 'equal' : 'at-least',
    );
    return collector.outcome;
  },
};
