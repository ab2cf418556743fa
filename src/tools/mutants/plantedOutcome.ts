import { Decimal } from 'decimal.js';
import type { Finding } from '../../budget/Finding';
import { placeKey } from '../../budget/Place';
import { figuresOf } from '../../budget/Relation';
import type { Diagnosis } from '../../diagnose';
import type { System } from '../../diagnose/System';
import type { FinalLayout } from '../../generate/finals/FinalStyle';
import type { Layout } from '../../generate/generateDepartment';
import type { CheckResult } from '../../pipeline/results';
import type { Planted } from './plant';

/** What became of one planted wrong amount. */
export interface PlantedOutcome {
  readonly slip: string;
  readonly table: string;
  readonly layout: Layout | FinalLayout;
  /** How many amounts were wrong in this book. */
  readonly errors: number;
  readonly watched: boolean;
  readonly detected: boolean;
  /** Among the first choices of the diagnosis; the very first, when it is the only error, or the first two where two cells were swapped. */
  readonly named: boolean;
  /** Among the first choices, or called as likely as one of them. */
  readonly likely: boolean;
  readonly restored: boolean;
  /** For what was missed: how to see it again. */
  readonly seen: string;
}

type Watcher = (planted: Planted) => boolean;

/**
 * Whether wrong amounts break a relation of the right book, once formulas have carried them on: what all sides take over breaks
 * none.
 * @param system the relations of the right book
 */
export function watcherOf(system: System): Watcher {
  const byKey = new Map(system.unknowns.map((u) => [placeKey(u.figure.place), u.id]));
  return ({ changes }) => {
    const moved = new Map<number, Decimal>();
    for (const { place, right, wrong } of changes) {
      const x = byKey.get(placeKey(place));
      if (x === undefined) continue;
      for (const e of system.equationsOf(x)) {
        const by = system.coefficient(e, x);
        if (by) moved.set(e, (moved.get(e) ?? ZERO).plus(by.times(wrong.minus(right))));
      }
    }
    return [...moved].some(([e, by]) => !by.isZero() && system.equation(e).high !== null);
  };
}

const ZERO = new Decimal(0);

/** A finding by its rule and its cells. */
export const alarmOf = (f: Finding): string =>
  `${f.rule} ${f.places.map((p) => placeKey(p.place)).join(' ')}`;

/** Above info. */
export const isActionable = (f: Finding): boolean => f.severity !== 'info';

/**
 * What became of a slip: whether it was found, named and put right.
 * @param all every slip planted in the same book
 */
export function outcomeOf(
  planted: Planted,
  result: CheckResult,
  all: readonly Planted[],
  book: { readonly layout: PlantedOutcome['layout']; readonly watched: Watcher; readonly seed: number },
): PlantedOutcome {
  const keys = planted.changes.map((c) => placeKey(c.place));
  const first = result.diagnoses.filter((d) => d.rank === 0);
  const considered = all.length === 1 ? firstChoices(first, planted.changes.length) : first;
  const groups = new Set(considered.map((d) => d.group));
  const alike = result.diagnoses.filter((d) => d.asLikely && groups.has(d.group));
  const diagnosed = planted.changes.map((c, i) => ({
    c,
    d: considered.find((d) => placeKey(d.figure.place) === keys[i]),
  }));
  return {
    slip: planted.slip,
    table: planted.target.table.kind,
    layout: book.layout,
    errors: all.length,
    watched: book.watched(planted),
    detected: result.findings.some((f) => isActionable(f) && names(f, keys)),
    named: diagnosed.every(({ d }) => d !== undefined),
    likely: keys.every((key) => [...considered, ...alike].some((d) => placeKey(d.figure.place) === key)),
    restored: diagnosed.every(({ c, d }) => d?.suggested?.value.equals(c.right) === true),
    seen: `seed ${book.seed}: ${planted.changes.map((c) => `${placeKey(c.place)} ${c.right.toFixed()}→${c.wrong.toFixed()}`).join(', ')}`,
  };
}

/** The first diagnoses with what must be corrected together with them: two cells that were swapped may break sums that have nothing in common. */
function firstChoices(first: readonly Diagnosis[], count: number): readonly Diagnosis[] {
  const groups = [...new Set(first.map((d) => d.group))].slice(0, count);
  return first.filter((d) => groups.includes(d.group));
}

/** Whether a finding is about one of the cells: by its places, or as a figure of its relation. */
const names = (f: Finding, keys: readonly string[]): boolean =>
  f.places.some((p) => keys.includes(placeKey(p.place))) ||
  (f.relation !== undefined &&
    figuresOf(f.relation).some(({ figure }) => keys.includes(placeKey(figure.place))));
