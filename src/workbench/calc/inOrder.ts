import type { ChangedRange } from '../host/model/WorkbookEvent';
import { placeOf, type FormulaCells, type FormulaCell } from './FormulaCells';

/** The formulas that changed cells touch, each after those it reads. */
export interface Order {
  readonly order: readonly FormulaCell[];
  /** Formulas that read themselves, through others or directly. */
  readonly circular: readonly FormulaCell[];
}

/** Sorts the formulas that are to be worked out by who reads whom (Kahn's way). */
export function inOrder(formulas: FormulaCells, changed: readonly ChangedRange[]): Order {
  /** How many of the formulas to be worked out each of them reads. */
  const waits = new Map<FormulaCell, number>();
  const queue: FormulaCell[] = [];
  const meet = (cell: FormulaCell): void => {
    if (waits.has(cell)) return;
    waits.set(cell, 0);
    queue.push(cell);
  };
  for (const { sheet, range } of changed) {
    for (const { row, column } of sheet.within(range)) {
      const own = formulas.all.get(placeOf(sheet, row, column));
      if (own) meet(own);
    }
    for (const reader of formulas.readersIn(sheet, range)) meet(reader);
  }
  formulas.volatile.forEach(meet);
  const readers = (cell: FormulaCell): Iterable<FormulaCell> =>
    formulas.readersOf(cell.sheet, cell.row, cell.column);
  for (let i = 0; i < queue.length; i++)
    for (const reader of readers(queue[i]!)) {
      meet(reader);
      waits.set(reader, waits.get(reader)! + 1);
    }
  const order = queue.filter((cell) => waits.get(cell) === 0);
  for (let i = 0; i < order.length; i++)
    for (const reader of readers(order[i]!)) {
      const left = waits.get(reader)! - 1;
      waits.set(reader, left);
      if (left === 0) order.push(reader);
    }
  return { order, circular: queue.filter((cell) => waits.get(cell)! > 0) };
}
