import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import { fundTables, hasCarryIn, hasCarryOut } from '../support/facts';
import { tableOf } from '../support/lookup';
import { matchTables, sideOf } from '../support/matchTables';
import { article, basis, practice } from '../statutes/basis';

const ID = 'revenue-by-subject';

/** Where 部门收入总表 lists subjects: 财政拨款收入 = the tables of the three funds, 合计 = 部门支出总表, subject by subject. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(
      article('预算法实施条例', '第五条第四款'),
      practice(
        '表间勾稽，按科目编列的收入总表，财政拨款收入＝各财政拨款支出表同一科目，合计＝部门支出总表同一科目',
      ),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const revenue = tableOf(book, 'revenue-summary');
    const all = sideOf(revenue, { of: ['total'] });
    if (!all || all.index.subjects.size === 0) return collector.outcome;
    if (hasCarryIn(book) || hasCarryOut(book)) {
      collector.cannotTell(hasCarryIn(book) ? 'cannot-tell.carried-over' : 'cannot-tell.carried-on');
      return collector.outcome;
    }
    const expenditure = sideOf(tableOf(book, 'expenditure-summary'), { of: ['total'] });
    if (expenditure) matchTables(collector, all, [expenditure], ['total', 'subject']);
    const fiscal = sideOf(revenue, { of: ['appropriation'] });
    if (!fiscal) return collector.outcome;
    const { tables, lacking } = fundTables(book);
    for (const table of lacking) collector.cannotTell('cannot-tell.missing-table', { table });
    const funds = tables.flatMap((table) => sideOf(table, { of: ['total'] }) ?? []);
    if (funds.length > 0)
      matchTables(
        collector,
        fiscal,
        funds,
        ['total', 'subject'],
        lacking.length === 0 ? 'equal' : 'at-least',
      );
    return collector.outcome;
  },
};
