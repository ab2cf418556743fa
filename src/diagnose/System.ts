import { Decimal } from 'decimal.js';
import { convertValue } from '../budget/Amount';
import type { Figure } from '../budget/Figure';
import type { JudgedRelation } from '../budget/Finding';
import { judge, residualRange } from '../budget/judge';
import { placeKey } from '../budget/Place';
import { figuresOf, type Judgement, type Relation } from '../budget/Relation';
import { isMoney, type Unit } from '../budget/Unit';
import { substitute } from './substitute';
import { countTextDecimals } from './textDecimals';

/** A figure as the solver sees it: a number that may be changed. */
export interface Unknown {
  readonly id: number;
  readonly figure: Figure;
  /** Ids of the equations it takes part in, ascending. */
  readonly equations: readonly number[];
  /** It is the total of a relation with several parts. */
  readonly isTotal: boolean;
  /** Never a candidate: it was computed from other figures. */
  readonly trusted: boolean;
}

/** An unknown whose relations are still being gathered. */
interface Draft extends Unknown {
  readonly equations: number[];
  isTotal: boolean;
}

/** Σ coefficient · change must bring the residual into [low, high]. */
export interface Equation {
  readonly id: number;
  readonly relation: Relation;
  readonly violated: boolean;
  /** Unknown and what the residual grows by when that unknown grows by one of its own units. */
  readonly terms: ReadonlyMap<number, Decimal>;
  readonly residual: Decimal;
  readonly low: Decimal;
  /** Null: no bound above (`at-least`). */
  readonly high: Decimal | null;
}

/** Which figure is which unknown, and which unknowns stand in which equation. */
interface Structure {
  readonly byFigure: Map<Figure, number>;
  readonly members: readonly (readonly number[])[];
}

/** Unknowns and equations of a book, sparse: equations are worked out when they are first looked at. */
export class System {
  /** Ids of the violated equations, ascending. */
  readonly violated: readonly number[];
  private readonly cache = new Map<number, Equation>();
  private textDecimals?: ReadonlyMap<Unit, ReadonlyMap<number, number>>;

  private constructor(
    private readonly judged: readonly JudgedRelation[],
    private readonly strict: boolean,
    readonly unknowns: readonly Unknown[],
    private readonly structure: Structure,
  ) {
    const violated: number[] = [];
    for (const [id, { judgement }] of judged.entries()) if (isViolated(judgement)) violated.push(id);
    this.violated = violated;
  }

  /**
   * @param judged relations with their verdicts; those that can't be told take no part
   * @param strict relations that hold exactly must go on holding exactly, and not merely within rounding
   */
  static of(judged: readonly JudgedRelation[], strict: boolean): System {
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
          const trusted = figure.origin === 'derived';
          const key = placeKey(figure.place) + (trusted ? `=${figure.value.toString()}` : '');
          const id = unknowns.length;
          n = byKey.get(key) ?? unknowns.push({ id, figure, equations: [], isTotal: false, trusted }) - 1;
          byKey.set(key, n);
          byFigure.set(figure, n);
        }
        const draft = unknowns[n]!;
        if (draft.equations.at(-1) !== id) {
          draft.equations.push(id);
          own.push(n);
        }
        if (several && role === 'total') draft.isTotal = true;
      }
      return own;
    });
    return new System(judged, strict, unknowns, { byFigure, members });
  }

  /** The same system with some figures corrected, and from now on trusted; ids stay. */
  corrected(figures: ReadonlyMap<number, Figure>): System {
    const byFigure = new Map(this.structure.byFigure);
    const unknowns = [...this.unknowns];
    const judged = [...this.judged];
    for (const [x, figure] of figures) unknowns[x] = { ...this.unknown(x), figure, trusted: true };
    const touched = new Set([...figures.keys()].flatMap((x) => this.unknown(x).equations));
    for (const id of touched) {
      const relation = substitute(this.judged[id]!.relation, (f) => {
        const n = this.numberOf(f);
        const better = figures.get(n);
        if (!better) return f;
        const swapped = { ...f, value: better.value, precision: better.precision };
        byFigure.set(swapped, n);
        return swapped;
      });
      judged[id] = { relation, judgement: judge(relation) };
    }
    return new System(judged, this.strict, unknowns, { byFigure, members: this.structure.members });
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

  /** Unknowns of an equation, in the order of its relation. */
  unknownsOf(equation: number): readonly number[] {
    return this.structure.members[equation]!;
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
    const made: Equation = {
      id,
      relation,
      violated,
      ...residualRange(relation, exact),
      terms: this.termsOf(relation),
    };
    this.cache.set(id, made);
    return made;
  }

  private termsOf(relation: Relation): ReadonlyMap<number, Decimal> {
    const terms = new Map<number, Decimal>();
    const add = (figure: Figure, coefficient: Decimal, unit: Unit): void => {
      const n = this.numberOf(figure);
      const own = this.unknown(n).figure.unit;
      const scaled = isMoney(own) && isMoney(unit) ? convertValue(coefficient, own, unit) : coefficient;
      terms.set(n, (terms.get(n) ?? ZERO).plus(scaled));
    };
    if (relation.kind === 'linear') {
      add(relation.total, ONE, relation.total.unit);
      for (const p of relation.parts) add(p.figure, new Decimal(-p.weight), relation.total.unit);
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

const ZERO = new Decimal(0);
const ONE = new Decimal(1);

const inBase = (f: Figure, unit: Unit): Decimal =>
  isMoney(f.unit) && isMoney(unit) ? convertValue(f.value, f.unit, unit) : f.value;

/** Whether a relation asks for a correction. */
export const isViolated = (j: Judgement): boolean =>
  j.verdict === 'inconsistent' || j.verdict === 'truncated';

/** A rate on a base of zero has no equation: no correction of the rate makes it hold. */
const takesPart = (j: Judgement): boolean => j.verdict !== 'cannot-tell' && j.reason !== 'zero-base';
