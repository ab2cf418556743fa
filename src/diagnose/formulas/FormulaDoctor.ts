import { Decimal } from 'decimal.js';
import type { CellPlace } from '../../budget/Place';
import { Calculator } from '../../formulas/calculate';
import { referencesIn } from '../../formulas/Expression';
import type { CellKey, FormulaBook } from '../../formulas/FormulaBook';
import { linearForm } from '../../formulas/linear';
import type { FormulaFault, FormulaFaultKind } from '../Diagnosis';
import type { System } from '../System';
import { alikeNearby } from './alikeNearby';
import { formulasOfRelations } from './formulasOfRelations';

/** Results worked out from stored doubles may miss one another by so much. */
const SAME = new Decimal('1e-6');

/** Says what is wrong with a formula, and how it should read. */
export class FormulaDoctor {
  private readonly calculator: Calculator;

  constructor(
    private readonly system: System,
    private readonly book: FormulaBook,
  ) {
    this.calculator = new Calculator(book, true);
  }

  /**
   * What is wrong with the formula of an unknown.
   * @param right what its result should be; undefined where the relations leave it open
   * @returns undefined where no formula stands there
   */
  examine(x: number, right: Decimal | null | undefined): FormulaFault | undefined {
    const { place } = this.system.unknown(x).figure;
    const home = place.kind === 'cell' ? this.book.keyOfPlace(place) : undefined;
    const stands = home === undefined ? undefined : this.book.cellAt(home)?.formula;
    if (home === undefined || stands === undefined) return undefined;
    const now = this.calculator.resultOf(home, stands);
    const circular = this.system.isCircular(x);
    if (now && right && !circular && isSame(now, right)) return { fault: 'not-recalculated', stands };
    const better = this.candidates(x, home, stands).find((formula) => {
      const result = this.calculator.resultOf(home, formula);
      return result !== null && (!right || isSame(result, right));
    });
    return {
      ...this.compare(home, stands, better, circular),
      stands,
      ...(better === undefined ? {} : { right: better }),
    };
  }

  /** The formulas that may have been meant: those that do not take the cell itself in, the likeliest first. */
  private candidates(x: number, home: CellKey, stands: string): readonly string[] {
    const own = new Set(this.keysIn(home, stands));
    const shared = (formula: string): number => this.keysIn(home, formula).filter((k) => own.has(k)).length;
    const all = [...alikeNearby(this.book, home), ...formulasOfRelations(this.system, this.book, x, home)];
    return all
      .filter((formula) => formula !== stands && !this.takesIn(home, formula))
      .sort((a, b) => shared(b) - shared(a));
  }

  /** Whether a formula in a cell would take in the cell itself. */
  private takesIn(home: CellKey, formula: string): boolean {
    const seen = new Set(this.keysIn(home, formula));
    for (const key of seen) {
      if (key === home) return true;
      const inner = this.book.cellAt(key)?.formula;
      if (inner !== undefined) for (const k of this.keysIn(key, inner)) seen.add(k);
    }
    return false;
  }

  private keysIn(home: CellKey, formula: string): CellKey[] {
    const e = this.book.parse(formula);
    return e ? referencesIn(e).flatMap((r) => this.book.keysOf(r, home) ?? []) : [];
  }

  private compare(
    home: CellKey,
    stands: string,
    better: string | undefined,
    circular: boolean,
  ): { fault: FormulaFaultKind; cells?: readonly CellPlace[] } {
    if (circular) return { fault: 'adds-itself' };
    const now = linearForm(this.book, home, stands);
    const then = better === undefined ? null : linearForm(this.book, home, better);
    if (!now || !then) return { fault: 'other' };
    const filled = (key: CellKey): boolean => this.book.cellAt(key) !== undefined;
    const missed = [...then.terms.keys()].filter((k) => !now.terms.has(k) && filled(k));
    const extra = [...now.terms.keys()].filter((k) => !then.terms.has(k) && filled(k));
    const places = (keys: readonly CellKey[]): readonly CellPlace[] => keys.map((k) => this.book.placeOf(k));
    if (missed.length > 0 && extra.length > 0) return { fault: 'wrong-reference', cells: places(extra) };
    if (missed.length > 0) return { fault: 'skips', cells: places(missed) };
    if (extra.length > 0) return { fault: 'adds-others', cells: places(extra) };
    if (!now.constant.equals(then.constant)) return { fault: 'constant' };
    const turned = [...then.terms].filter(([k, c]) => now.terms.get(k)?.equals(c.negated()));
    if (turned.length > 0) return { fault: 'sign', cells: places(turned.map(([k]) => k)) };
    const twice = [...then.terms].filter(([k, c]) => !now.terms.get(k)?.equals(c));
    return twice.length > 0
      ? { fault: 'adds-others', cells: places(twice.map(([k]) => k)) }
      : { fault: 'other' };
  }
}

const isSame = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lessThanOrEqualTo(SAME);
