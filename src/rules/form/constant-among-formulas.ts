import type { CellRange } from '../../budget/address';
import type { AmountCell, BudgetTable, TableBlock } from '../../budget/BudgetBook';
import type { Finding } from '../../budget/Finding';
import type { BookRule } from '../Rule';
import { formFinding, hasAmount } from './support/findings';
import { rangesSummedBy } from './support/sumFormula';
import { cellsOf } from './support/tableCells';
import { takesWords } from './support/takesWords';
import { childColumns, childRows, parentsIn } from '../support/children';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'constant-among-formulas',
  category: 'form',
  severity: 'warning',
  basis: basis(practice('同一行、列的合计都用公式计算时，手工录入的合计不会随分项变动')),
} as const;

/** Fewer formulas than this make no habit that a typed figure could break. */
const FEWEST_FORMULAS = 2;

/**
 * Typed totals among formulas: in a 合计 column, among the totals of one column, or along a 合计 row.
 * Judged only where formulas outnumber typed figures, and not where a formula would reckon with words.
 */
export const rule: BookRule = {
  on: 'book',
  meta,
  check: ({ book }) => ({
    findings: cellsOf(book)
      .filter(({ formulas }) => formulas.length >= FEWEST_FORMULAS)
      .flatMap(({ table }) => table.blocks.flatMap((block) => inspectBlock(table, block))),
  }),
};

function inspectBlock(table: BudgetTable, block: TableBlock): Finding[] {
  const totalRows = parentsIn(childRows(block.rows));
  const totalColumns = parentsIn(childColumns(block.columns));
  const column = (c: number, rows: readonly number[]): AmountCell[] =>
    rows.flatMap((r) => block.rows[r]?.cells[c] ?? []);
  const allRows = block.rows.map((_, r) => r);
  const groups: Group[] = [
    ...totalColumns.map((c): Group => ({ cells: column(c, allRows), counts: addsAcross })),
    ...block.columns.map((_, c): Group => ({ cells: column(c, totalRows), counts: addsDown })),
    ...totalRows.flatMap((r) =>
      yearsOf(block).map((columns): Group => ({
        cells: columns.flatMap((c) => block.rows[r]!.cells[c] ?? []),
        counts: addsDown,
      })),
    ),
  ];
  const typed = new Map(groups.flatMap(typedAmongFormulas).map((one) => [one.cell, one]));
  return [...typed.values()]
    .filter(({ cell }) => !takesWords(block, cell))
    .map(({ cell, formulas }) =>
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

/** This year's columns, and last year's: their amounts are often put in as they were published. */
function yearsOf({ columns }: TableBlock): readonly (readonly number[])[] {
  const all = columns.map((_, c) => c);
  const isLast = (c: number): boolean => columns[c]!.measure === 'prior-year';
  return [all.filter((c) => !isLast(c)), all.filter(isLast)];
}

interface Group {
  readonly cells: readonly AmountCell[];
  /** Which formulas make the habit that a typed figure of the group would break. */
  readonly counts: (cell: AmountCell) => boolean;
}

/** A formula that adds up cells of other rows; one that does more than add counts in both directions. */
const addsDown = (cell: AmountCell): boolean =>
  adds(cell, (r) => r.top !== cell.place.row || r.bottom !== cell.place.row);

const addsAcross = (cell: AmountCell): boolean =>
  adds(cell, (r) => r.left !== cell.place.column || r.right !== cell.place.column);

function adds(cell: AmountCell, other: (range: CellRange) => boolean): boolean {
  if (cell.formula === undefined) return false;
  const ranges = rangesSummedBy(cell);
  return ranges === null || ranges.some(other);
}

interface Typed {
  readonly cell: AmountCell;
  readonly formulas: readonly AmountCell[];
}

const NONE: readonly Typed[] = [];

function typedAmongFormulas({ cells, counts }: Group): readonly Typed[] {
  const typed = cells.filter((c) => c.formula === undefined && hasAmount(c));
  // As nearly everywhere: what formulas add up needs no looking at.
  if (typed.length === 0) return NONE;
  const formulas = cells.filter(counts);
  if (formulas.length < FEWEST_FORMULAS || formulas.length <= typed.length) return NONE;
  return typed.map((cell) => ({ cell, formulas }));
}
