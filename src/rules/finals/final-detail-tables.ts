import type { Measure } from '../../budget/BudgetBook';
import type { FinalKind } from '../../budget/TableKind';
import { Collector } from '../support/collect';
import { tableOf } from '../support/lookup';
import { matchTables, sideOf } from '../support/matchTables';
import { FINAL_FUNDS, spendsNothing, tableOfFund } from './support/facts';
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
      if (left && right)
        matchTables(collector, left, [right], ['total', 'subject'], 'equal', undefined, false);
    }
    const all = sideOf(tableOf(book, 'final-appropriation-detail'), { of: ['total'] });
    const lacking = FINAL_FUNDS.some((fund) => !tableOfFund(book, fund) && !spendsNothing(book, fund));
    const funds = FINAL_FUNDS.flatMap((fund) => sideOf(tableOfFund(book, fund), { of: ['total'] }) ?? []);
    if (all && funds.length > 0)
      matchTables(
        collector,
        all,
        funds,
        ['total', 'subject'],
        lacking ? 'at-least' : 'equal',
        undefined,
        false,
      );
    return collector.outcome;
  },
};
