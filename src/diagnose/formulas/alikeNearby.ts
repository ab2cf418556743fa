import type { CellKey, FormulaBook } from '../../formulas/FormulaBook';
import { moveFormula } from '../../formulas/moveFormula';

/** How far a formula is looked for to the left, to the right, above and below. */
const REACH = 3;

/**
 * The formulas of a cell's neighbours as they would read in its place: rows and columns of totals are filled by copying.
 * Nearest first, each once.
 */
export function alikeNearby(book: FormulaBook, home: CellKey): string[] {
  const { sheet, row, column } = book.placeOf(home);
  const found = new Set<string>();
  const look = (rows: number, columns: number): void => {
    const at = [row + rows, column + columns] as const;
    if (at[0] < 1 || at[1] < 1) return;
    const key = book.keyOf(sheet, ...at);
    const formula = key === undefined ? undefined : book.cellAt(key)?.formula;
    if (formula !== undefined) found.add(moveFormula(formula, -rows, -columns));
  };
  for (let step = 1; step <= REACH; step++) {
    look(0, -step);
    look(0, step);
    look(-step, 0);
    look(step, 0);
  }
  return [...found];
}
