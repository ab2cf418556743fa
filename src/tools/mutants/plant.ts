import { Decimal } from 'decimal.js';
import type { AmountCell, BudgetBook, BudgetRow, BudgetTable } from '../../budget/BudgetBook';
import { placeKey, type CellPlace } from '../../budget/Place';
import { tablesRead } from '../../budget/tablesRead';
import type { Random } from '../../generate/Random';
import type { LastYear } from '../../diagnose/neighbours';
import type { Grid, GridCell } from '../../workbook/Grid';
import { mistype, SLIPS, type Slip } from './slipKinds';

/** An amount cell of a right book, with what stands around it. */
export interface Target {
  readonly table: BudgetTable;
  readonly row: BudgetRow;
  readonly cell: AmountCell;
  readonly value: Decimal;
  readonly above?: Decimal;
  /** The amount cell right of it, or below it. */
  readonly neighbours: readonly { readonly place: CellPlace; readonly value: Decimal }[];
}

/** One wrong amount in a book: where, what should stand there and what does. */
export interface Planted {
  readonly slip: Slip;
  readonly target: Target;
  /** One cell, or two that were swapped. */
  readonly changes: readonly {
    readonly place: CellPlace;
    readonly right: Decimal;
    readonly wrong: Decimal;
  }[];
}

/** All amount cells of a book that hold no formula: nobody mistypes the result of one. */
export function targetsOf(book: BudgetBook): Target[] {
  return tablesRead(book).flatMap((table) =>
    table.blocks.flatMap((block) =>
      block.rows.flatMap((row, r) =>
        row.cells.flatMap((cell, c): Target[] => {
          if (!cell.figure || cell.formula !== undefined) return [];
          const above = block.rows[r - 1]?.cells[c]?.figure?.value;
          const neighbours = [row.cells[c + 1], block.rows[r + 1]?.cells[c]].flatMap((n) =>
            n?.figure && n.formula === undefined ? [{ place: n.place, value: n.figure.value }] : [],
          );
          return [{ table, row, cell, value: cell.figure.value, neighbours, ...(above ? { above } : {}) }];
        }),
      ),
    ),
  );
}

const TRIES = 200;

/** Plants one slip into a random cell that it can happen to. @throws RangeError when the book has no such cell */
export function plant(random: Random, targets: readonly Target[], lastYear: LastYear): Planted {
  for (let i = 0; i < TRIES; i++) {
    const planted = tryToPlant(random, random.pick(SLIPS), random.pick(targets), lastYear);
    if (planted) return planted;
  }
  throw new RangeError('No cell takes a slip.');
}

function tryToPlant(random: Random, slip: Slip, target: Target, lastYear: LastYear): Planted | null {
  const { value, cell, table } = target;
  const one = (wrong: Decimal | null | undefined): Planted | null =>
    !wrong || wrong.equals(value)
      ? null
      : { slip, target, changes: [{ place: cell.place, right: value, wrong }] };
  if (slip === 'stray') {
    const places = table.unit === '元' ? 0 : 2;
    return value.isZero() ? one(new Decimal(random.int(1_000, 999_999)).div(10 ** places)) : null;
  }
  if (value.isZero()) return null;
  switch (slip) {
    case 'left-out':
      return one(new Decimal(0));
    case 'repeats-row-above':
      return target.above?.isZero() === false ? one(target.above) : null;
    case 'repeats-last-year': {
      const last = lastYear.get(placeKey(cell.place));
      return last?.isZero() === false ? one(last) : null;
    }
    case 'neighbours-swapped': {
      const other = target.neighbours.length > 0 ? random.pick(target.neighbours) : undefined;
      if (!other || other.value.isZero() || other.value.equals(value)) return null;
      const changes = [
        { place: cell.place, right: value, wrong: other.value },
        { place: other.place, right: other.value, wrong: value },
      ];
      return { slip, target, changes };
    }
    default:
      return one(mistype(random, slip, value, table.unit));
  }
}

/** The grids with the wrong amounts in place. An amount of zero is left out of its sheet. */
export const applyPlanted = (grids: readonly Grid[], planted: readonly Planted[]): Grid[] =>
  applyChanges(
    grids,
    planted.flatMap((p) => p.changes),
  );

/** The grids with other amounts in place. */
export function applyChanges(grids: readonly Grid[], changes: Planted['changes']): Grid[] {
  const wrong = new Map(changes.map((c) => [placeKey(c.place), c] as const));
  const sheets = new Set([...wrong.values()].map((c) => c.place.sheet));
  return grids.map((grid) => {
    if (!sheets.has(grid.name)) return grid;
    const kept: GridCell[] = [];
    const shown = new Map<string, string>();
    for (const c of grid.cells) {
      const key = placeKey({ kind: 'cell', sheet: grid.name, row: c.row, column: c.column });
      if (wrong.has(key)) shown.set(key, c.text);
      else kept.push(c);
    }
    for (const [key, { place, wrong: value }] of wrong) {
      if (place.sheet !== grid.name || value.isZero()) continue;
      const text = value.toFixed(/\.(\d+)\s*$/.exec(shown.get(key) ?? '')?.[1]?.length);
      kept.push({ row: place.row, column: place.column, value: value.toNumber(), text });
    }
    return { ...grid, cells: kept.sort((a, b) => a.row - b.row || a.column - b.column) };
  });
}

/** As many slips as asked for, each in cells of its own. */
export function plantSeveral(count: number, one: () => Planted): Planted[] {
  const taken = new Set<string>();
  const planted: Planted[] = [];
  while (planted.length < count) {
    const p = one();
    const keys = p.changes.map((c) => placeKey(c.place));
    if (keys.some((k) => taken.has(k))) continue;
    keys.forEach((k) => taken.add(k));
    planted.push(p);
  }
  return planted;
}
