import type { Decimal } from 'decimal.js';
import type { AmountCell, BudgetBook, BudgetTable, TableBlock } from '../../budget/BudgetBook';
import { written, type Figure } from '../../budget/Figure';
import { placeKey } from '../../budget/Place';
import { decimalsOf } from '../../budget/rounding';
import type { System } from '../System';

/** The cells of a book's tables as unknowns of a system. */
export class TableCells {
  private readonly ids = new Map<string, number>();

  constructor(
    readonly system: System,
    readonly book: BudgetBook,
  ) {
    for (const u of system.unknowns)
      if (u.figure.place.kind === 'cell' && u.figure.origin !== 'derived')
        this.ids.set(placeKey(u.figure.place), u.id);
  }

  /** The unknown that a typed cell is; undefined for formulas and for cells of which no relation speaks. */
  idOf(cell: AmountCell | undefined): number | undefined {
    if (!cell || cell.formula !== undefined) return undefined;
    return this.ids.get(placeKey(cell.place));
  }

  anyIdOf = (cell: AmountCell): number | undefined => this.ids.get(placeKey(cell.place));

  /** Whether a violated relation speaks of a cell. */
  isDisputed(cell: AmountCell | undefined): boolean {
    const id = cell && this.anyIdOf(cell);
    return id !== undefined && this.system.unknown(id).mentions.some((e) => this.system.isViolated(e));
  }
}

/** A change of many cells at once. */
export type Changes = ReadonlyMap<number, Figure>;

/** The figure with another value; it shows as many decimals as that needs. */
export function withValue(figure: Figure, value: Decimal): Figure {
  const { precision } = figure;
  if (precision.kind === 'exact') return { ...figure, value };
  return { ...figure, value, precision: written(Math.max(precision.decimals, decimalsOf(value))) };
}

export interface BlockIn {
  readonly table: BudgetTable;
  readonly block: TableBlock;
}

export const blocksOf = (table: BudgetTable): readonly BlockIn[] =>
  table.blocks.map((block) => ({ table, block }));
