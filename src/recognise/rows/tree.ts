import { Decimal } from 'decimal.js';
import { isUnder } from '../../budget/Subject';
import { sameName } from '../../budget/names';
import type { DraftRow } from './newRow';

/**
 * Gives every row its level and the row it is summed into:
 * total ← department ← unit ← class ← section ← item ← project, with any of them left out, or several departments deep.
 * A unit row opens its unit; the rows below it, up to the next unit row, are its own.
 * @param departmentName the table's department: a row of that name without a code heads the unit rows below it
 */
export function placeInTree(rows: readonly DraftRow[], departmentName?: string): void {
  const total = rows.findIndex((r) => r.kind === 'total');
  const top = total < 0 ? undefined : total;
  const again = top === undefined ? undefined : repeatOf(rows, top);
  /** Open units, the outermost first; all but the last are departments that head the others. */
  const units: { index: number; heads: boolean }[] = [];
  let subjects: number[] = [];
  let lastUnit: string | undefined;

  const place = (row: DraftRow, level: number, parent: number | undefined): void => {
    row.level = level;
    row.parent = parent;
    const unit = units.at(-1);
    if (!unit || row.kind === 'total' || row.kind === 'closing') return;
    const owner = rows[unit.index]!;
    row.unitName ??= owner.label || owner.unitCode || '';
    row.unitCode ??= owner.unitCode;
  };
  /** The subject, unit or total that a row further down stands in. */
  const closest = (): number | undefined => subjects.at(-1) ?? units.at(-1)?.index ?? top;
  const placeBelow = (row: DraftRow, parent: number | undefined): void =>
    place(row, parent === undefined ? 1 : rows[parent]!.level + 1, parent);
  rows.forEach((row, index) => {
    switch (row.kind) {
      case 'total':
        if (index === again) return place(row, 0, undefined);
        return place(row, 0, index === top ? again : top);
      case 'closing':
        return place(row, 1, undefined);
      case 'line': {
        let above = index - 1;
        while (above >= 0 && rows[above]!.kind === 'line') above--;
        return placeBelow(row, above < 0 ? undefined : above);
      }
      case 'unit': {
        subjects = [];
        const heads = headsUnits(row, rows[index + 1], departmentName) && !isOneOfUnits(rows, index, total);
        while (units.length > 0 && !isWithin(row, rows[units.at(-1)!.index]!, units.at(-1)!.heads, heads))
          units.pop();
        const parent = units.at(-1)?.index ?? top;
        units.push({ index, heads });
        return place(row, units.length, parent);
      }
      case 'project': {
        const isAbove = (at: number): boolean =>
          row.code === undefined || row.code.startsWith(rows[at]!.code!);
        while (subjects.length > 0 && !isAbove(subjects.at(-1)!)) subjects.pop();
        return placeBelow(row, closest());
      }
      default: {
        const unit = row.unitCode ?? row.unitName;
        // Where no row heads a unit, its column tells where the next one begins.
        if (units.length === 0 && unit !== undefined && unit !== lastUnit) subjects = [];
        lastUnit = unit ?? lastUnit;
        while (subjects.length > 0 && !isUnder(row.code!, rows[subjects.at(-1)!]!.code!)) subjects.pop();
        const parent = closest();
        const level = parent === undefined ? 0 : parent === top ? 1 : rows[parent]!.level + 1;
        subjects.push(index);
        return place(row, level, parent);
      }
    }
  });
}

/**
 * `总计` above the rows and `合计` below them, with most of its amounts: the same sum printed again, and no part of it. It is held
 * against the first one.
 */
function repeatOf(rows: readonly DraftRow[], top: number): number | undefined {
  const last = rows.length - 1;
  if (last - top < 2 || rows[last]!.kind !== 'total') return undefined;
  let same = 0;
  let other = 0;
  rows[top]!.cells.forEach(({ figure }, at) => {
    const below = rows[last]!.cells[at]?.figure;
    if (!figure || !below || (figure.value.isZero() && below.value.isZero())) return;
    if (figure.value.equals(below.value)) same++;
    else other++;
  });
  return same > other ? last : undefined;
}

/**
 * Whether a unit's row stands below an open one: only a row that heads others has any below it. One of another department
 * has a code of the same length that is not its own.
 */
function isWithin(unit: DraftRow, open: DraftRow, openHeads: boolean, unitHeads: boolean): boolean {
  if (!openHeads) return false;
  if (!open.unitCode || !unit.unitCode) return true;
  if (unit.unitCode.startsWith(open.unitCode)) return true;
  return !unitHeads && unit.unitCode.length > open.unitCode.length;
}

/** Whether a row of units heads the unit rows that follow it: the department above its units. */
function headsUnits(row: DraftRow, next: DraftRow | undefined, departmentName: string | undefined): boolean {
  if (row.kind !== 'unit' || next?.kind !== 'unit') return false;
  if (!row.unitCode && departmentName !== undefined && sameName(row.label, departmentName)) return true;
  const sameUnit = row.unitCode === next.unitCode && sameName(row.label, next.label);
  const shorterCode = !!row.unitCode && !!next.unitCode && isUnder(next.unitCode, row.unitCode);
  return sameUnit || shorterCode;
}

/**
 * Whether a row of the department's name is one unit among the others, 本级 without the word: with it, and not without it, the
 * units make up the 合计, in more of the columns than those in which it is the 合计 itself.
 */
function isOneOfUnits(rows: readonly DraftRow[], index: number, total: number): boolean {
  if (total < 0 || rows.some((r) => r.kind !== 'unit' && r.kind !== 'total')) return false;
  const units = rows.filter((r) => r.kind === 'unit');
  let among = 0;
  let heads = 0;
  rows[total]!.cells.forEach(({ figure }, c) => {
    const own = rows[index]!.cells[c]?.figure;
    if (!figure || !own || figure.value.isZero() || own.value.isZero()) return;
    const all = units.reduce((sum, r) => sum.plus(r.cells[c]?.figure?.value ?? 0), new Decimal(0));
    if (all.equals(figure.value)) among++;
    if (own.value.equals(figure.value)) heads++;
  });
  return among > heads;
}
