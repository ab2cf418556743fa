import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import { tableOf } from '../support/lookup';
import { matchTables, sideOf } from '../support/matchTables';
import { article, basis, practice } from '../statutes/basis';

const ID = 'general-basic-total';

/** 一般公共预算支出表 基本支出 = 一般公共预算基本支出表 合计, in all and for each unit. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(
      article('预算法实施条例', '第六条第三款'),
      practice('表间勾稽，一般公共预算支出表基本支出＝一般公共预算基本支出表合计'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const basic = tableOf(book, 'general-basic');
    const general = tableOf(book, 'general-expenditure');
    const left = sideOf(basic, { of: ['total'] });
    const right = sideOf(general, { of: ['basic'] });
    if (!left) collector.lacks(basic, '一般公共预算基本支出预算表', { column: '合计' });
    else if (!right) collector.lacks(general, '一般公共预算支出预算表', { column: '基本支出' });
    else matchTables(collector, left, [right], ['total', 'unit']);
    return collector.outcome;
  },
};
