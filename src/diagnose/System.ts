import { Decimal } from 'decimal.js';
import { written, type Figure } from '../budget/Figure';
import type { JudgedRelation } from '../budget/Finding';
import { judge, residualRange } from '../budget/judge';
import type { Judgement } from '../budget/Relation';
import { decimalsOf } from '../budget/rounding';
import type { Unit } from '../budget/Unit';
import type { FormulaBook } from '../formulas/FormulaBook';
import { substitute } from './substitute';
import { termsIn } from './terms';
import { countTextDecimals } from './textDecimals';
import { UNCHANGED, type Changed, type Equation, type Structure } from './structure';
import { unknownsIn, type Unknown } from './unknowns';
import { asOne, ONE, plus } from './Flow';

/**
 * Unknowns and equations of a book, sparse: equations are worked out when they are first looked at.
 * Where the formulas of the book are known, a figure that a formula makes of others follows them, and is unknown only as
 * far as its formula may be wrong.
 */
export class System {
  private list?: readonly number[];

  private constructor(
    private readonly structure: Structure,
    private readonly changed: Changed = UNCHANGED,
  ) {}

  /**
   * @param judged relations with their verdicts; those that can't be told take no part
   * @param strict relations that hold exactly must go on holding exactly, and not merely within rounding
   * @param formulas the book's formulas, to be followed
   */
  static of(judged: readonly JudgedRelation[], strict: boolean, formulas?: FormulaBook): System {
    return new System({
      ...unknownsIn(judged, formulas),
      judged,
      strict,
      born: new WeakMap(),
      equations: new WeakMap(),
      direct: new WeakMap(),
      expanded: new Map(),
      lists: new Map(),
      touched: new Map(),
      order: new Map(),
      confirmed: new Map(),
    });
  }

  get unknowns(): readonly Unknown[] {
    const { better } = this.changed;
    const { list } = this.structure;
    return better.size === 0 ? list : list.map((u) => better.get(u.id) ?? u);
  }

  /** Ids of the violated equations that ask for something, ascending. */
  get violated(): readonly number[] {
    return (this.list ??= this.violatedIds());
  }

  private violatedIds(): readonly number[] {
    const { revised, asked } = this.changed;
    if (!asked) return [...this.structure.judged.keys()].filter((e) => this.asks(e));
    const perhaps = new Set([...asked.these, ...revised.keys()]);
    return [...perhaps].filter((e) => this.asks(e)).sort((a, b) => a - b);
  }

  /** Whether an equation is violated and asks for something. */
  asks(equation: number): boolean {
    return this.isViolated(equation) && !this.isIgnored(equation);
  }

  private isIgnored(equation: number): boolean {
    const { ignored, asked } = this.changed;
    return (
      ignored.has(equation) ||
      (asked !== undefined && asked.of.isViolated(equation) && !asked.these.has(equation))
    );
  }

  /** Equations with a figure that was corrected. */
  get revised(): readonly number[] {
    return [...this.changed.revised.keys()];
  }

  /** The same system with some figures corrected, and from now on trusted; what follows from them follows. Ids stay. */
  corrected(figures: ReadonlyMap<number, Figure>): System {
    const { born } = this.structure;
    const better = new Map(this.changed.better);
    const revised = new Map(this.changed.revised);
    const all = this.withDependents(figures);
    for (const [x, figure] of all) better.set(x, { ...this.unknown(x), figure });
    const touched = new Set([...all.keys()].flatMap((x) => this.unknown(x).mentions));
    for (const id of touched) {
      const relation = substitute(this.judged(id).relation, (f) => {
        const n = this.numberOf(f);
        const figure = all.get(n);
        if (!figure) return f;
        const swapped = { ...f, value: figure.value, precision: figure.precision };
        born.set(swapped, n);
        return swapped;
      });
      revised.set(id, { relation, judgement: judge(relation) });
    }
    const settled = new Set([...this.changed.settled, ...figures.keys()]);
    return new System(this.structure, { ...this.changed, better, revised, settled });
  }

  /** {@link corrected} by values, one for each unknown; one without a value stays as it is. */
  withValues(unknowns: readonly number[], values: readonly (Decimal | null)[]): System {
    return this.corrected(
      new Map(
        unknowns.flatMap((x, i) => {
          const value = values[i];
          return value ? [[x, { ...this.unknown(x).figure, value }] as const] : [];
        }),
      ),
    );
  }

