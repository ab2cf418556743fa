import type { BudgetRow } from '../../budget/BudgetBook';
import { isUnder } from '../../budget/Subject';
import { headsUnits, type FlatRow } from './subjectRows';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Gives every row its level and the row it is summed into:
 * total ← department ← unit ← class ← section ← item ← project, with any of them left out, or several departments deep.
 * A unit row opens its unit; the rows below it, up to the next unit row, are its own.
 * @param departmentName the table's department: a row of that name without a code heads the unit rows below it
 */
export function treeOf(flat: readonly FlatRow[], departmentName?: string): BudgetRow[] {
  const total = flat.findIndex((r) => r.kind === 'total');
  const top = total < 0 ? undefined : total;
  const rows: BudgetRow[] = [];
  /** Open units, the outermost first; all but the last are departments that head the others. */
  const units: { index: number; heads: boolean }[] = [];
  let subjects: number[] = [];
  let lastUnit: string | undefined;

  flat.forEach((row, index) => {
    const place = (level: number, parent: number | undefined): void => {
      const owner = units.length === 0 ? undefined : flat[units.at(-1)!.index];
      const placed: Mutable<BudgetRow> = { ...row, level };
      if (parent !== undefined) placed.parent = parent;
      if (owner && row.kind !== 'total' && row.kind !== 'closing') {
        placed.unitName ??= owner.label || owner.unitCode || '';
        if (owner.unitCode !== undefined) placed.unitCode ??= owner.unitCode;
      }
      rows.push(placed);
    };
    switch (row.kind) {
      case 'total':
        return place(0, index === top ? undefined : top);
      case 'closing':
        return place(1, undefined);
      case 'line': {
        const above = rows.findLastIndex((r) => r.kind !== 'line');
        return above < 0 ? place(1, undefined) : place(rows[above]!.level + 1, above);
      }
      case 'unit': {
        subjects = [];
        const heads = headsUnits(row, flat[index + 1], departmentName);
        while (units.length > 0 && !isWithin(row, flat[units.at(-1)!.index]!, units.at(-1)!.heads, heads))
          units.pop();
        const parent = units.at(-1)?.index ?? top;
        units.push({ index, heads });
        return place(units.length, parent);
      }
      case 'project': {
        const isAbove = (at: number): boolean =>
          row.code === undefined || row.code.startsWith(flat[at]!.code!);
        while (subjects.length > 0 && !isAbove(subjects.at(-1)!)) subjects.pop();
        const parent = subjects.at(-1) ?? units.at(-1)?.index ?? top;
        return place(parent === undefined ? 1 : rows[parent]!.level + 1, parent);
      }
      default: {
        const unit = row.unitCode ?? row.unitName;
        // Where no row heads a unit, its column tells where the next one begins.
        if (units.length === 0 && unit !== undefined && unit !== lastUnit) subjects = [];
        lastUnit = unit ?? lastUnit;
        while (subjects.length > 0 && !isUnder(row.code!, flat[subjects.at(-1)!]!.code!)) subjects.pop();
        const parent = subjects.at(-1) ?? units.at(-1)?.index ?? top;
        const level = parent === undefined ? 0 : parent === top ? 1 : rows[parent]!.level + 1;
        subjects.push(index);
        return place(level, parent);
      }
    }
  });
  return rows;
}

/**
 * Whether a unit's row stands below an open one: only a row that heads others has any below it. One of another department
 * has a code of the same length that is not its own.
 */
function isWithin(unit: FlatRow, open: FlatRow, openHeads: boolean, unitHeads: boolean): boolean {
  if (!openHeads) return false;
  if (!open.unitCode || !unit.unitCode) return true;
  if (unit.unitCode.startsWith(open.unitCode)) return true;
  return !unitHeads && unit.unitCode.length > open.unitCode.length;
}
