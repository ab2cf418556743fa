import type { BudgetBook, BudgetTable, TableBlock } from '../../budget/BudgetBook';

const views = new WeakMap<BudgetBook, BudgetBook>();

/**
 * The book as its own 上年 columns have it: tables that print last year's totals beside this year's, with those totals alone.
 * Null when no table does.
 */
export function lastYearColumns(book: BudgetBook): BudgetBook | null {
  let view = views.get(book);
  if (!view) {
    const tables = book.tables.flatMap((t): BudgetTable[] => {
      const blocks = t.blocks.map(lastYearBlock);
      return blocks.some((b) => b.columns.length > 0) ? [{ ...t, blocks }] : [];
    });
    view = { ...book, tables, ...(book.year === undefined ? {} : { year: book.year - 1 }) };
    views.set(book, view);
  }
  return view.tables.length > 0 ? view : null;
}

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
