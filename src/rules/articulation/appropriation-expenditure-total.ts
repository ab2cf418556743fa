import type { BookRule } from '../Rule';
import { carriedCells, carryReading } from '../support/carryOver';
import { Collector, isNonZero } from '../support/collect';
import { FUNDS, hasCarryOut } from '../support/facts';
import { blockOf, columnLabel, columnOf, shortName, tableName, tableOf, totalRow } from '../support/lookup';
import { article, basis, practice } from '../statutes/basis';

const ID = 'appropriation-expenditure-total';

/**
 * The expenditure of each fund in 财政拨款收支预算总表 equals the 合计 of the fund's own table; where that table leaves out
 * what was carried over, together with it.
 */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(
      article('预算法实施条例', '第五条第一款'),
      article('预算法实施条例', '第五条第四款'),
      practice('表间勾稽，财政拨款收支总表＝一般公共预算支出表＋政府性基金支出表＋国有资本经营支出表'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const summary = tableOf(book, 'appropriation-summary');
    const block = blockOf(summary, 'expenditure');
    if (!summary || !block) {
      collector.lacks(summary, '财政拨款收支预算总表', { column: '支出' });
      return collector.outcome;
    }
    const closings = block.rows.filter(
      (r) => r.line === 'year-total' || (r.line === 'grand-total' && !hasCarryOut(book)),
    );
    for (const fund of FUNDS) {
      const { measure, table } = fund;
      const at = columnOf(block, measure);
      const reading = carryReading(book, fund);
      const carried = reading === 'included' ? [] : (carriedCells(book, measure) ?? []);
      const detail = tableOf(book, table);
      const total = totalRow(detail?.blocks[0]);
      const from = columnOf(detail?.blocks[0], 'total');
      for (const row of closings) {
        if (at === undefined) continue;
        if (!detail || !total || from === undefined) {
          if (isNonZero(row.cells[at]?.figure)) {
            const part = total ? { column: '合计' } : { row: '合计' };
            const { place } = row.cells[at]!;
            collector.lacks(detail, columnLabel(block.columns[at]), part, [{ place, role: 'cell' }]);
          }
          continue;
        }
        collector.sum(
          { table: tableName(summary), row: row.label, column: columnLabel(block.columns[at]) },
          row.cells[at],
          row.name,
          [
            { cell: total.cells[from], label: `${shortName(detail)} ${total.name}` },
            ...(reading === 'excluded' ? carried.map((cell) => ({ cell, label: '上年结转' })) : []),
          ],
          { comparison: reading === 'unknown' ? 'at-least' : 'equal' },
        );
      }
    }
    return collector.outcome;
  },
};
