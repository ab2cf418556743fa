import type { AmountCell, BudgetTable, Measure, TableBlock } from '../../../budget/BudgetBook';
import { columnOf, totalRow } from '../../support/lookup';

/** The cell of a block's grand total (合计, 收入总计, 支出总计) in the column of a measure. */
function totalOf(block: TableBlock, measure: Measure): AmountCell | undefined {
  const column = columnOf(block, measure);
  if (column === undefined) return undefined;
  const row = totalRow(block) ?? block.rows.find((r) => r.kind === 'closing' && r.line === 'grand-total');
  return row?.cells[column];
}

/** A table's grand total of a measure, when one stands there and is not zero. */
export function grandTotal(table: BudgetTable, measure: Measure): AmountCell | undefined {
  for (const block of table.blocks) {
    const cell = totalOf(block, measure);
    if (cell?.figure && !cell.figure.value.isZero()) return cell;
  }
  return undefined;
}
