import type { BudgetBook, BudgetTable, TableBlock } from '../../budget/BudgetBook';
import type { CellPlace } from '../../budget/Place';
import { oncePer } from '../../budget/oncePer';

/**
 * The book as its own 上年 columns have it: tables that print last year's totals beside this year's, with those totals alone.
 * Null when no table does.
 */
export const lastYearColumns = oncePer((book: BudgetBook): BudgetBook | null => {
  const tables = book.tables.flatMap((t): BudgetTable[] => {
    const blocks = t.blocks.map(lastYearBlock);
    return blocks.some((b) => b.columns.length > 0) ? [{ ...t, blocks }] : [];
  });
  if (tables.length === 0) return null;
  return { ...book, tables, ...(book.year === undefined ? {} : { year: book.year - 1 }) };
});

/** Only the first column of last year: further ones can't be told from one another by their measure. */
function lastYearBlock(block: TableBlock): TableBlock {
  const index = block.columns.findIndex((c) => c.measure === 'prior-year');
  const column = block.columns[index];
  if (!column) return { ...block, columns: [], rows: [] };
  return {
    ...block,
    columns: [{ ...column, measure: 'total' }],
    rows: block.rows.map((r) => ({ ...r, cells: r.cells.slice(index, index + 1) })),
  };
}

/** Whether a cell stands in a column of what was spent last year (上年执行数), not of what was planned. */
export const isExecution = (book: BudgetBook, { sheet, row, column }: CellPlace): boolean =>
  book.tables.some(
    (t) =>
      t.sheet === sheet &&
      t.blocks.some(
        (b) =>
          b.rows.some((r) => r.row === row) &&
          b.columns.some((c) => c.column === column && c.path.some((words) => words.includes('执行'))),
      ),
  );
