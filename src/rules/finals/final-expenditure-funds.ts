import type { Measure } from '../../budget/BudgetBook';
import { Collector } from '../support/collect';
import { tableOf } from '../support/lookup';
import { sideOf } from '../support/matchTables';
import { FINAL_FUNDS, spendsFiscalMoneyOnly, tableOfFund, unlistedFunds } from './support/facts';
import { matchFinals } from './support/matchFinals';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';

const ID = 'final-expenditure-funds';

const MEASURES: readonly Measure[] = ['total', 'basic', 'project'];

/** 支出决算表 equals the tables of the three funds added up, code by code, where only appropriations were spent; else it is not below them. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    document: 'final',
    severity: 'error',
    basis: basis(
      article('预算法实施条例', '第五条第一款'),
      practice('表间勾稽，支出决算表各科目＝各财政拨款支出决算表同一科目之和（有非财政拨款支出时不小于）'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const summary = tableOf(book, 'final-expenditure-summary');
    const tables = FINAL_FUNDS.flatMap((fund) => tableOfFund(book, fund) ?? []);
    if (!summary || tables.length === 0) {
      collector.lacks(undefined, summary ? '一般公共预算财政拨款支出决算表' : '支出决算表', { row: '合计' });
      return collector.outcome;
    }
    const lacking = unlistedFunds(book);
    for (const { name } of lacking) collector.cannotTell('cannot-tell.missing-table', { table: name });
    const comparison = lacking.length === 0 && spendsFiscalMoneyOnly(book) ? 'equal' : 'at-least';
    for (const measure of MEASURES) {
      const left = sideOf(summary, { of: [measure] });
      const right = tables.flatMap((t) => sideOf(t, { of: [measure] }) ?? []);
      if (!left || right.length < tables.length) continue;
      matchFinals(collector, left, right, comparison);
    }
    return collector.outcome;
  },
};
