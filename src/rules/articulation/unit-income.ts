import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import { countsCarriedOver, FUNDS, hasCarryIn, hasCarryOut } from '../support/facts';
import { columnOf, tableOf } from '../support/lookup';
import { matchTables, sideOf } from '../support/matchTables';
import { article, basis, practice } from '../statutes/basis';

const ID = 'unit-income';

/**
 * In 部门收入总表 each unit's appropriation of a fund equals what it spends of this year's money in the fund's table
 * (合计 less 上年结转安排). Where money is carried over and the fund's table doesn't say how much, it can't be told.
 */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(
      article('预算法实施条例', '第五条第四款'),
      practice('表间勾稽，收入总表各单位财政拨款收入＝该单位在对应支出表中的当年拨款支出'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const revenue = tableOf(book, 'revenue-summary');
    if (!revenue) return collector.outcome;
    if (hasCarryOut(book)) {
      collector.cannotTell('cannot-tell.carried-on');
      return collector.outcome;
    }
    const isWithin = countsCarriedOver(revenue.blocks[0]);
    for (const { measure, table } of FUNDS) {
      const left = sideOf(revenue, { of: [measure] });
      const detail = tableOf(book, table);
      const right = isWithin
        ? sideOf(detail, { of: ['total'] })
        : sideOf(detail, { of: ['total'] }, { of: ['carry-over'], weight: -1 });
      if (!left || !right) continue;
      if (!isWithin && hasCarryIn(book) && columnOf(right.block, 'carry-over') === undefined) {
        if (!detail!.empty) collector.cannotTell('cannot-tell.carry-over-unsplit', { table: detail!.title });
        continue;
      }
      matchTables(collector, left, [right], ['total', 'unit']);
    }
    return collector.outcome;
  },
};
