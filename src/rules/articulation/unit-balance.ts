import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import { hasCarryOut } from '../support/facts';
import { tableOf } from '../support/lookup';
import { matchTables, sideOf } from '../support/matchTables';
import { article, basis, practice } from '../statutes/basis';

const ID = 'unit-balance';

/** Each unit has the same 合计 in 部门收入总表 and 部门支出总表, unless money is carried on. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(
      article('预算法实施条例', '第五条第二款'),
      practice('同一单位在收入总表与支出总表中的合计相等'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const left = sideOf(tableOf(book, 'expenditure-summary'), { of: ['total'] });
    const right = sideOf(tableOf(book, 'revenue-summary'), { of: ['total'] });
    if (hasCarryOut(book)) collector.cannotTell('cannot-tell.carried-on');
    else if (left && right) matchTables(collector, left, [right], ['total', 'unit']);
    return collector.outcome;
  },
};
