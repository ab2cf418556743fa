import { UnsupportedFormulaError } from '../../formulas/syntax/UnsupportedFormulaError';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';
import type { ChangedRange } from '../host/model/WorkbookEvent';
import { sameNumber } from './arithmetic';
import { Context, type Cells } from './Context';
import { resultOf } from './evaluate';
import { FormulaCells, placeOf, type FormulaCell } from './FormulaCells';
import { inOrder } from './inOrder';
import type { Node } from './parse';
import { CalcError, type Scalar } from './values';

/**
 * Works out the formulas that read what was changed, directly or through others; all else keeps the result of its file.
 * What can't be worked out keeps its old result and is marked as stale, and so is all that reads it.
 */
export class Calculator {
  private readonly parsed = new Map<string, Node | null>();
  private formulas: FormulaCells;
  private most: { bottom: number; right: number } | undefined;

  /** @param now days since 1899-12-30 */
  constructor(
    private readonly workbook: EmulatedWorkbook,
    private readonly now: () => number,
  ) {
    this.formulas = new FormulaCells(workbook, this.parsed);
  }

  /** Formulas that are never worked out here. */
  get unknown(): readonly FormulaCell[] {
    return [...this.formulas.all.values()].filter((cell) => !cell.isKnown);
  }

  /** Call after contents changed. */
  recalculate(changed: readonly ChangedRange[]): void {
    this.most = undefined;
    if (this.isOutdated(changed)) this.formulas = new FormulaCells(this.workbook, this.parsed);
    const { order, circular } = inOrder(this.formulas, changed);
    const awaited = new Set(order);
    const tainted = new Set<FormulaCell>();
    const taint = (cell: FormulaCell): void => {
      for (const reader of this.formulas.readersOf(cell.sheet, cell.row, cell.column)) tainted.add(reader);
    };
    for (const cell of this.formulas.all.values()) if (isStale(cell) && !awaited.has(cell)) taint(cell);
    for (const cell of circular) {
      this.setStale(cell, true);
      taint(cell);
    }
    for (const cell of order) {
      const isKnown = !tainted.has(cell) && this.work(cell);
      this.setStale(cell, !isKnown);
      if (!isKnown) taint(cell);
    }
  }

  /** A formula came, went or reads otherwise, or the sheets are not those of the index. */
  private isOutdated(changed: readonly ChangedRange[]): boolean {
    const known = this.formulas.all;
    for (const cell of known.values())
      if (
        !this.workbook.sheets.includes(cell.sheet) ||
        cell.sheet.peek(cell.row, cell.column)?.formula !== cell.formula
      )
        return true;
    return changed.some(({ sheet, range }) => {
      for (const { row, column, cell } of sheet.within(range))
        if (cell.formula !== undefined && !known.has(placeOf(sheet, row, column))) return true;
      return false;
    });
  }

  private setStale({ sheet, row, column }: FormulaCell, isStale: boolean): void {
    this.workbook.setStale(sheet, row, column, isStale);
  }

  /** @returns false for a formula that can't be worked out; its result is left as it is */
  private work({ sheet, row, column, node, isKnown }: FormulaCell): boolean {
    if (!node || !isKnown) return false;
    try {
      const result = resultOf(node, new Context(this.cells, sheet.id, row, column));
      const now = sheet.peek(row, column)!;
      const value = result instanceof CalcError ? result.code : (result ?? 0);
      const isSame =
        typeof value === 'number' && typeof now.value === 'number'
          ? sameNumber(value, now.value)
          : value === now.value && (now.isError ?? false) === result instanceof CalcError;
      if (!isSame) this.workbook.setResult(sheet, row, column, value);
      return true;
    } catch (error) {
      if (error instanceof UnsupportedFormulaError) return false;
      throw error;
    }
  }

  private readonly cells: Cells = {
    value: (id, row, column): Scalar => {
      const cell = this.workbook.sheetById(id)?.peek(row, column);
      if (!cell || (cell.value === '' && cell.formula === undefined)) return null;
      return cell.isError && typeof cell.value === 'string' ? new CalcError(cell.value) : cell.value;
    },
    most: () => {
      if (this.most) return this.most;
      const used = this.workbook.sheets.map((s) => s.usedRange(true));
      return (this.most = {
        bottom: Math.max(1, ...used.map((u) => u?.bottom ?? 0)),
        right: Math.max(1, ...used.map((u) => u?.right ?? 0)),
      });
    },
    sheet: (name) => this.workbook.findSheet(name)?.id,
    isHidden: (id, row) => this.workbook.sheetById(id)?.hiddenRows.has(row) ?? false,
    isSubtotal: (id, row, column) =>
      /^SUBTOTAL\(/i.test(this.workbook.sheetById(id)?.peek(row, column)?.formula ?? ''),
    named: (name, id) => {
      const sheet = this.workbook.sheetById(id);
      return sheet && this.formulas.named(name, sheet);
    },
    now: () => this.now(),
  };
}

const isStale = ({ sheet, row, column }: FormulaCell): boolean => sheet.peek(row, column)?.isStale ?? false;
