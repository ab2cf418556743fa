import { addTo } from '../budget/groupBy';
import { Decimal } from 'decimal.js';

/** What one figure is of others: Σ coefficient · figure, by their ids. */
export type Form = ReadonlyMap<number, Decimal>;

/** One and the same for all figures that grow as much as another: so that it is told at a glance. */
export const ONE = new Decimal(1);
const ZERO = new Decimal(0);

/** How changes run through the formulas of a book, from figure to figure. */
export class Flow {
  /** Figures that a formula takes a figure into. */
  private readonly dependents = new Map<number, number[]>();
  /** Formulas that are no sums take their figures along too, nobody can say how. */
  private readonly taking = new Map<number, number[]>();
  /** Place in an order in which every figure comes after those that it is made of. */
  private readonly order = new Map<number, number>();
  private readonly effects = new Map<number, Form>();
  private readonly unclear = new Map<number, ReadonlySet<number>>();

  /**
   * @param forms by id of the figure with the formula; none may be made of itself
   * @param opaque figures that a formula which is no sum refers to, by the id of the figure with the formula
   */
  constructor(
    readonly forms: ReadonlyMap<number, Form>,
    opaque: ReadonlyMap<number, readonly number[]>,
  ) {
    for (const [id, form] of forms) for (const x of form.keys()) addTo(this.dependents, x, id);
    for (const [id, from] of opaque) for (const x of from) addTo(this.taking, x, id);
    for (const id of forms.keys()) this.place(id);
  }

  private place(id: number): number {
    const known = this.order.get(id);
    if (known !== undefined) return known;
    let last = 0;
    for (const x of this.forms.get(id)?.keys() ?? []) last = Math.max(last, this.place(x) + 1);
    this.order.set(id, last);
    return last;
  }

  /** By how much every figure grows when one grows by one; itself included. */
  effectOf(x: number): Form {
    const known = this.effects.get(x);
    if (known) return known;
    const reached = new Set([x]);
    for (const y of reached) for (const z of this.dependents.get(y) ?? []) reached.add(z);
    const effect = new Map([[x, ONE]]);
    for (const y of [...reached].sort((a, b) => this.rank(a) - this.rank(b))) {
      if (y === x) continue;
      let sum = ZERO;
      for (const [z, coefficient] of this.forms.get(y)!) {
        const by = effect.get(z);
        if (by) sum = plus(sum, by === ONE ? coefficient : coefficient.times(by));
      }
      if (!sum.isZero()) effect.set(y, asOne(sum));
    }
    this.effects.set(x, effect);
    return effect;
  }

  /** Figures that change with one in a way that nobody can say. */
  unclearOf(x: number): ReadonlySet<number> {
    if (this.taking.size === 0) return NONE;
    const known = this.unclear.get(x);
    if (known) return known;
    const sure = new Set([x]);
    for (const y of sure) for (const z of this.dependents.get(y) ?? []) sure.add(z);
    const unclear = new Set([...sure].flatMap((y) => this.taking.get(y) ?? []));
    for (const y of unclear)
      for (const list of [this.dependents, this.taking]) for (const z of list.get(y) ?? []) unclear.add(z);
    this.unclear.set(x, unclear);
    return unclear;
  }

  /** A sum of figures as a sum of all that they are made of: formulas keep a coefficient for a fault of their own. */
  expand(terms: Form): Map<number, Decimal> {
    const reached = new Set(terms.keys());
    for (const y of reached) for (const z of this.forms.get(y)?.keys() ?? []) reached.add(z);
    const sum = new Map(terms);
    const formulas = [...reached].filter((y) => this.forms.has(y));
    for (const y of formulas.sort((a, b) => this.rank(b) - this.rank(a))) {
      const factor = sum.get(y);
      if (!factor || factor.isZero()) continue;
      for (const [z, coefficient] of this.forms.get(y)!) {
        const by = coefficient.equals(ONE) ? factor : coefficient.times(factor);
        const before = sum.get(z);
        sum.set(z, before ? before.plus(by) : by);
      }
    }
    for (const [y, coefficient] of sum) if (coefficient.isZero()) sum.delete(y);
    return sum;
  }

  private rank = (id: number): number => this.order.get(id) ?? 0;
}

const NONE: ReadonlySet<number> = new Set();

/** A sum that begins with nothing. */
export const plus = (sum: Decimal, part: Decimal): Decimal => (sum.isZero() ? part : sum.plus(part));

export const asOne = (n: Decimal): Decimal => (n !== ONE && n.equals(ONE) ? ONE : n);
