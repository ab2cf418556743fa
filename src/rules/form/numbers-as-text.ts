import type { AmountCell, BudgetTable, TableBlock } from '../../budget/BudgetBook';
import type { CannotTell, Finding, Message } from '../../budget/Finding';
import type { BookRule } from '../Rule';
import { cannotTell, formFinding } from './support/findings';
import { isPlaceholder } from './support/placeholderText';
import { cellsOf, type TableCells } from './support/tableCells';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'numbers-as-text',
  category: 'form',
  severity: 'warning',
  basis: basis(practice('电子表格的求和函数不计入以文本存储的数字，合计因此漏数')),
} as const;

/**
 * Amounts stored as text, which no SUM counts, and texts that are no amount; one finding each per table.
 * A text that says zero does no harm. A column of words under a header that names no amount is none, and is listed.
 */
export const rule: BookRule = {
  on: 'book',
  meta,
  check: ({ book }) => ({
    findings: cellsOf(book).flatMap(inspectTable),
    cannotTell: cellsOf(book)
      .filter(({ words }) => words.length > 0)
      .flatMap(({ table }) =>
        table.blocks.flatMap((block) => wordColumns(block).map((c) => notAnAmountColumn(table, block, c))),
      ),
  }),
};

function inspectTable({ table, stored, words }: TableCells): Finding[] {
  const unreadable = words.length === 0 ? [] : table.blocks.flatMap(unreadableIn);
  return [
    ...finding('numbers-as-text.stored', table, stored),
    ...finding('numbers-as-text.unreadable', table, unreadable),
  ];
}

function unreadableIn(block: TableBlock): AmountCell[] {
  const words = wordColumns(block);
  return block.rows.flatMap(({ cells }) =>
    cells.filter(
      ({ state, text }, c) => state === 'not-a-number' && !words.includes(c) && !isPlaceholder(text),
    ),
  );
}

const finding = (id: Message['id'], table: BudgetTable, cells: readonly AmountCell[]): Finding[] =>
  cells.length === 0
    ? []
    : [
        formFinding(
          meta,
          { id, data: { table: table.title, count: cells.length, example: cells[0]!.text } },
          cells.map((c) => c.place),
        ),
      ];

/** Indexes of the columns of unknown meaning in which words stand and no number. */
const wordColumns = (block: TableBlock): number[] =>
  block.columns.flatMap((column, c) => {
    if (column.measure !== 'other') return [];
    const states = new Set(block.rows.map((row) => row.cells[c]!.state));
    return states.has('not-a-number') && !states.has('number') && !states.has('text-number') ? [c] : [];
  });

const notAnAmountColumn = (table: BudgetTable, block: TableBlock, c: number): CannotTell =>
  cannotTell(
    meta,
    {
      id: 'numbers-as-text.word-column',
      data: { table: table.title, header: block.columns[c]!.path.join(' ') },
    },
    [block.rows[0]!.cells[c]!.place],
  );
