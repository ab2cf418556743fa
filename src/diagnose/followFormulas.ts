import { addTo } from '../budget/groupBy';
import { Decimal } from 'decimal.js';
import { EXACT, type Figure } from '../budget/Figure';
import { isFiniteNumber } from '../budget/FiniteNumber';
import { fromDouble } from '../budget/readNumber';
import { referencesIn } from '../formulas/Expression';
import type { CellKey, FormulaBook } from '../formulas/FormulaBook';
import { linearForm, type LinearForm } from '../formulas/linear';
import { Flow } from './Flow';

/** The figures of a system that formulas make of others. */
export interface Followed {
  readonly flow: Flow;
  /** Figures whose formula takes itself in, be it through others. */
  readonly circular: ReadonlySet<number>;
  /** Figures whose formula can't be followed. */
  readonly opaque: ReadonlySet<number>;
  /** Figures whose formula names no cell: typed amounts, written as a sum. */
  readonly reckoned: ReadonlySet<number>;
}

/** Gives the id of a figure of the system, or makes one. */
export interface Figures {
  idAt(key: CellKey): number | undefined;
  add(key: CellKey, figure: Figure): number;
}

interface Pending {
  readonly key: CellKey;
  readonly id: number;
  readonly figure: Figure;
}

/**
 * Follows the formulas from the figures of a system to all that they are made of.
 * @param starts figures in cells, by id
 */
export function followFormulas(book: FormulaBook, starts: readonly Pending[], figures: Figures): Followed {
  const lines = new Map<number, { form: LinearForm; terms: Map<number, Decimal> }>();
  const opaque = new Map<number, number[]>();
  const reckoned = new Set<number>();
  const queue: Pending[] = [...starts];
  const idOf = (key: CellKey, like: Figure): number | undefined => {
    const known = figures.idAt(key);
    if (known !== undefined) return known;
    const cell = book.cellAt(key);
    // Cells without content that no relation speaks of stay out.
    if (!cell) return undefined;
    const value = isFiniteNumber(cell.value) ? fromDouble(cell.value) : new Decimal(0);
    const figure: Figure = {
      value,
      unit: like.unit,
      precision: EXACT,
      origin: cell.formula === undefined ? (typeof cell.value === 'number' ? 'typed' : 'blank') : 'formula',
      place: book.placeOf(key),
    };
    const id = figures.add(key, figure);
    queue.push({ key, id, figure });
    return id;
  };
  for (const { key, id, figure } of queue) {
    const formula = book.cellAt(key)?.formula;
    if (formula === undefined) continue;
    const form = linearForm(book, key, formula);
    if (!form) {
      const expression = book.parse(formula);
      const keys = expression ? referencesIn(expression).flatMap((r) => book.keysOf(r, key) ?? []) : [];
      opaque.set(
        id,
        keys.flatMap((k) => idOf(k, figure) ?? []),
      );
      continue;
    }
    if (form.terms.size === 0) {
      reckoned.add(id);
      continue;
    }
    const terms = new Map<number, Decimal>();
    for (const [k, coefficient] of form.terms) {
      const x = idOf(k, figure);
      if (x !== undefined) terms.set(x, coefficient);
    }
    lines.set(id, { form, terms });
  }
  const circular = inCircles(lines);
  const forms = new Map(
    [...lines].flatMap(([id, { terms }]) => (circular.has(id) ? [] : [[id, terms] as const])),
  );
  return { flow: new Flow(forms, opaque), circular, opaque: new Set(opaque.keys()), reckoned };
}

/** Ids of the formulas that take themselves in. */
function inCircles(
  lines: ReadonlyMap<number, { readonly terms: ReadonlyMap<number, unknown> }>,
): Set<number> {
  // What is made of figures outside any circle is outside too: the rest is peeled from below.
  const waiting = new Map<number, number>();
  const dependents = new Map<number, number[]>();
  for (const [id, { terms }] of lines) {
    let count = 0;
    for (const x of terms.keys()) {
      if (!lines.has(x)) continue;
      count++;
      addTo(dependents, x, id);
    }
    waiting.set(id, count);
  }
  const free = [...waiting].flatMap(([id, n]) => (n === 0 ? [id] : []));
  for (const id of free)
    for (const y of dependents.get(id) ?? []) {
      const n = waiting.get(y)! - 1;
      waiting.set(y, n);
      if (n === 0) free.push(y);
    }
  const done = new Set(free);
  const left = [...lines.keys()].filter((id) => !done.has(id));
  // Of those left, the ones that only stand above a circle reach no way back to themselves.
  return new Set(left.filter((id) => reaches(id, id, lines)));
}

function reaches(
  from: number,
  to: number,
  lines: ReadonlyMap<number, { readonly terms: ReadonlyMap<number, unknown> }>,
): boolean {
  const seen = new Set(lines.get(from)?.terms.keys());
  for (const x of seen) {
    if (x === to) return true;
    for (const y of lines.get(x)?.terms.keys() ?? []) seen.add(y);
  }
  return false;
}
