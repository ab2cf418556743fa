import type { AmountCell, BudgetTable, TableBlock } from '../../budget/BudgetBook';
import type { Finding } from '../../budget/Finding';
import type { FormRule } from '../Rule';
import { formFinding, hasAmount } from './support/findings';
import { childColumns, childRows } from './support/tree';

const meta = {
  id: 'constant-among-formulas',
  category: 'form',
  severity: 'warning',
  basis: '同一行、列的合计都用公式计算时，手工填入的合计不会随分项变动',
} as const;

/** Fewer formulas than this make no habit that a typed figure could break. */
const FEWEST_FORMULAS = 2;

/**
 * Typed totals among formulas: in a 合计 column, among the totals of one column, or along a 合计 row.
 * Judged only where formulas outnumber typed figures.
 */
export const rule: FormRule = {
  kind: 'form',
  meta,
  inspect: ({ book }) => ({
    findings: book.tables.flatMap((table) => table.blocks.flatMap((block) => inspectBlock(table, block))),
    cannotTell: [],
  }),
};

function inspectBlock(table: BudgetTable, block: TableBlock): Finding[] {
  const totalRows = [...childRows(block.rows).keys()];
  const totalColumns = [...childColumns(block.columns).keys()];
  const column = (c: number, rows: readonly number[]): AmountCell[] =>
    rows.flatMap((r) => block.rows[r]?.cells[c] ?? []);
  const allRows = block.rows.map((_, r) => r);
  const groups: AmountCell[][] = [
    ...totalColumns.map((c) => column(c, allRows)),
    ...block.columns.map((_, c) => column(c, totalRows)),
    ...totalRows.map((r) => [...block.rows[r]!.cells]),
  ];
  const typed = new Map(groups.flatMap(typedAmongFormulas).map((one) => [one.cell, one]));
  return [...typed.values()].map(({ cell, formulas }) =>
    formFinding(
      meta,
      {
        id: 'constant-among-formulas.typed',
        data: { table: table.title, amount: cell.text, formulas: formulas.length },
      },
      [cell.place],
    ),
  );
}

function typedAmongFormulas(
  cells: readonly AmountCell[],
): { cell: AmountCell; formulas: readonly AmountCell[] }[] {
  const formulas = cells.filter((c) => c.formula !== undefined);
  const typed = cells.filter((c) => c.formula === undefined && hasAmount(c));
  if (formulas.length < FEWEST_FORMULAS || formulas.length <= typed.length) return [];
  return typed.map((cell) => ({ cell, formulas }));
}
