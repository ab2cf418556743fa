import type { Decimal } from 'decimal.js';
import { written, type Figure } from '../budget/Figure';
import { judge } from '../budget/judge';
import { decimalsOf, round } from '../budget/rounding';
import { substitute } from './substitute';
import type { System } from './System';

/** A set of figures with what they must become, proved by the judge. */
export interface Correction {
  /** Ids of the unknowns, ascending. */
  readonly set: readonly number[];
  /** One per unknown; null where the relations only bound the value. */
  readonly values: readonly (Decimal | null)[];
  /** Violated equations that hold afterwards. */
  readonly healed: readonly number[];
  /** Equations that held exactly and would hold only within rounding. */
  readonly blurred: number;
  /** How much closer to their bounds the relations that hold within rounding get; negative when they ease. */
  readonly strain: number;
  /** Relations above it that it brings nearer to holding, less those it takes away from it; where a group was taken apart. */
  readonly eased?: number;
}

/** What figures become that are known by themselves, in whichever order they are given. */
export function correctionOf(
  figures: readonly { readonly x: number; readonly value: Decimal | null }[],
  healed: readonly number[],
): Correction {
  const ascending = [...figures].sort((a, b) => a.x - b.x);
  return {
    set: ascending.map((f) => f.x),
    values: ascending.map((f) => f.value),
    healed,
    blurred: 0,
    strain: 0,
  };
}

/**
 * Puts the corrected values in place and lets the judge decide on every relation they touch.
 * @returns null when a relation would not hold, or nothing would change
 */
export function proveCorrection(
  system: System,
  set: readonly number[],
  changes: readonly (Decimal | null)[],
): Correction | null {
  const corrected = new Map<number, Figure>();
  const values = set.map((x, i) => {
    const change = changes[i];
    if (!change) return null;
    const figure = correctedFigure(system, system.unknown(x).figure, change);
    corrected.set(x, figure);
    return figure.value;
  });
  if (set.some((x, i) => values[i]?.equals(system.unknown(x).figure.value))) return null;
  const figures = system.withDependents(corrected);
  const healed: number[] = [];
  let blurred = 0;
  let strain = 0;
  for (const id of new Set(set.flatMap((x) => system.equationsOf(x)))) {
    const before = system.judgementOf(id).verdict;
    if (values.includes(null)) {
      if (system.isViolated(id)) healed.push(id);
      continue;
    }
    const relation = substitute(system.equation(id).relation, (f) => {
      const better = figures.get(system.numberOf(f));
      return better ? { ...f, value: better.value, precision: better.precision } : f;
    });
    const { verdict, difference } = judge(relation);
    if (verdict !== 'consistent' && verdict !== 'rounding') return null;
    if (system.isViolated(id)) healed.push(id);
    if (verdict === 'rounding' && before === 'consistent') blurred++;
    if (before === 'rounding') strain -= strainOf(system, id, system.judgementOf(id).difference);
    if (verdict === 'rounding') strain += strainOf(system, id, difference);
  }
  return { set, values, healed: healed.sort((a, b) => a - b), blurred, strain };
}

/** The part of the allowed rounding that a difference uses up. */
function strainOf(system: System, equation: number, difference: Decimal | undefined): number {
  const { high } = system.equation(equation);
  return difference && high?.isPositive() ? difference.abs().div(high).toDecimalPlaces(3).toNumber() : 0;
}

/** A figure in a text keeps its decimals, as far as others have as many; a cell may gain some that a slip had hidden. */
export function correctedFigure(system: System, f: Figure, change: Decimal): Figure {
  const value = f.value.plus(change);
  if (f.precision.kind === 'exact') return { ...f, value };
  const { decimals } = f.precision;
  if (f.place.kind === 'text' || f.unit === '%') {
    const kept = Math.min(decimals, system.decimalsInText(f.unit) ?? decimals);
    return { ...f, value: round(value, kept, 'half-up'), precision: written(kept) };
  }
  if (decimalsOf(value) <= decimals) return { ...f, value };
  const most = Math.max(decimals, STORED_DECIMALS);
  const kept = round(value, most, 'half-up');
  return { ...f, value: kept, precision: written(Math.max(decimals, decimalsOf(kept))) };
}

/** 分 in 万元: nothing in a budget is finer. */
const STORED_DECIMALS = 6;
