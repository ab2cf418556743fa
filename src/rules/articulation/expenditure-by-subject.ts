import type { BookRule } from '../Rule';
import { carryReading } from '../support/carryOver';
import { Collector } from '../support/collect';
import { FUNDS, fundTables, hasNonFiscalIncome, hasTransfers } from '../support/facts';
import { tableOf } from '../support/lookup';
import { matchFunds } from '../support/matchFunds';
import { article, basis, practice } from '../statutes/basis';

const ID = 'expenditure-by-subject';

/** 部门支出总表 = the tables of the three funds, in all, for each unit and each subject; not below them where other income is spent too, where they leave out what was carried over, or where one of them is missing. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(
      article('预算法实施条例', '第五条第一款'),
      article('预算法实施条例', '第四十条第三款'),
      practice('表间勾稽，部门支出总表各科目＝各财政拨款支出表同一科目之和（有非财政拨款收入时不小于）'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const summary = tableOf(book, 'expenditure-summary');
    const { tables, lacking } = fundTables(book);
    if (!summary || tables.length === 0) {
      collector.cannotTell('cannot-tell.missing-table', {
        table: summary ? '财政拨款各支出表' : '部门支出总表',
      });
      return collector.outcome;
    }
    for (const table of lacking) collector.cannotTell('cannot-tell.missing-table', { table });
    const allIn = FUNDS.every((fund) => carryReading(book, fund) === 'included');
    const isWhole = allIn && lacking.length === 0;
    const comparison = isWhole && !hasNonFiscalIncome(book) && !hasTransfers(book) ? 'equal' : 'at-least';
    matchFunds(collector, book, summary, tables, ['total', 'unit', 'subject'], comparison);
    return collector.outcome;
  },
};
