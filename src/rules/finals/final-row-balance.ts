import type { Measure } from '../../budget/BudgetBook';
import type { ReadKind } from '../../budget/TableKind';
import { Collector } from '../support/collect';
import { blockOf, columnLabel, columnOf, tableName } from '../support/lookup';
import { FINAL_FUNDS } from './support/facts';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';

const ID = 'final-row-balance';

const BALANCES: ReadonlySet<ReadKind> = new Set(FINAL_FUNDS.map((f) => f.balance));
const MEASURES: readonly Measure[] = ['carry-over', 'income', 'total', 'carry-out'];

/** 年初结转和结余 + 本年收入 − 本年支出 = 年末结转和结余, in every row of a fund’s table. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'within-table',
    document: 'final',
    severity: 'error',
    basis: basis(
      article('预算法实施条例', '第八十三条第三款'),
      practice('表内勾稽，年初结转和结余＋本年收入－本年支出＝年末结转和结余'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    for (const table of book.tables) {
      const block = BALANCES.has(table.kind) ? blockOf(table, 'single') : undefined;
      const [carryIn, income, spent, carryOut] = MEASURES.map((m) => columnOf(block, m));
      if (
        !block ||
        carryIn === undefined ||
        income === undefined ||
        spent === undefined ||
        carryOut === undefined
      )
        continue;
      const label = (at: number): string => columnLabel(block.columns[at]);
      for (const row of block.rows) {
        if (row.cells[spent]?.state === 'heading') continue;
        collector.sum(
          { table: tableName(table), row: row.label, column: label(carryOut) },
          row.cells[carryOut],
          label(carryOut),
          [
            { cell: row.cells[carryIn], label: label(carryIn) },
            { cell: row.cells[income], label: label(income) },
            { cell: row.cells[spent], label: '本年支出', weight: -1 },
          ],
        );
      }
    }
    return collector.outcome;
  },
};
