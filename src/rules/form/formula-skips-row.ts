import { inRange, type CellRange } from '../../budget/address';
import type { AmountCell, BudgetTable, TableBlock } from '../../budget/BudgetBook';
import type { CannotTell, Finding } from '../../budget/Finding';
import { addressOfPlace } from '../../budget/Place';
import type { BookRule } from '../Rule';
import { cannotTell, formFinding, hasAmount } from './support/findings';
import { rangesSummedBy } from './support/sumFormula';
import { cellsOf } from './support/tableCells';
import { childColumns, childRows, type Children } from '../support/children';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'formula-skips-row',
  category: 'form',
  severity: 'warning',
  basis: basis(practice('合计公式覆盖其全部分项，漏掉的行或列今后填入数字时不会计入合计')),
} as const;

/**
 * Sums in total cells that reach some of the parts and miss others. A part counts as reached when its own cell is,
 * or all the parts below it. Sums along the other direction, and formulas that do more than add, are not judged.
 */
export const rule: BookRule = {
  on: 'book',
  meta,
  check({ book }) {
    const findings: Finding[] = [];
    const unjudged: CannotTell[] = [];
    for (const { table, formulas } of cellsOf(book)) {
      if (formulas.length === 0) continue;
      const other: AmountCell[] = [];
      for (const block of table.blocks) findings.push(...inspectBlock(table, block, other));
      if (other.length > 0) {
        unjudged.push(
          cannotTell(
            meta,
            { id: 'formula-skips-row.other-formula', data: { table: table.title, count: other.length } },
            other.map((c) => c.place),
          ),
        );
      }
    }
    return { findings, cannotTell: unjudged };
  },
};

function inspectBlock(table: BudgetTable, block: TableBlock, other: AmountCell[]): Finding[] {
  // `其中：` rows are counted in others.
  const below = childRows(block.rows).map((parts) => parts?.filter((at) => block.rows[at]!.ofWhich !== true));
  const within = childColumns(block.columns);
  return block.rows.flatMap((row, r) =>
    row.cells.flatMap((cell, c) => {
      if (cell.formula === undefined || (!below[r]?.length && !within[c])) return [];
      const ranges = rangesSummedBy(cell);
      if (!ranges) {
        other.push(cell);
        return [];
      }
      const missed = [
        ...missedParts(below, r, (index) => block.rows[index]?.cells[c], ranges),
        ...missedParts(within, c, (index) => row.cells[index], ranges),
      ];
      return missed.length === 0 ? [] : [skipping(table, cell, missed)];
    }),
  );
}

/** The parts that the ranges miss; none where they reach no part at all, as the formula then sums something else. */
function missedParts(
  children: Children,
  of: number,
  cellAt: (index: number) => AmountCell | undefined,
  ranges: readonly CellRange[],
): AmountCell[] {
  const reached = (index: number): boolean => {
    const cell = cellAt(index);
    if (cell && ranges.some((range) => inRange(range, cell.place.row, cell.place.column))) return true;
    const parts = children[index] ?? [];
    return parts.length > 0 && parts.every(reached);
  };
  const parts = children[of] ?? [];
  const missed = parts.filter((index) => !reached(index));
  return missed.length === parts.length ? [] : missed.flatMap((index) => cellAt(index) ?? []);
}

/** An empty part that is missed does no harm yet. */
const skipping = (table: BudgetTable, cell: AmountCell, missed: readonly AmountCell[]): Finding =>
  formFinding(
    meta,
    {
      id: 'formula-skips-row.skips',
      data: {
        table: table.title,
        formula: `=${cell.formula!.replace(/^=/, '')}`,
        missed: missed.map((c) => c.place).map((p) => `${p.sheet}!${addressOfPlace(p)}`),
      },
    },
    [cell.place, ...missed.map((c) => c.place)],
    missed.some(hasAmount) ? meta.severity : 'info',
  );
