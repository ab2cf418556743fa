import type { RelationRule } from '../Rule';
import { Collector } from '../support/collect';
import { tableOf } from '../support/lookup';
import { matchTables, sideOf } from '../support/matchTables';

const ID = 'general-basic-total';

/** 一般公共预算支出表 基本支出 = 一般公共预算基本支出表 合计, in all and for each unit. */
export const rule: RelationRule = {
  kind: 'relations',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: '表间勾稽：一般公共预算支出表基本支出＝一般公共预算基本支出表合计',
  },
  relate({ book }) {
    const collector = new Collector(ID);
    const left = sideOf(tableOf(book, 'general-basic'), { of: ['total'] });
    const right = sideOf(tableOf(book, 'general-expenditure'), { of: ['basic'] });
    if (left && right) matchTables(collector, left, [right], ['total', 'unit']);
    else
      collector.cannotTell('cannot-tell.missing-table', {
        table: left ? '一般公共预算支出预算表' : '一般公共预算基本支出预算表',
      });
    return collector.outcome;
  },
};
