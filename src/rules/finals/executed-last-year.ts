import type { TableBlock } from '../../budget/BudgetBook';
import type { BudgetKind, FinalKind } from '../../budget/TableKind';
import { Collector } from '../support/collect';
import { blockOf, columnLabel, tableOf, totalRow } from '../support/lookup';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';
import { totalAmount, type Amount } from './support/amounts';
import { equateOutside, isSameBody } from './support/outside';

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
      const table = tableOf(book, kind);
      const block = blockOf(table, 'single');
      const account = tableOf(prior, final);
      const at = executedColumn(block);
      if (!table || !block || !account || at === undefined) continue;
      const column = columnLabel(block.columns[at]);
      const total = totalRow(block)?.cells[at];
      if (total)
        equateOutside(
          collector,
          { table, row: '合计', column, cells: [total] },
          [totalAmount(account, 'total')],
          WHOSE,
        );
      for (const row of block.rows) {
        const spent = row.kind === 'subject' && row.code ? spentOn(account, row.code) : undefined;
        const cell = row.cells[at];
        if (spent && cell)
          equateOutside(collector, { table, row: row.name, column, cells: [cell] }, [spent], WHOSE);
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

function spentOn(account: NonNullable<ReturnType<typeof tableOf>>, code: string): Amount | undefined {
  const total = totalAmount(account, 'total');
  const block = blockOf(account, 'single');
  const row = block?.rows.find((r) => r.kind === 'subject' && r.code === code);
  const at = block?.columns.findIndex((c) => columnLabel(c) === total?.column) ?? -1;
  const cell = row?.cells[at];
  return row && cell && { table: account, row: row.name, column: '', cells: [cell] };
}
