import type { Decimal } from 'decimal.js';
import type { Figure } from '../budget/Figure';
import type { JudgedRelation } from '../budget/Finding';
import type { Relation } from '../budget/Relation';
import type { Unit } from '../budget/Unit';
import type { Unknown, Unknowns } from './unknowns';

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
export interface Structure extends Unknowns {
  readonly judged: readonly JudgedRelation[];
  /** Relations that hold exactly must go on holding exactly, and not merely within rounding. */
  readonly strict: boolean;
  /** Which unknown a corrected figure is. */
  readonly born: WeakMap<Figure, number>;
  /** Worked out when they are first looked at, for each relation as it was judged. */
  readonly equations: WeakMap<JudgedRelation, Equation>;
  readonly direct: WeakMap<JudgedRelation, ReadonlyMap<number, Decimal>>;
  /** By equation: the unknowns that it is about, once formulas are followed. */
  readonly expanded: Map<number, ReadonlyMap<number, Decimal>>;
  readonly lists: Map<number, readonly number[]>;
  /** By unknown: the equations that a change of it touches, with what the residual grows by. */
  readonly touched: Map<number, ReadonlyMap<number, Decimal>>;
  /** The equations that they touch, ascending, by unknown. */
  readonly order: Map<number, readonly number[]>;
  readonly confirmed: Map<number, boolean>;
  /** How many figures of the text show so many decimals, as they were written. */
  textDecimals?: ReadonlyMap<Unit, ReadonlyMap<number, number>>;
}

/** What a system differs by from the one that it was made of: so much is kept, however large the book is. */
export interface Changed {
  /** By equation: its relation with corrected figures. */
  readonly revised: ReadonlyMap<number, JudgedRelation>;
  readonly better: ReadonlyMap<number, Unknown>;
  /** Figures that were corrected, and are from now on trusted. */
  readonly settled: ReadonlySet<number>;
  /** Equations that ask for nothing. */
  readonly ignored: ReadonlySet<number>;
  /** Of the equations that one system calls violated, only these ask for something. */
  readonly asked?: {
    readonly of: { isViolated(equation: number): boolean };
    readonly these: ReadonlySet<number>;
  };
}

export const UNCHANGED: Changed = {
  revised: new Map(),
  better: new Map(),
  settled: new Set(),
  ignored: new Set(),
};
