import type { Decimal } from 'decimal.js';
import type { Figure } from '../budget/Figure';
import { correctedFigure, type Correction } from './correct';
import { solve } from './solve';
import type { System } from './System';
import type { Unknown } from './unknowns';

export interface Peeled {
  readonly corrections: readonly Correction[];
  /** The system with these corrections made. */
  readonly system: System;
}

/** An equation of more figures than this tells nothing of one of them. */
const MOST_FIGURES = 400;

/** Corrections made in one round may uncover others; more rounds than this find nothing new. */
const ROUNDS = 6;

/**
 * For groups too large to search: takes away figures that every relation they take part in calls wrong, two of them at
 * least by the same amount. That two relations should agree on a wrong amount by chance is unlikely, but the figure is
 * not proved to be part of a least set; so such a diagnosis is never called unique.
 */
export function peel(system: System, group: readonly number[]): Peeled {
  const corrections: Correction[] = [];
  // The sums of a whole book are no ground for such a guess.
  if (group.some((e) => system.unknownsOf(e).length > MOST_FIGURES)) return { corrections, system };
  let current = system;
  for (let round = 0; round < ROUNDS; round++) {
    const open = group.filter((e) => current.asks(e));
    const taken = new Set<number>();
    const better = new Map<number, Figure>();
    for (const u of suspects(current, open)) {
      const equations = current.equationsOf(u.id);
      if (equations.some((e) => !current.asks(e) || taken.has(e))) continue;
      const change = agreedChange(current, u);
      if (!change) continue;
      const figure = correctedFigure(current, u.figure, change);
      if (figure.value.equals(u.figure.value)) continue;
      better.set(u.id, figure);
      equations.forEach((e) => taken.add(e));
      const healed = equations.filter((e) => system.isViolated(e));
      corrections.push({ set: [u.id], values: [figure.value], healed, blurred: 0, strain: 0 });
    }
    if (better.size === 0) break;
    current = current.corrected(better);
  }
  return { corrections, system: current };
}

/** Figures of the group in two relations or more, those in the most first. */
const suspects = (system: System, group: readonly number[]): Unknown[] =>
  [...new Set(group.flatMap((e) => system.unknownsOf(e)))]
    .map((x) => system.unknown(x))
    .filter((u) => !system.isTrusted(u.id) && system.equationsOf(u.id).length >= 2)
    .sort((a, b) => system.equationsOf(b.id).length - system.equationsOf(a.id).length || a.id - b.id);

/** The change that most of its equations ask for, at least two of them; all of them when there are but two. */
function agreedChange(system: System, u: Unknown): Decimal | null {
  const whole = solve(system, [u.id]);
  if (whole.feasible) return whole.changes[0] ?? null;
  const asked = system.equationsOf(u.id).flatMap((e) => {
    const { residual, high } = system.equation(e);
    const a = system.coefficient(e, u.id);
    return a && high !== null ? [residual.negated().div(a)] : [];
  });
  const votes = asked.map(
    (d) => asked.filter((other) => other.minus(d).abs().lessThanOrEqualTo(SAME)).length,
  );
  const most = Math.max(0, ...votes);
  return most >= 2 && most * 2 > asked.length ? asked[votes.indexOf(most)]! : null;
}

/** Changes worked out from stored doubles may miss one another by so much. */
const SAME = '1e-6';
