import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import { othersHaveBasic } from '../support/facts';
import { tableOf } from '../support/lookup';
import { matchTables, sideOf } from '../support/matchTables';
import { article, basis, practice } from '../statutes/basis';

const ID = 'economic-basic';

/** 财政拨款支出预算表（经济分类） 基本支出 = 一般公共预算基本支出表, for each 款; not below it where other funds are spent too. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(
      article('预算法实施条例', '第六条第三款'),
      practice('表间勾稽，财政拨款支出表（经济分类）基本支出＝一般公共预算基本支出表，逐款相等'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const left = sideOf(tableOf(book, 'appropriation-economic'), { of: ['basic'] });
    const right = sideOf(tableOf(book, 'general-basic'), { of: ['total'] });
    if (left && right)
      matchTables(
        collector,
        left,
        [right],
        ['total', 'unit', 'subject'],
        othersHaveBasic(book) ? 'at-least' : 'equal',
      );
    else if (tableOf(book, 'appropriation-economic'))
      collector.cannotTell(
        left ? 'cannot-tell.missing-table' : 'cannot-tell.missing-column',
        left ? { table: '一般公共预算基本支出预算表' } : { table: '财政拨款支出预算表', column: '基本支出' },
      );
    return collector.outcome;
  },
};
