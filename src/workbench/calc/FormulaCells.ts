import { UnsupportedFormulaError } from '../../formulas/syntax/UnsupportedFormulaError';
import type { CellRange } from '../../budget/address';
import type { EmulatedSheet } from '../host/model/EmulatedSheet';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';
import { DependencyIndex } from './DependencyIndex';
import { FUNCTIONS } from './functions';
import { parseFormula, type Node } from './parse';
import { callsIn, referencesIn } from './references';

/** A cell with a formula, and whether it can be worked out. */
export interface FormulaCell {
  readonly sheet: EmulatedSheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** Null where the formula can't be read. */
  readonly node: Node | null;
  /** It can be read, and asks for nothing that isn't known here. */
  readonly isKnown: boolean;
}

/** Results of these change without an edit. */
const BY_THEMSELVES = ['TODAY', 'NOW'];

/** The formulas of a workbook, and who reads whom. Made anew when a formula, a sheet or a name changes. */
export class FormulaCells {
  readonly all = new Map<string, FormulaCell>();
  /** To be worked out with every edit: by the time of day, or because nobody knows what they read. */
  readonly volatile: FormulaCell[] = [];
  private readonly readers = new DependencyIndex<FormulaCell>();

  /** @param parsed formulas read before, by their text */
  constructor(
    private readonly workbook: EmulatedWorkbook,
    parsed: Map<string, Node | null>,
  ) {
    const read = (formula: string): Node | null => {
      let node = parsed.get(formula);
      if (node === undefined) parsed.set(formula, (node = readable(formula)));
      return node;
    };
    for (const sheet of workbook.sheets)
      for (const { row, column, cell } of sheet.cells()) {
        const { formula, isArray } = cell;
        if (formula === undefined) continue;
        const node = read(formula);
        const isKnown = node !== null && !isArray && callsIn(node).every((name) => FUNCTIONS.has(name));
        this.include({ sheet, row, column, formula, node, isKnown });
      }
  }

  /** What a defined name stands for, of the sheet first. */
  named(name: string, sheet: EmulatedSheet): Node | undefined {
    const wanted = name.toLowerCase();
    const own = this.workbook.names.filter((n) => n.name.toLowerCase() === wanted);
    const found = own.find((n) => n.sheet === sheet.name) ?? own.find((n) => n.sheet === undefined);
    return found && (readable(found.formula) ?? undefined);
  }

  readersOf(sheet: EmulatedSheet, row: number, column: number): Iterable<FormulaCell> {
    return this.readers.readersOf(sheet.id, row, column);
  }

  /** Everyone who reads any cell of a range. */
  readersIn(sheet: EmulatedSheet, range: CellRange): Iterable<FormulaCell> {
    return this.readers.readersIn(sheet.id, range);
  }

  private include(cell: FormulaCell): void {
    this.all.set(placeOf(cell.sheet, cell.row, cell.column), cell);
    if (!cell.node) {
      this.volatile.push(cell);
      return;
    }
    if (callsIn(cell.node).some((name) => BY_THEMSELVES.includes(name))) this.volatile.push(cell);
    const sheetOf = (name: string | null): EmulatedSheet | undefined =>
      name === null ? cell.sheet : this.workbook.findSheet(name);
    const named = (sheet: string | null, name: string): Node | undefined => {
      const at = sheetOf(sheet);
      return at && this.named(name, at);
    };
    for (const { sheet, range } of referencesIn(cell.node, named)) {
      const at = sheetOf(sheet);
      if (at) this.readers.add(at.id, range, cell);
    }
  }
}

export const placeOf = (sheet: EmulatedSheet, row: number, column: number): string =>
  `${sheet.id}!${row},${column}`;

/** The formula as a tree; null where it can't be read. */
function readable(formula: string): Node | null {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof UnsupportedFormulaError) return null;
    throw error;
  }
}
