import type { Decimal } from 'decimal.js';
import { addTo } from '../budget/groupBy';
import type { System } from './System';

/** What the figures of relations state, looked up by their amounts. */
export class Across {
  private readonly known = new Map<number, ReadonlyMap<string, readonly number[]>>();

  constructor(private readonly system: System) {}

  /** Whether a figure on the other side of one of the relations is that much already. */
  holds(equations: readonly number[], x: number, value: Decimal): boolean {
    return equations.some((e) => this.thoseAcross(e, x, value).length > 0);
  }

  /**
   * Whether one is that may be the same number, printed once more: a copy, or among others that do not make it so. Where all that
   * stands beside them is nothing, it may as well be the sum of what should stand there.
   */
  isTwin(equations: readonly number[], x: number, value: Decimal): boolean {
    const twins = equations.flatMap((e) => this.thoseAcross(e, x, value).map((y) => ({ e, y })));
    return twins.length > 0 && twins.every(({ e, y }) => this.isTelling(e, x, y));
  }

  private isTelling(equation: number, x: number, y: number): boolean {
    const others = this.system
      .unknownsOf(equation)
      .filter((z) => z !== x && z !== y && !this.system.isFormula(z));
    return others.length === 0 || others.some((z) => !this.system.unknown(z).figure.value.isZero());
  }

  private thoseAcross(equation: number, x: number, value: Decimal): readonly number[] {
    const by = this.system.coefficient(equation, x);
    if (!by) return [];
    return (this.figuresOf(equation).get(value.toString()) ?? []).filter(
      (y) => this.system.coefficient(equation, y)?.equals(by.negated()) === true,
    );
  }

  private figuresOf(equation: number): ReadonlyMap<string, readonly number[]> {
    let figures = this.known.get(equation);
    if (!figures) {
      const made = new Map<string, number[]>();
      for (const y of this.system.unknownsOf(equation))
        addTo(made, this.system.unknown(y).figure.value.toString(), y);
      this.known.set(equation, (figures = made));
    }
    return figures;
  }
}
