import type { Figure } from '../../budget/Figure';
import type { LinearRelation } from '../../budget/Relation';
import type { CellKey, FormulaBook } from '../../formulas/FormulaBook';
import type { System } from '../System';

/** The formulas that the relations of a figure ask for: the sum of its parts, or the cell that it must equal. */
export function formulasOfRelations(system: System, book: FormulaBook, x: number, home: CellKey): string[] {
  const found = new Set<string>();
  for (const e of system.unknown(x).mentions) {
    const { relation } = system.equation(e);
    if (relation.kind !== 'linear' || relation.comparison !== 'equal') continue;
    const formula =
      system.numberOf(relation.total) === x
        ? sumOf(relation, book, home)
        : twinOf(system, relation, x, book, home);
    if (formula !== undefined) found.add(formula);
  }
  return [...found];
}

function keyOf({ place, origin }: Figure, book: FormulaBook): CellKey | undefined {
  return place.kind === 'cell' && origin !== 'derived' ? book.keyOfPlace(place) : undefined;
}

function twinOf(
  system: System,
  { total, parts }: LinearRelation,
  x: number,
  book: FormulaBook,
  home: CellKey,
): string | undefined {
  const [only, ...more] = parts;
  if (!only || more.length > 0 || only.weight !== 1 || system.numberOf(only.figure) !== x) return undefined;
  const key = total.unit === only.figure.unit ? keyOf(total, book) : undefined;
  return key === undefined ? undefined : book.addressFrom(home, key);
}

/** `SUM(C7:C9)` of neighbouring cells, `C7+C9` of others, `C7-C8` where a part is taken off. */
function sumOf({ total, parts }: LinearRelation, book: FormulaBook, home: CellKey): string | undefined {
  const keys: CellKey[] = [];
  for (const { figure } of parts) {
    const key = figure.unit === total.unit ? keyOf(figure, book) : undefined;
    if (key === undefined) return undefined;
    keys.push(key);
  }
  if (keys.length === 0) return undefined;
  const addresses = keys.map((k) => book.addressFrom(home, k));
  if (parts.some((p) => p.weight === -1))
    return addresses.map((a, i) => (parts[i]!.weight === -1 ? '-' : i > 0 ? '+' : '') + a).join('');
  const places = keys.map((k) => book.placeOf(k));
  const [first] = places;
  const isLine =
    keys.length > 1 &&
    (places.every(
      (p, i) => p.sheet === first!.sheet && p.column === first!.column && p.row === first!.row + i,
    ) ||
      places.every(
        (p, i) => p.sheet === first!.sheet && p.row === first!.row && p.column === first!.column + i,
      ));
  if (isLine) return `SUM(${addresses[0]}:${addresses.at(-1)!.replace(/^.*!/, '')})`;
  return addresses.join('+');
}
