import type { BudgetBook } from '../../budget/BudgetBook';
import { ofOneDepartment } from '../../budget/sameDepartment';
import type { Collector } from './collect';
import { shortName } from './lookup';
import { equate, type Amount } from './amounts';

/**
 * States that an amount equals others of another workbook. Those can't be wrong here, and no cell of this workbook holds them:
 * they count as given, and the words before them say whose they are.
 * @param samePrinted both documents print one and the same number
 */
export function equateOutside(
  collector: Collector,
  stated: Amount | undefined,
  others: readonly (Amount | undefined)[],
  whose: string,
  samePrinted = false,
): void {
  const place = stated?.cells[0]?.figure?.place;
  if (!place) return;
  equate(
    collector,
    stated,
    others,
    'equal',
    ({ table, row, cells }) =>
      cells.map((cell) => ({
        cell: cell.figure ? { ...cell, figure: { ...cell.figure, origin: 'derived' as const, place } } : cell,
        label: `${whose}${shortName(table)} ${row}`,
      })),
    samePrinted,
  );
}

/** Whether two books are of one department, or don't say: a unit's figures are only part of its department's. */
export const isSameBody = (a: BudgetBook, b: BudgetBook): boolean => ofOneDepartment(a, b) !== false;
