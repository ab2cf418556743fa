import { Decimal } from 'decimal.js';
import { convertValue } from '../budget/Amount';
import { written, type Figure } from '../budget/Figure';
import type { JudgedRelation } from '../budget/Finding';
import { judge, residualRange } from '../budget/judge';
import { placeKey } from '../budget/Place';
import { figuresOf, type Judgement, type Relation } from '../budget/Relation';
import { decimalsOf } from '../budget/rounding';
import { isMoney, type Unit } from '../budget/Unit';
import type { CellKey, FormulaBook } from '../formulas/FormulaBook';
import { followFormulas, type Followed } from './followFormulas';
import { substitute } from './substitute';
import { countTextDecimals } from './textDecimals';

/** A figure as the solver sees it: a number that may be changed. */
export interface Unknown {
  readonly id: number;
  readonly figure: Figure;
  /** Ids of the equations that name it, ascending. */
  readonly mentions: readonly number[];
  /** It is the total of a relation with several parts. */
  readonly isTotal: boolean;
}

/** An unknown whose relations are still being gathered. */
interface Draft extends Unknown {
  readonly mentions: number[];
  isTotal: boolean;
}

/** Σ coefficient · change must bring the residual into [low, high]. */
export interface Equation {
  readonly id: number;
  readonly relation: Relation;
  readonly violated: boolean;
  readonly residual: Decimal;
  readonly low: Decimal;
  /** Null: no bound above (`at-least`). */
  readonly high: Decimal | null;
}

/** What stays the same when figures are corrected. */
interface Structure {
  /** Which figure is which unknown. */
  readonly byFigure: Map<Figure, number>;
  /** Which unknowns an equation names. */
  readonly members: readonly (readonly number[])[];
  readonly followed?: Followed | undefined;
  /** By equation: the unknowns that it is about, once formulas are followed. */
  readonly expanded: Map<number, ReadonlyMap<number, Decimal>>;
  readonly lists: Map<number, readonly number[]>;
  /** By unknown: the equations that a change of it touches, with what the residual grows by. */
  readonly touched: Map<number, ReadonlyMap<number, Decimal>>;
  readonly confirmed: Map<number, boolean>;
}

/**
 * Unknowns and equations of a book, sparse: equations are worked out when they are first looked at.
 * Where the formulas of the book are known, a figure that a formula makes of others follows them, and is unknown only as
 * far as its formula may be wrong.
 */
export class System {
  /** Ids of the violated equations, ascending. */
  readonly violated: readonly number[];
  private readonly cache = new Map<number, Equation>();
  private readonly direct = new Map<number, ReadonlyMap<number, Decimal>>();
  private textDecimals?: ReadonlyMap<Unit, ReadonlyMap<number, number>>;

  private constructor(
    private readonly judged: readonly JudgedRelation[],
    private readonly strict: boolean,
    readonly unknowns: readonly Unknown[],
    private readonly structure: Structure,
    /** Figures that were corrected, and are from now on trusted. */
    private readonly settled: ReadonlySet<number> = new Set(),
    /** Equations that ask for nothing. */
    private readonly ignored: ReadonlySet<number> = new Set(),
  ) {
    const violated: number[] = [];
    for (const [id, { judgement }] of judged.entries())
      if (isViolated(judgement) && !ignored.has(id)) violated.push(id);
    this.violated = violated;
  }

  /**
   * @param judged relations with their verdicts; those that can't be told take no part
   * @param strict relations that hold exactly must go on holding exactly, and not merely within rounding
   * @param formulas the book's formulas, to be followed
   */
  static of(judged: readonly JudgedRelation[], strict: boolean, formulas?: FormulaBook): System {
    const byFigure = new Map<Figure, number>();
    const byKey = new Map<string, number>();
    const unknowns: Draft[] = [];
    const members = judged.map(({ relation, judgement }, id) => {
      const own: number[] = [];
      if (!takesPart(judgement)) return own;
      const several = relation.kind === 'linear' && relation.parts.length > 1;
      for (const { figure, role } of figuresOf(relation)) {
        let n = byFigure.get(figure);
        if (n === undefined) {
          const key =
            placeKey(figure.place) + (figure.origin === 'derived' ? `=${figure.value.toString()}` : '');
          const id = unknowns.length;
          n = byKey.get(key) ?? unknowns.push({ id, figure, mentions: [], isTotal: false }) - 1;
          byKey.set(key, n);
          byFigure.set(figure, n);
        }
        const draft = unknowns[n]!;
        if (draft.mentions.at(-1) !== id) {
          draft.mentions.push(id);
          own.push(n);
        }
        if (several && role === 'total') draft.isTotal = true;
      }
      return own;
    });
    const followed = formulas && follow(formulas, unknowns);
    return new System(judged, strict, unknowns, {
      byFigure,
      members,
      followed,
      expanded: new Map(),
      lists: new Map(),
      touched: new Map(),
      confirmed: new Map(),
    });
  }

