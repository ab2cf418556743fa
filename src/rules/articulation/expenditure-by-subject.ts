import type { RelationRule } from '../Rule';
import { carryReading } from '../support/carryOver';
import { Collector } from '../support/collect';
import { FUNDS, hasNonFiscalIncome, hasTransfers } from '../support/facts';
import { tableOf } from '../support/lookup';
import { matchFunds } from '../support/matchFunds';

const ID = 'expenditure-by-subject';

/** 部门支出总表 = the tables of the three funds, in all, for each unit and each subject; not below them where other income is spent too, or they leave out what was carried over. */
export const rule: RelationRule = {
  kind: 'relations',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis:
      '表间勾稽：部门支出总表各科目＝一般公共预算、政府性基金、国有资本经营支出表同一科目之和（有非财政拨款收入时不小于）',
  },
  relate({ book }) {
    const collector = new Collector(ID);
    const summary = tableOf(book, 'expenditure-summary');
    const funds = FUNDS.map(({ table }) => tableOf(book, table));
    if (!summary || funds.some((t) => t === undefined)) {
      collector.cannotTell('cannot-tell.missing-table', {
        table: summary ? '财政拨款各支出表' : '部门支出总表',
      });
      return collector.outcome;
    }
    const allIn = FUNDS.every((fund) => carryReading(book, fund) === 'included');
    const comparison = allIn && !hasNonFiscalIncome(book) && !hasTransfers(book) ? 'equal' : 'at-least';
    matchFunds(collector, book, summary, funds, ['total', 'unit', 'subject'], comparison);
    return collector.outcome;
  },
};
