import type { BudgetBook } from '../../../budget/BudgetBook';
import { departmentsOf, sameDepartment } from '../../../budget/sameDepartment';
import type { LinearRelation } from '../../../budget/Relation';
import type { Collector } from '../../support/collect';
import { shortName, tableName } from '../../support/lookup';
import type { Amount } from './amounts';

/**
 * States that an amount equals others of another workbook. Those can't be wrong here, and no cell of this workbook holds them:
 * they count as given, and the words before them say whose they are.
 */
export function equateOutside(
  collector: Collector,
  stated: Amount | undefined,
  others: readonly (Amount | undefined)[],
  whose: string,
  comparison: LinearRelation['comparison'] = 'equal',
): void {
  const [total, ...more] = stated?.cells ?? [];
  if (!stated || !total?.figure || others.some((o) => o === undefined)) return;
  const { place } = total.figure;
  const { row, column } = stated;
  collector.sum(
    { table: tableName(stated.table), row, column },
    total,
    row,
    [
      ...others.flatMap((o) =>
        o!.cells.map((cell) => ({
          cell: cell.figure
            ? { ...cell, figure: { ...cell.figure, origin: 'derived' as const, place } }
            : cell,
          label: `${whose}${shortName(o!.table)} ${o!.row}`,
        })),
      ),
      ...more.map((cell) => ({ cell, label: row, weight: -1 as const })),
    ],
    { comparison },
  );
}

/** Whether two books are of one department, or don't say: a unit's figures are only part of its department's. */
export function isSameBody(a: BudgetBook, b: BudgetBook): boolean {
  const [x, y] = [departmentsOf(a), departmentsOf(b)];
  return x.length === 0 || y.length === 0 || x.some((name) => y.some((other) => sameDepartment(name, other)));
}
