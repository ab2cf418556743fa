import type { BudgetRow, TableBlock } from '../../budget/BudgetBook';
import type { SubjectCode } from '../../budget/Subject';
import type { BudgetKind, FinalKind } from '../../budget/TableKind';
import { Collector } from '../support/collect';
import { blockOf, columnOf, tableOf, totalRow } from '../support/lookup';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';
import { amountIn, totalAmount } from '../support/amounts';
import { equateOutside, isSameBody } from '../support/outside';

const ID = 'executed-last-year';

/** What a budget prints as executed last year is what last year's final account published, in all and subject by subject. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'warning',
    basis: basis(
      article('预算法实施条例', '第八十三条第二款'),
      practice('年际勾稽，预算公开表的上年执行数（决算数）＝上年部门决算，决算前编写的可以不同'),
    ),
  },
  check({ book, prior }) {
    const collector = new Collector(ID);
    if (!prior || !isSameBody(book, prior)) return collector.outcome;
    for (const [kind, final] of TABLES) {
      const [table, account] = [tableOf(book, kind), tableOf(prior, final)];
      const [block, spent] = [blockOf(table, 'single'), blockOf(account, 'single')];
      const [at, from] = [executedColumn(block), columnOf(spent, 'total')];
      const whole = totalAmount(account, 'total');
      if (!table || !block || !account || !spent || !whole || at === undefined || from === undefined)
        continue;
      const total = totalRow(block);
      if (total) equateOutside(collector, amountIn(table, block, total, at, '合计'), [whole], WHOSE);
      for (const row of block.rows) {
        const same = row.kind === 'subject' && row.code ? rowOf(spent, row.code) : undefined;
        if (same)
          equateOutside(
            collector,
            amountIn(table, block, row, at, row.name),
            [amountIn(account, spent, same, from, same.name)],
            WHOSE,
          );
      }
    }
    return collector.outcome;
  },
};

const WHOSE = '上年决算';

/** A budget's table with the final account's that lists the same money. */
const TABLES: readonly (readonly [BudgetKind, FinalKind])[] = [
  ['expenditure-summary', 'final-expenditure-summary'],
  ['general-expenditure', 'final-general-expenditure'],
];

/** A column of last year that says 执行数 or 决算数; last year's budget is another figure. */
function executedColumn(block: TableBlock | undefined): number | undefined {
  const at = block?.columns.findIndex(
    (c) => c.measure === 'prior-year' && c.path.some((p) => /执行|决算|完成/.test(p)),
  );
  return at === undefined || at < 0 ? undefined : at;
}

const rowOf = ({ rows }: TableBlock, code: SubjectCode): BudgetRow | undefined =>
  rows.find((r) => r.kind === 'subject' && r.code === code);
