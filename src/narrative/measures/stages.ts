import {
  documentsIn,
  type BudgetBook,
  type BudgetTable,
  type Stage,
  type TableBlock,
} from '../../budget/BudgetBook';
import { oncePer } from '../../budget/oncePer';
import type { BudgetKind, ReadKind } from '../../budget/TableKind';

/** Under which kind of the budget's tables a final account's table is looked up: they measure the same of another stage. */
const LIKE: Readonly<Partial<Record<ReadKind, BudgetKind>>> = {
  'final-revenue-expenditure-summary': 'revenue-expenditure-summary',
  'final-revenue-summary': 'revenue-summary',
  'final-expenditure-summary': 'expenditure-summary',
  'final-appropriation-summary': 'appropriation-summary',
  'final-general-expenditure': 'general-expenditure',
  'final-general-basic': 'general-basic',
  'final-fund-expenditure': 'fund-expenditure',
  'final-capital-balance': 'capital-expenditure',
  'final-capital-expenditure': 'capital-expenditure',
  'final-three-public': 'three-public',
};

const SPENT: ReadonlySet<Stage | undefined> = new Set<Stage | undefined>([undefined, 'final']);
const PLANNED: ReadonlySet<Stage | undefined> = new Set<Stage | undefined>(['initial', 'plan']);

/** Whether a book holds tables of a final account. */
export const hasFinals = oncePer((book: BudgetBook): boolean => documentsIn(book).has('final'));

/** What a final account says was taken in and spent, for whatever looks figures up in a budget. */
export const executedBook = oncePer((book: BudgetBook): BudgetBook => ({
  ...ofStages(book, SPENT),
  executed: true,
}));

/** A book as a text of its kind speaks of it: that of a final account tells what was spent. */
export const bookFor = (document: 'budget' | 'final' | undefined, book: BudgetBook): BudgetBook =>
  document === 'final' ? executedBook(book) : book;

/** The figures that a book states of its year: of a final account what was spent, of a budget, or of both in one book, the budget. */
export const statedBook = (book: BudgetBook): BudgetBook =>
  hasFinals(book) && !documentsIn(book).has('budget') ? executedBook(book) : book;

/** What a final account prints of the plan beside that: the “三公” 预算数. */
export const plannedBook = oncePer((book: BudgetBook): BudgetBook => ofStages(book, PLANNED));

function ofStages(book: BudgetBook, stages: ReadonlySet<Stage | undefined>): BudgetBook {
  const tables = book.tables.flatMap((t): BudgetTable[] => {
    const kind = LIKE[t.kind];
    const blocks = t.blocks.map((b) => withColumns(b, stages));
    return kind && blocks.some((b) => b.columns.length > 0) ? [{ ...t, kind, blocks }] : [];
  });
  return { ...book, tables };
}

/** The block with the columns of some stages alone. */
function withColumns(block: TableBlock, stages: ReadonlySet<Stage | undefined>): TableBlock {
  if (block.columns.every((c) => stages.has(c.stage))) return block;
  const kept = block.columns.flatMap((c, i) => (stages.has(c.stage) ? [i] : []));
  return {
    ...block,
    columns: kept.map((i) => block.columns[i]!),
    rows: block.rows.map((r) => ({ ...r, cells: kept.map((i) => r.cells[i]!) })),
  };
}