  /**
   * What the judge says of every equation that corrections touch; what follows from them follows.
   * @returns null as soon as one that holds would break
   */
  tryOut(
    figures: ReadonlyMap<number, Figure>,
  ): { healed: readonly number[]; left: readonly number[] } | null {
    const all = this.withDependents(figures);
    const healed: number[] = [];
    const left: number[] = [];
    const touched = new Set([...all.keys()].flatMap((x) => this.unknown(x).mentions));
    for (const id of touched) {
      if (this.isIgnored(id)) continue;
      const before = this.isViolated(id);
      const relation = substitute(this.judged(id).relation, (f) => {
        const better = all.get(this.numberOf(f));
        return better ? { ...f, value: better.value, precision: better.precision } : f;
      });
      const now = isViolated(judge(relation));
      if (now && !before) return null;
      if (before) (now ? left : healed).push(id);
    }
    return { healed: healed.sort((a, b) => a - b), left };
  }

  /** The same system without some of its equations: they ask for nothing. */
  without(equations: ReadonlySet<number>): System {
    return new System(this.structure, {
      ...this.changed,
      ignored: new Set([...this.changed.ignored, ...equations]),
    });
  }

  /** The same system in which, of the equations that are violated now, only some ask for something: those of one group. */
  only(equations: readonly number[]): System {
    const these = new Set(equations.filter((e) => !this.isIgnored(e)));
    return new System(this.structure, { ...this.changed, asked: { of: this, these } });
  }

  /** The corrected figures with those that formulas make of them. */
  withDependents(figures: ReadonlyMap<number, Figure>): ReadonlyMap<number, Figure> {
    const flow = this.structure.followed?.flow;
    if (!flow) return figures;
    const all = new Map<number, Figure>();
    for (const [x, better] of figures) {
      const change = better.value.minus(this.unknown(x).figure.value);
      for (const [y, by] of flow.effectOf(x)) {
        const before = all.get(y) ?? this.unknown(y).figure;
        const value = before.value.plus(change.times(by));
        all.set(y, y === x ? { ...better, value } : withValue(before, value));
      }
    }
    return all;
  }

  /** Id of the unknown that a figure of one of the relations is. */
  numberOf(f: Figure): number {
    return (this.structure.byFigure.get(f) ?? this.structure.born.get(f))!;
  }

  /**
   * The most decimals that two figures of the text or more show in this unit; a figure that alone shows more has
   * a digit too many, and its correction is not written with it.
   */
  decimalsInText(unit: Unit): number | undefined {
    this.structure.textDecimals ??= countTextDecimals(this.structure.list);
    const counts = this.structure.textDecimals.get(unit);
    const shared = [...(counts ?? [])].filter(([, n]) => n >= 2).map(([d]) => d);
    return shared.length > 0 ? Math.max(...shared) : undefined;
  }

  unknown(id: number): Unknown {
    return this.changed.better.get(id) ?? this.structure.list[id]!;
  }

  get followsFormulas(): boolean {
    return this.structure.followed !== undefined;
  }

  /** A figure made of others by a formula, or by one that can't be followed: never to be overwritten. */
  isFormula(x: number): boolean {
    const { followed } = this.structure;
    return (
      followed !== undefined &&
      (followed.flow.forms.has(x) ||
        followed.opaque.has(x) ||
        followed.circular.has(x) ||
        followed.reckoned.has(x))
    );
  }

  /** The formula takes itself in. */
  isCircular(x: number): boolean {
    return this.structure.followed?.circular.has(x) === true;
  }

  /** The formula is no sum, and can't be followed. */
  isOpaque(x: number): boolean {
    return this.structure.followed?.opaque.has(x) === true;
  }

  /**
   * Never a candidate: computed from other figures by us, or corrected already, or by a formula that is as a relation
   * says it should be.
   */
  isTrusted(x: number): boolean {
    if (this.changed.settled.has(x) || this.unknown(x).figure.origin === 'derived') return true;
    return this.structure.followed?.flow.forms.has(x) === true && this.isConfirmed(x);
  }

  /** Whether a formula says just what a relation says of its figure, and has the result that it should. */
  private isConfirmed(x: number): boolean {
    const { confirmed } = this.structure;
    const known = confirmed.get(x);
    if (known !== undefined) return known;
    const is = this.unknown(x).mentions.some((e) => {
      const { relation, judgement } = this.judged(e);
      if (relation.kind !== 'linear' || relation.comparison !== 'equal' || isViolated(judgement))
        return false;
      const terms = this.termsOf(e);
      return terms.size === 1 && terms.has(x);
    });
    confirmed.set(x, is);
    return is;
  }

  /** The unknowns that an equation names itself, in the order of its relation. */
  namedIn(equation: number): readonly number[] {
    return this.structure.members[equation]!;
  }

  /** Unknowns of an equation, formulas followed. */
  unknownsOf(equation: number): readonly number[] {
    const { followed, lists } = this.structure;
    if (!followed) return this.namedIn(equation);
    let list = lists.get(equation);
    if (!list) lists.set(equation, (list = [...this.termsOf(equation).keys()]));
    return list;
  }

