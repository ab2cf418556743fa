import type { RelationRule } from '../Rule';
import { saysCarryOver } from '../support/carryOver';
import { Collector } from '../support/collect';
import { FUNDS, hasCarryIn } from '../support/facts';
import { tableOf } from '../support/lookup';
import { matchFunds } from '../support/matchFunds';

const ID = 'economic-total';

/** 财政拨款支出预算表（经济分类） = the tables of the three funds: 总计 in all and for each unit; 基本 and 项目 where nothing is carried over. */
export const rule: RelationRule = {
  kind: 'relations',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: '表间勾稽：财政拨款支出表（经济分类）＝一般公共预算＋政府性基金＋国有资本经营支出表',
  },
  relate({ book }) {
    const collector = new Collector(ID);
    const economic = tableOf(book, 'appropriation-economic');
    const funds = FUNDS.map(({ table }) => tableOf(book, table));
    if (!economic) return collector.outcome;
    if (funds.some((t) => t === undefined)) {
      collector.cannotTell('cannot-tell.missing-table', { table: '财政拨款各支出表' });
      return collector.outcome;
    }
    const split =
      hasCarryIn(book) &&
      FUNDS.some(
        ({ table }) =>
          !tableOf(book, table)!.empty &&
          saysCarryOver(book, table) !== saysCarryOver(book, 'appropriation-economic'),
      );
    if (split) {
      collector.cannotTell('cannot-tell.carried-over', {});
      return collector.outcome;
    }
    matchFunds(collector, book, economic, funds, ['total', 'unit']);
    return collector.outcome;
  },
};
