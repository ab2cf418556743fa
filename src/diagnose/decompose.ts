import { components } from './components';
import { correctedFigure, type Correction } from './correct';
import type { Figure } from '../budget/Figure';
import type { SearchOutcome } from './search';
import type { System } from './System';

/** What explains a part of a group: equally good corrections, the best first. */
export interface Part {
  readonly corrections: readonly Correction[];
  readonly violated: readonly number[];
}

export interface Decomposed {
  readonly parts: readonly Part[];
  /** The system with the best correction of every part made. */
  readonly system: System;
}

export interface Tools {
  /** Searches one part. */
  search(system: System, group: readonly number[]): SearchOutcome;
  /** The corrections, the most plausible first. */
  rank(corrections: readonly Correction[]): readonly Correction[];
}

const ROUNDS = 4;

/**
 * Sums carry an error up to every total above it, so that errors in far corners of a book meet in its grand total. The
 * group is taken apart from below: violated equations whose figures are among another's say the same more closely. They
 * are searched part by part, without those above them; what these say decides between equals, and is judged at the end.
 */
export function decompose(system: System, group: readonly number[], tools: Tools): Decomposed {
  const parts: Part[] = [];
  let current = system;
  for (let round = 0; round < ROUNDS; round++) {
    const open = group.filter((e) => current.asks(e));
    if (open.length === 0) break;
    const closest = closestOf(current, open);
    const better = new Map<number, Figure>();
    for (const part of components(current, closest)) {
      const inPart = new Set(part);
      const others = open.filter((e) => !inPart.has(e));
      const outcome = tools.search(current.without(new Set(others)), part);
      if (outcome.kind !== 'found') continue;
      const corrections = tools.rank(
        outcome.corrections.map((c) => ({ ...c, eased: easedBy(current, c, others) })),
      );
      const [best] = corrections;
      if (!best || best.set.some((x) => better.has(x))) continue;
      best.set.forEach((x, i) => {
        const value = best.values[i];
        const { figure } = current.unknown(x);
        if (value) better.set(x, correctedFigure(current, figure, value.minus(figure.value)));
      });
      parts.push({ corrections: corrections.map((c) => withAll(system, c, group)), violated: part });
    }
    if (better.size === 0) break;
    current = current.corrected(better);
  }
  return { parts, system: current };
}

/** The equations that hold no other's figures: those nearest to the error. */
function closestOf(system: System, equations: readonly number[]): number[] {
  const figures = new Map(
    equations.map((e) => [e, new Set(system.unknownsOf(e).filter((x) => !system.isFormula(x)))] as const),
  );
  return equations.filter((e) => {
    const own = figures.get(e)!;
    return !equations.some((other) => {
      const theirs = figures.get(other)!;
      return theirs.size > 0 && theirs.size < own.size && [...theirs].every((x) => own.has(x));
    });
  });
}

/** Of the equations above, how many more a correction brings nearer to holding than it takes away from it. */
function easedBy(system: System, { set, values }: Correction, others: readonly number[]): number {
  let eased = 0;
  for (const e of others) {
    const { residual } = system.equation(e);
    let after = residual;
    set.forEach((x, i) => {
      const value = values[i];
      const by = system.coefficient(e, x);
      if (value && by) after = after.plus(by.times(value.minus(system.unknown(x).figure.value)));
    });
    eased += residual.abs().comparedTo(after.abs());
  }
  return eased;
}

/** A correction explains what it touches above, too. */
function withAll(system: System, c: Correction, group: readonly number[]): Correction {
  const touched = group.filter((e) => c.set.some((x) => system.concerns(e, x)));
  return { ...c, healed: [...new Set([...c.healed, ...touched])].sort((a, b) => a - b) };
}
