import type { BudgetRow } from '../../budget/BudgetBook';
import { isUnder } from '../../budget/Subject';
import { headsUnits, type FlatRow } from './subjectRows';

/**
 * Gives every row its level and the row it is summed into:
 * @param departmentName the table's department: a row of that name without a code heads the unit rows below it
 * total ← department ← unit ← class ← section ← item ← project, with any of them left out.
 * A unit row opens its unit; the rows below it, up to the next unit row, are its own.
 */
export function treeOf(flat: readonly FlatRow[], departmentName?: string): BudgetRow[] {
  const total = flat.findIndex((r) => r.kind === 'total');
  const rows: BudgetRow[] = [];
  let department: number | undefined;
  let unit: number | undefined;
  let subjects: number[] = [];
  const top = total < 0 ? undefined : total;

  flat.forEach((row, index) => {
    const { indented: _indented, ...own } = row;
    const place = (level: number, parent: number | undefined): void => {
      const owner = unit === undefined ? undefined : flat[unit];
      rows.push({
        ...own,
        level,
        ...(parent === undefined ? {} : { parent }),
        ...(owner && row.kind !== 'total' ? { unitName: owner.label || owner.unitCode || '' } : {}),
        ...(row.unitCode === undefined && owner?.unitCode !== undefined && row.kind !== 'total'
          ? { unitCode: owner.unitCode }
          : {}),
      });
    };
    switch (row.kind) {
      case 'total':
        return place(0, index === top ? undefined : top);
      case 'unit': {
        subjects = [];
        const heads = headsUnits(row, flat[index + 1], departmentName);
        if (heads && (department === undefined || !isOwnUnit(flat[department]!, row))) {
          department = index;
          unit = index;
          return place(1, top);
        }
        unit = index;
        return department === undefined ? place(1, top) : place(2, department);
      }
      case 'project': {
        const parent = subjects.at(-1);
        return place(rows[parent ?? 0]!.level + 1, parent);
      }
      default: {
        while (subjects.length > 0 && !isUnder(row.code!, flat[subjects.at(-1)!]!.code!)) subjects.pop();
        const parent = subjects.at(-1) ?? unit ?? top;
        const level = parent === undefined ? 0 : parent === top ? 1 : rows[parent]!.level + 1;
        subjects.push(index);
        return place(level, parent);
      }
    }
  });
  return rows;
}

/** Whether a unit belongs to the department whose row is open: the same code or one that begins with it. */
const isOwnUnit = (department: FlatRow, unit: FlatRow): boolean =>
  !!department.unitCode && !!unit.unitCode && unit.unitCode.startsWith(department.unitCode);
