import type { Measure } from '../../budget/BudgetBook';
import type { FinalKind } from '../../budget/TableKind';
import { Collector } from '../support/collect';
import { tableOf } from '../support/lookup';
import { sideOf } from '../support/matchTables';
import { FINAL_FUNDS, tableOfFund, unlistedFunds } from './support/facts';
import { matchFinals } from './support/matchFinals';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';

const ID = 'final-detail-tables';

/** A table with the one that it is of, and the column there. */
const DETAILS: readonly (readonly [FinalKind, FinalKind, Measure])[] = [
  ['final-general-detail', 'final-general-expenditure', 'total'],
  ['final-general-projects', 'final-general-expenditure', 'project'],
];

/** A table in detail has the 合计 of the table that it is of, code by code. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    document: 'final',
    severity: 'error',
    basis: basis(
      article('预算法', '第七十五条第一款'),
      practice('表间勾稽，各支出决算明细表、项目支出决算表的合计＝其所属支出决算表同一科目'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    for (const [kind, whole, measure] of DETAILS) {
      const left = sideOf(tableOf(book, kind), { of: ['total'] });
      const right = sideOf(tableOf(book, whole), { of: [measure] });
      if (left && right) matchFinals(collector, left, [right]);
    }
    const all = sideOf(tableOf(book, 'final-appropriation-detail'), { of: ['total'] });
    const funds = FINAL_FUNDS.flatMap((fund) => sideOf(tableOfFund(book, fund), { of: ['total'] }) ?? []);
    if (all && funds.length > 0)
      matchFinals(collector, all, funds, unlistedFunds(book).length > 0 ? 'at-least' : 'equal');
    return collector.outcome;
  },
};
