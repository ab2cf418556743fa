import type { Decimal } from 'decimal.js';
import type { BudgetTable } from '../../budget/BudgetBook';
import type { Figure } from '../../budget/Figure';
import { placeKey } from '../../budget/Place';
import type { LastYear } from '../neighbours';
import type { System } from '../System';
import type { Hypothesis } from './Hypothesis';
import { withValue, type TableCells } from './TableCells';

/** A table disagrees with so many others at least, before it is the one that is out of date. */
const FEWEST_OTHERS = 2;
const FEWEST_CELLS = 3;
/** Of the cells in dispute, so many must be last year's to say so. */
const MOSTLY = 0.8;

/**
 * A table that agrees with itself and disagrees with others that agree among themselves: it was not updated when they were,
 * or holds last year's figures.
 */
export function* staleTable(
  cells: TableCells,
  table: BudgetTable,
  nameOf: (table: BudgetTable) => string,
  lastYear: LastYear | undefined,
): Generator<Hypothesis> {
  const { system, book } = cells;
  const tableOf = new Map<number, BudgetTable>();
  for (const t of book.tables)
    for (const { rows } of t.blocks)
      for (const r of rows)
        for (const c of r.cells) {
          const id = cells.anyIdOf(c);
          if (id !== undefined) tableOf.set(id, t);
        }
  const own = (x: number): boolean => tableOf.get(x) === table;
  const disputes = system.violated.filter((e) => system.namedIn(e).some(own));
  const others = new Set(
    disputes.flatMap((e) => system.namedIn(e).flatMap((x) => (own(x) ? [] : (tableOf.get(x) ?? [])))),
  );
  if (others.size < FEWEST_OTHERS) return;
  const changes = new Map<number, Figure>();
  const asked = wantedValues(system, disputes, own);
  for (const [x, value] of asked) {
    const { figure } = system.unknown(x);
    if (value && !system.isFormula(x) && !figure.value.equals(value))
      changes.set(x, withValue(figure, value));
  }
  settleWithin(system, table, cells, changes);
  const fault = (ids: readonly number[]): Omit<Hypothesis, 'changes'> => {
    const last = ids.filter((x) => lastYearsOwn(system.unknown(x).figure, lastYear));
    const what = last.length >= ids.length * MOSTLY ? 'last-year' : 'table-stale';
    return { what, table, others: [...others].map(nameOf) };
  };
  if (changes.size >= FEWEST_CELLS) yield { ...fault([...changes.keys()]), changes };
  // Where the others do not say what each cell should be, they may still say that it is this table.
  const disputed = [...new Set(disputes.flatMap((e) => system.namedIn(e).filter(own)))].filter(
    (x) => !system.isFormula(x),
  );
  const agreesWithin = disputes.every((e) => system.namedIn(e).some((x) => !own(x)));
  const othersAgree = system.violated.every(
    (e) => system.namedIn(e).some(own) || !system.namedIn(e).some((x) => others.has(tableOf.get(x)!)),
  );
  if (disputed.length >= FEWEST_CELLS && agreesWithin && othersAgree)
    yield { ...fault(disputed), changes: new Map(), open: { cells: disputed, disputes } };
}

const lastYearsOwn = (f: Figure, lastYear: LastYear | undefined): boolean =>
  lastYear?.get(placeKey(f.place))?.equals(f.value) === true;

/** What the relations with other tables ask of each cell of a table, where all that do not hold ask the same. */
function wantedValues(
  system: System,
  disputes: readonly number[],
  own: (x: number) => boolean,
): ReadonlyMap<number, Decimal | null> {
  const wanted = new Map<number, Decimal | null>();
  for (const e of disputes) {
    const [x, ...more] = system.namedIn(e).filter(own);
    const { residual, high } = system.equation(e);
    if (x === undefined || more.length > 0 || high === null) continue;
    const by = system.coefficient(e, x);
    if (!by) continue;
    const value = system.unknown(x).figure.value.minus(residual.div(by));
    const before = wanted.get(x);
    wanted.set(x, before === undefined || before?.minus(value).abs().lessThan('1e-6') ? value : null);
  }
  return wanted;
}

/** Rounds in which one cell of a table follows from others of its own. */
const ROUNDS = 4;

/** Cells of the table that no other table asks anything of follow from its own sums, once the others are set. */
function settleWithin(
  system: System,
  table: BudgetTable,
  cells: TableCells,
  changes: Map<number, Figure>,
): void {
  const ids = table.blocks.flatMap((b) => b.rows.flatMap((r) => r.cells.flatMap((c) => cells.idOf(c) ?? [])));
  const own = new Set(ids);
  for (let round = 0; round < ROUNDS; round++) {
    const after = system.corrected(changes);
    const before = changes.size;
    const set = new Set<number>();
    for (const e of after.violated) {
      // What was set in this round is not yet in place.
      if (after.namedIn(e).some((x) => set.has(x))) continue;
      const open = after.namedIn(e).filter((x) => own.has(x) && !changes.has(x));
      const { residual, high } = after.equation(e);
      const [x, ...more] = open;
      if (x === undefined || more.length > 0 || high === null || changes.has(x)) continue;
      const by = after.coefficient(e, x);
      if (!by) continue;
      const { figure } = system.unknown(x);
      changes.set(x, withValue(figure, figure.value.minus(residual.div(by))));
      set.add(x);
    }
    if (changes.size === before) return;
  }
}
