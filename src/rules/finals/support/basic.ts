import type { AmountCell, BudgetBook, BudgetRow, TableBlock } from '../../../budget/BudgetBook';
import { CLASS_DIGITS, type SubjectCode } from '../../../budget/Subject';
import { partOfBasic } from '../../support/basicSums';
import { columnOf, tableOf, totalRow } from '../../support/lookup';

/** 工资福利支出 and 对个人和家庭的补助 are paid to people; all else of 基本支出 is 公用经费. */
export const isPersonnel = (code: SubjectCode): boolean => /^30[13]/.test(code);

/** The rows of the 类. */
export const classRows = ({ rows }: TableBlock): readonly BudgetRow[] =>
  rows.filter((r) => r.kind === 'subject' && r.code?.length === CLASS_DIGITS);

/** The cells that make up 基本支出 in its table by economic items: its 合计, its two sums, or else its 类. */
export function basicCells(
  book: BudgetBook,
): readonly { readonly cell: AmountCell; readonly label: string }[] {
  const table = tableOf(book, 'final-general-basic');
  return (table?.blocks ?? []).flatMap((block) => {
    const at = columnOf(block, 'total');
    if (at === undefined) return [];
    const total = totalRow(block);
    const sums = block.rows.filter((r) => partOfBasic(r) !== undefined);
    const rows = total ? [total] : sums.length > 1 ? sums : classRows(block);
    return rows.flatMap((r) => (r.cells[at] ? [{ cell: r.cells[at], label: r.name }] : []));
  });
}
