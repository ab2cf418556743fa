import { Decimal } from 'decimal.js';
import { correctionOf, type Correction } from './correct';
import type { Neighbours } from './neighbours';
import type { System } from './System';

/** So many exchanges of neighbours are tried out. */
const MOST_TRIED = 40;

/**
 * Neighbours whose amounts stand in each other's cells: one slip, two wrong figures, which may break relations that have nothing in
 * common. Exchanged, they heal every relation that they have a part in breaking. What each of them is to be is known at once, however
 * many figures the relations speak of.
 */
export function swapsOf(system: System, neighbours: Neighbours): readonly Correction[] {
  // What the one cell has too much the other lacks, and a relation is upset by just that.
  const upset = new Set(system.violated.map((e) => system.equation(e).residual.abs().toString()));
  const swaps: Correction[] = [];
  let tried = 0;
  for (const x of new Set(system.violated.flatMap((e) => system.unknownsOf(e)))) {
    if (!isTyped(system, x)) continue;
    const u = system.unknown(x);
    for (const v of neighbours.following(u)) {
      const by = v.figure.value.minus(u.figure.value);
      if (by.isZero() || v.figure.unit !== u.figure.unit || !isTyped(system, v.id)) continue;
      if (!upset.has(by.abs().toString()) || ++tried > MOST_TRIED) continue;
      const healed = healedByExchange(system, x, v.id, by);
      if (healed.length === 0) continue;
      const exchanged = [
        { x, value: v.figure.value },
        { x: v.id, value: u.figure.value },
      ];
      swaps.push(correctionOf(exchanged, healed));
    }
  }
  return swaps;
}

const isTyped = (system: System, x: number): boolean => !system.isFormula(x) && !system.isTrusted(x);

/** The relations that hold once two figures are exchanged; none where one that this changes does not. */
function healedByExchange(system: System, x: number, y: number, by: Decimal): readonly number[] {
  const [a, b] = [x, y].map((z) => system.unknown(z).figure);
  const tried = system.tryOut(
    new Map([
      [x, { ...a!, value: b!.value, precision: b!.precision }],
      [y, { ...b!, value: a!.value, precision: a!.precision }],
    ]),
  );
  const isMoved = (e: number): boolean => {
    const [own, other] = [x, y].map((z) => system.coefficient(e, z) ?? ZERO);
    return !own!.minus(other!).times(by).isZero();
  };
  return tried && !tried.left.some(isMoved) ? tried.healed : [];
}

const ZERO = new Decimal(0);