  /** Whether a change of an unknown may change what an equation says. */
  concerns(equation: number, x: number): boolean {
    return this.structure.followed
      ? this.termsOf(equation).has(x) || this.isUnclear(equation, x)
      : this.unknown(x).mentions.includes(equation);
  }

  /** Violated equations that ask for something, and of which a change of an unknown may change what they say. */
  violatedWith(x: number): readonly number[] {
    if (this.structure.followed) return this.violated.filter((e) => this.concerns(e, x));
    return this.unknown(x).mentions.filter((e) => this.asks(e));
  }

  /** Equations that a change of an unknown touches, ascending. */
  equationsOf(x: number): readonly number[] {
    const all = this.structure.followed ? this.touchedInOrder(x) : this.unknown(x).mentions;
    const { ignored, asked } = this.changed;
    return ignored.size === 0 && !asked ? all : all.filter((e) => !this.isIgnored(e));
  }

  /** What the residual of an equation grows by when an unknown grows by one of its own units. */
  coefficient(equation: number, x: number): Decimal | undefined {
    return this.structure.followed ? this.touchedBy(x).get(equation) : this.directTerms(equation).get(x);
  }

  private touchedInOrder(x: number): readonly number[] {
    const { order } = this.structure;
    const known = order.get(x);
    if (known) return known;
    const ids = [...this.touchedBy(x).keys()];
    order.set(x, ids);
    return ids;
  }

  private touchedBy(x: number): ReadonlyMap<number, Decimal> {
    const { touched, followed } = this.structure;
    const known = touched.get(x);
    if (known) return known;
    const effect = followed!.flow.effectOf(x);
    const ids = new Set([...effect.keys()].flatMap((y) => this.unknown(y).mentions));
    const found = new Map<number, Decimal>();
    for (const e of [...ids].sort((a, b) => a - b)) {
      // What changes nobody knows how asks for nothing.
      if (this.isUnclear(e, x)) continue;
      const direct = this.directTerms(e);
      let sum = ZERO;
      for (const [y, by] of effect) {
        const coefficient = direct.get(y);
        if (coefficient) sum = plus(sum, by === ONE ? coefficient : coefficient.times(by));
      }
      if (!sum.isZero()) found.set(e, asOne(sum));
    }
    touched.set(x, found);
    return found;
  }

  /** Whether an equation has a figure that changes with an unknown nobody knows how. */
  private isUnclear(equation: number, x: number): boolean {
    const unclear = this.structure.followed?.flow.unclearOf(x);
    return unclear !== undefined && unclear.size > 0 && this.namedIn(equation).some((y) => unclear.has(y));
  }

  private judged(id: number): JudgedRelation {
    return this.changed.revised.get(id) ?? this.structure.judged[id]!;
  }

  isViolated(equation: number): boolean {
    return isViolated(this.judged(equation).judgement);
  }

  judgementOf(equation: number): Judgement {
    return this.judged(equation).judgement;
  }

  equation(id: number): Equation {
    const { equations, strict } = this.structure;
    const judged = this.judged(id);
    const known = equations.get(judged);
    if (known) return known;
    const { relation, judgement } = judged;
    const violated = isViolated(judgement);
    // A list that may leave parts out holds by what it leaves out, not exactly.
    const equal = relation.kind === 'ratio' || relation.comparison === 'equal';
    const exact = strict && equal && judgement.verdict === 'consistent';
    const made: Equation = { id, relation, violated, ...residualRange(relation, exact) };
    equations.set(judged, made);
    return made;
  }

  /** Unknown and what the residual grows by when that unknown grows by one of its own units, formulas followed. */
  private termsOf(id: number): ReadonlyMap<number, Decimal> {
    const { followed, expanded } = this.structure;
    if (!followed) return this.directTerms(id);
    let terms = expanded.get(id);
    if (!terms) {
      terms = followed.flow.expand(this.directTerms(id));
      expanded.set(id, terms);
    }
    return terms;
  }

  private directTerms(id: number): ReadonlyMap<number, Decimal> {
    const { direct } = this.structure;
    const judged = this.judged(id);
    let terms = direct.get(judged);
    if (!terms) {
      terms =
        this.namedIn(id).length === 0
          ? NO_TERMS
          : termsIn(judged.relation, (f) => this.unknown(this.numberOf(f)));
      direct.set(judged, terms);
    }
    return terms;
  }
}

const NO_TERMS: ReadonlyMap<number, Decimal> = new Map();
const ZERO = new Decimal(0);

/** The result of a formula may show decimals that it did not show before. */
function withValue(figure: Figure, value: Decimal): Figure {
  const { precision } = figure;
  if (precision.kind === 'exact') return { ...figure, value };
  return { ...figure, value, precision: written(Math.max(precision.decimals, decimalsOf(value))) };
}

/** Whether a relation asks for a correction. */
export const isViolated = (j: Judgement): boolean =>
  j.verdict === 'inconsistent' || j.verdict === 'truncated';
