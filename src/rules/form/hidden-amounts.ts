import type { AmountCell } from '../../budget/BudgetBook';
import type { Finding, Message } from '../../budget/Finding';
import type { BookRule } from '../Rule';
import { formFinding } from './support/findings';
import { cellsOf, type TableCells } from './support/tableCells';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'hidden-amounts',
  category: 'form',
  severity: 'warning',
  basis: basis(practice('隐藏的行、列和工作表仍参与计算并随文件一同公开，读者却看不到')),
} as const;

/** Hidden rows, columns and sheets that hold amounts other than zero. */
export const rule: BookRule = {
  on: 'book',
  meta,
  check: ({ book }) => ({ findings: cellsOf(book).flatMap(inspectTable) }),
};

function inspectTable({ table, amounts, inHiddenRows, inHiddenColumns }: TableCells): Finding[] {
  if (table.hidden) {
    return amounts.length === 0
      ? []
      : [
          formFinding(
            meta,
            {
              id: 'hidden-amounts.sheet',
              data: { table: table.title, sheet: table.sheet, count: amounts.length },
            },
            [table.titlePlace],
          ),
        ];
  }
  const finding = (id: Message['id'], cells: readonly AmountCell[]): Finding[] =>
    cells.length === 0
      ? []
      : [
          formFinding(
            meta,
            { id, data: { table: table.title, count: cells.length } },
            cells.map((c) => c.place),
          ),
        ];
  return [
    ...finding('hidden-amounts.rows', inHiddenRows),
    ...finding('hidden-amounts.columns', inHiddenColumns),
  ];
}
