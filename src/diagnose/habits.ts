import type { Decimal } from 'decimal.js';
import { isCell, lastYearOf, type LastYear, type Neighbours } from './neighbours';
import type { System } from './System';
import type { Unknown } from './unknowns';

/** Half the amounts change by less, where a book tells nothing of its own. */
const USUAL_CHANGE = 0.15;
/** Fewer amounts tell nothing of a book's habits. */
export const FEWEST = 8;
/** So many are looked at to learn how often an amount repeats the one above. */
const SAMPLE = 300;
/** What was never seen may be all the same: it counts for so much of an amount. */
export const UNSEEN = 0.01;

/** What a book's own amounts tell of how amounts look in it. */
export interface Habits {
  /** By unit: how many amounts end at which power of ten. */
  readonly ends: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Half of the amounts change by no more than e to this. */
  readonly change: number;
  /** How many are below nothing. */
  readonly negative: number;
  /** How many did not change. */
  readonly unchanged: number;
  /** How many repeat the one above. */
  readonly repeated: () => number;
  /** The sheets on which an amount was typed, by unit and amount: those that are long enough to be the same hardly by chance. */
  readonly typedOn: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Fewer digits are the same in many amounts. */
const LONG = 4;

/** Under what an amount is kept in {@link Habits.typedOn}; undefined for one that is too short. */
export const keyOfLong = (unit: string, value: Decimal): string | undefined =>
  value.precision() < LONG ? undefined : `${unit} ${value.toString()}`;

/** The power of ten of the last digit that is not 0. */
export const endOf = (value: Decimal): number => value.e - value.precision() + 1;

/** Learns from the amounts that were typed. How often one repeats the one above is worked out when it is first asked. */
export function habitsOf(system: System, neighbours: Neighbours, lastYear: LastYear | undefined): Habits {
  const ends = new Map<string, Map<number, number>>();
  const changes: number[] = [];
  let unchanged = 0;
  let negative = 0;
  let all = 0;
  const typed: Unknown[] = [];
  const typedOn = new Map<string, Set<string>>();
  for (const u of system.unknowns) {
    const { value, origin, unit } = u.figure;
    if (value.isZero() || origin === 'derived' || system.isFormula(u.id)) continue;
    all++;
    if (value.isNegative()) negative++;
    const own = ends.get(unit) ?? new Map<number, number>();
    ends.set(unit, own);
    own.set(endOf(value), (own.get(endOf(value)) ?? 0) + 1);
    if (!isCell(u)) continue;
    typed.push(u);
    const key = keyOfLong(unit, value);
    if (key !== undefined) {
      const sheets = typedOn.get(key);
      if (sheets) sheets.add(u.figure.place.sheet);
      else typedOn.set(key, new Set([u.figure.place.sheet]));
    }
    const last = lastYearOf(lastYear, u);
    if (!last || last.isZero()) continue;
    if (last.equals(value)) unchanged++;
    else changes.push(Math.abs(Math.log(Math.abs(value.div(last).toNumber()))));
  }
  const both = changes.length + unchanged;
  changes.sort((a, b) => a - b);
  const median = changes.length < FEWEST ? USUAL_CHANGE : changes[changes.length >> 1]!;
  let repeated: number | undefined;
  return {
    ends,
    change: Math.max(median, 0.01),
    // The one that is asked about is no evidence of itself.
    negative: (Math.max(0, negative - 1) + UNSEEN) / (all + 1),
    unchanged: (unchanged + 1) / (both + 2 * FEWEST),
    repeated: () => (repeated ??= shareOfRepeats(typed, neighbours)),
    typedOn,
  };
}

function shareOfRepeats(typed: readonly Unknown[], neighbours: Neighbours): number {
  const step = Math.max(1, Math.floor(typed.length / SAMPLE));
  let seen = 0;
  let same = 0;
  for (let i = 0; i < typed.length; i += step) {
    const u = typed[i]!;
    const above = neighbours.above(u);
    if (!above || above.isZero()) continue;
    seen++;
    if (above.equals(u.figure.value)) same++;
  }
  return (same + 1) / (seen + 2 * FEWEST);
}
