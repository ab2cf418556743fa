import { Decimal } from 'decimal.js';
import { addressOf } from '../../budget/address';
import { isSumOf } from '../../budget/exactSum';
import type { Figure } from '../../budget/Figure';
import { placeKey, type CellPlace } from '../../budget/Place';
import type { LinearRelation, Relation } from '../../budget/Relation';
import type { Grid, GridCell } from '../../workbook/Grid';
import type { Random } from '../Random';

/** Of the totals that might as well refer to another table, how many do. */
const REFERRING = 0.3;

/**
 * The book as an office builds it: totals add up their parts with SUM or +, and some amounts are references to other
 * sheets. The values stay as they are.
 * @param referring how many of the amounts that might be references are
 * @param relations of the right book; those that hold to the last digit become formulas, as long as nothing adds itself up
 */
export function withFormulas(
  grids: readonly Grid[],
  relations: readonly Relation[],
  random: Random,
  referring = REFERRING,
): Grid[] {
  const formulas = new Map<string, string>();
  const parts = new Map<string, readonly string[]>();
  const places = new Map<string, CellPlace>();
  const give = (total: CellPlace, from: readonly CellPlace[], formula: string): void => {
    const key = placeKey(total);
    const keys = from.map(placeKey);
    if (formulas.has(key) || keys.some((k) => k === key || dependsOn(parts, k, key))) return;
    formulas.set(key, formula);
    parts.set(key, keys);
    places.set(key, total);
  };
  const words = new Set(
    grids.flatMap((g) =>
      g.cells.flatMap((c) =>
        typeof c.value === 'string' ? [`${g.name}!${addressOf(c.row, c.column)}`] : [],
      ),
    ),
  );
  const isWord = (p: CellPlace): boolean => words.has(placeKey(p));
  const sums = relations.filter(isExactSum);
  for (const r of sums) {
    const total = r.total.place as CellPlace;
    const from = cellsOf(r);
    // SUM passes over the dash that stands for nothing; + and − do not.
    const plain = !from.some(isWord);
    if (from.length === 0 || from.some((p) => p.sheet !== total.sheet)) continue;
    if (plain || r.parts.every((p) => p.weight === 1)) give(total, from, sumOf(from, r, plain, random));
  }
  for (const r of sums) {
    const total = r.total.place as CellPlace;
    const [from, ...more] = cellsOf(r);
    if (!from || isWord(from) || more.length > 0 || from.sheet === total.sheet || r.parts[0]!.weight !== 1)
      continue;
    if (random.chance(referring)) give(total, [from], reference(from));
  }
  return grids.map((grid) => {
    const here = [...formulas].filter(([key]) => places.get(key)!.sheet === grid.name);
    if (here.length === 0) return grid;
    const cells = new Map(grid.cells.map((c) => [`${grid.name}!${addressOf(c.row, c.column)}`, c]));
    for (const [key, formula] of here) {
      const { row, column } = places.get(key)!;
      const cell = cells.get(key);
      const value = typeof cell?.value === 'number' ? cell.value : 0;
      const made: GridCell = { row, column, value, text: cell?.text ?? '', formula };
      cells.set(key, made);
    }
    const all = [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
    return { ...grid, cells: all };
  });
}

/** Whether a cell is made of another, through any number of formulas. */
function dependsOn(parts: ReadonlyMap<string, readonly string[]>, from: string, on: string): boolean {
  const seen = new Set([from]);
  for (const key of seen) {
    if (key === on) return true;
    for (const part of parts.get(key) ?? []) seen.add(part);
  }
  return false;
}

/** For amounts too large for whole numbers. */
const addsUp = ({ total, parts }: LinearRelation): boolean =>
  parts.every((p) => p.figure.unit === total.unit) &&
  parts.reduce((sum, p) => sum.plus(p.figure.value.times(p.weight)), new Decimal(0)).equals(total.value);

const inCell = ({ place, origin }: Figure): boolean => place.kind === 'cell' && origin !== 'derived';

const isExactSum = (r: Relation): r is LinearRelation =>
  r.kind === 'linear' &&
  r.comparison === 'equal' &&
  inCell(r.total) &&
  r.parts.every((p) => inCell(p.figure)) &&
  (isSumOf(r.total, r.parts) ?? addsUp(r));

const cellsOf = (r: LinearRelation): CellPlace[] => r.parts.map((p) => p.figure.place as CellPlace);

/** `SUM(C7:C9)` of cells side by side; otherwise `C7+C9` or `SUM(C7,C9)`, and minus where a part is taken off. */
function sumOf(from: readonly CellPlace[], r: LinearRelation, plain: boolean, random: Random): string {
  const addresses = from.map((p) => addressOf(p.row, p.column));
  const isSubtracted = r.parts.some((p) => p.weight === -1);
  if (isSubtracted)
    return addresses.map((a, i) => (r.parts[i]!.weight === -1 ? '-' : i > 0 ? '+' : '') + a).join('');
  const first = from[0]!;
  const last = from.at(-1)!;
  const inLine =
    from.length > 1 &&
    (from.every((p, i) => p.column === first.column && p.row === first.row + i) ||
      from.every((p, i) => p.row === first.row && p.column === first.column + i));
  if (inLine && random.chance(0.8))
    return `SUM(${addressOf(first.row, first.column)}:${addressOf(last.row, last.column)})`;
  return plain && (random.chance(0.5) || from.length === 1)
    ? addresses.join('+')
    : `SUM(${addresses.join(',')})`;
}

const reference = (p: CellPlace): string =>
  `'${p.sheet.replaceAll("'", "''")}'!${addressOf(p.row, p.column)}`;