  /** The same system with some figures corrected, and from now on trusted; what follows from them follows. Ids stay. */
  corrected(figures: ReadonlyMap<number, Figure>): System {
    const byFigure = new Map(this.structure.byFigure);
    const unknowns = [...this.unknowns];
    const judged = [...this.judged];
    const all = this.withDependents(figures);
    for (const [x, figure] of all) unknowns[x] = { ...this.unknown(x), figure };
    const touched = new Set([...all.keys()].flatMap((x) => this.unknown(x).mentions));
    for (const id of touched) {
      const relation = substitute(this.judged[id]!.relation, (f) => {
        const n = this.numberOf(f);
        const better = all.get(n);
        if (!better) return f;
        const swapped = { ...f, value: better.value, precision: better.precision };
        byFigure.set(swapped, n);
        return swapped;
      });
      judged[id] = { relation, judgement: judge(relation) };
    }
    const settled = new Set([...this.settled, ...figures.keys()]);
    return new System(judged, this.strict, unknowns, { ...this.structure, byFigure }, settled, this.ignored);
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
      if (this.ignored.has(id)) continue;
      const before = this.isViolated(id);
      const relation = substitute(this.judged[id]!.relation, (f) => {
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
    return new System(
      this.judged,
      this.strict,
      this.unknowns,
      this.structure,
      this.settled,
      new Set([...this.ignored, ...equations]),
    );
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
    return this.structure.byFigure.get(f)!;
  }

  /**
   * The most decimals that two figures of the text or more show in this unit; a figure that alone shows more has
   * a digit too many, and its correction is not written with it.
   */
  decimalsInText(unit: Unit): number | undefined {
    this.textDecimals ??= countTextDecimals(this.unknowns);
    const counts = this.textDecimals.get(unit);
    const shared = [...(counts ?? [])].filter(([, n]) => n >= 2).map(([d]) => d);
    return shared.length > 0 ? Math.max(...shared) : undefined;
  }

  unknown(id: number): Unknown {
    return this.unknowns[id]!;
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
    if (this.settled.has(x) || this.unknown(x).figure.origin === 'derived') return true;
    return this.structure.followed?.flow.forms.has(x) === true && this.isConfirmed(x);
  }

  /** Whether a formula says just what a relation says of its figure, and has the result that it should. */
  private isConfirmed(x: number): boolean {
    const { confirmed } = this.structure;
    const known = confirmed.get(x);
    if (known !== undefined) return known;
    const is = this.unknown(x).mentions.some((e) => {
      const { relation, judgement } = this.judged[e]!;
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

  /** Equations that a change of an unknown touches, ascending. */
  equationsOf(x: number): readonly number[] {
    const all = this.structure.followed ? [...this.touchedBy(x).keys()] : this.unknown(x).mentions;
    return this.ignored.size === 0 ? all : all.filter((e) => !this.ignored.has(e));
  }

  /** What the residual of an equation grows by when an unknown grows by one of its own units. */
  coefficient(equation: number, x: number): Decimal | undefined {
    return this.structure.followed ? this.touchedBy(x).get(equation) : this.directTerms(equation).get(x);
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
        if (coefficient) sum = sum.plus(coefficient.times(by));
      }
      if (!sum.isZero()) found.set(e, sum);
    }
    touched.set(x, found);
    return found;
  }

  /** Whether an equation has a figure that changes with an unknown nobody knows how. */
  private isUnclear(equation: number, x: number): boolean {
    const unclear = this.structure.followed?.flow.unclearOf(x);
    return unclear !== undefined && unclear.size > 0 && this.namedIn(equation).some((y) => unclear.has(y));
  }

  isViolated(equation: number): boolean {
    return isViolated(this.judged[equation]!.judgement);
  }

  judgementOf(equation: number): Judgement {
    return this.judged[equation]!.judgement;
  }

  equation(id: number): Equation {
    const known = this.cache.get(id);
    if (known) return known;
    const { relation, judgement } = this.judged[id]!;
    const violated = isViolated(judgement);
    // A list that may leave parts out holds by what it leaves out, not exactly.
    const equal = relation.kind === 'ratio' || relation.comparison === 'equal';
    const exact = this.strict && equal && judgement.verdict === 'consistent';
    const made: Equation = { id, relation, violated, ...residualRange(relation, exact) };
    this.cache.set(id, made);
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
    let terms = this.direct.get(id);
    if (!terms) {
      terms = this.namedIn(id).length === 0 ? NO_TERMS : this.termsIn(this.judged[id]!.relation);
      this.direct.set(id, terms);
    }
    return terms;
  }

  private termsIn(relation: Relation): ReadonlyMap<number, Decimal> {
    const terms = new Map<number, Decimal>();
    const add = (figure: Figure, coefficient: Decimal, unit: Unit): void => {
      const n = this.numberOf(figure);
      const own = this.unknown(n).figure.unit;
      const scaled = isMoney(own) && isMoney(unit) ? convertValue(coefficient, own, unit) : coefficient;
      const before = terms.get(n);
      terms.set(n, before ? before.plus(scaled) : scaled);
    };
    if (relation.kind === 'linear') {
      add(relation.total, ONE, relation.total.unit);
      for (const p of relation.parts) add(p.figure, p.weight === 1 ? MINUS_ONE : ONE, relation.total.unit);
    } else {
      // stated% · denominator = numerator, as far as it is linear: exact while not both sides of the product change.
      const unit = relation.denominator[0]?.figure.unit ?? relation.stated.unit;
      const share = relation.stated.value.div(100);
      const base = relation.denominator.reduce(
        (sum, p) => sum.plus(inBase(p.figure, unit).times(p.weight)),
        ZERO,
      );
      add(relation.stated, base.div(100), relation.stated.unit);
      for (const p of relation.denominator) add(p.figure, share.times(p.weight), unit);
      for (const p of relation.numerator) add(p.figure, new Decimal(-p.weight), unit);
    }
    for (const [n, coefficient] of terms) if (coefficient.isZero()) terms.delete(n);
    return terms;
  }
}

const NO_TERMS: ReadonlyMap<number, Decimal> = new Map();
const ZERO = new Decimal(0);
const ONE = new Decimal(1);
const MINUS_ONE = new Decimal(-1);

/** Follows the formulas from the figures of the relations; figures outside all relations join the list. */
function follow(formulas: FormulaBook, unknowns: Draft[]): Followed {
  const ids = new Map<CellKey, number>();
  const starts = unknowns.flatMap(({ id, figure }) => {
    const { place } = figure;
    const key = place.kind === 'cell' ? formulas.keyOfPlace(place) : undefined;
    if (key === undefined || figure.origin === 'derived') return [];
    ids.set(key, id);
    return [{ key, id, figure }];
  });
  return followFormulas(formulas, starts, {
    idAt: (key) => ids.get(key),
    add: (key, figure) => {
      const id = unknowns.length;
      unknowns.push({ id, figure, mentions: [], isTotal: false });
      ids.set(key, id);
      return id;
    },
  });
}

/** The result of a formula may show decimals that it did not show before. */
function withValue(figure: Figure, value: Decimal): Figure {
  const { precision } = figure;
  if (precision.kind === 'exact') return { ...figure, value };
  return { ...figure, value, precision: written(Math.max(precision.decimals, decimalsOf(value))) };
}

const inBase = (f: Figure, unit: Unit): Decimal =>
  isMoney(f.unit) && isMoney(unit) ? convertValue(f.value, f.unit, unit) : f.value;

/** Whether a relation asks for a correction. */
export const isViolated = (j: Judgement): boolean =>
  j.verdict === 'inconsistent' || j.verdict === 'truncated';

/** A rate on a base of zero has no equation: no correction of the rate makes it hold. */
const takesPart = (j: Judgement): boolean => j.verdict !== 'cannot-tell' && j.reason !== 'zero-base';
