import type { Decimal } from 'decimal.js';
import { placeKey, type CellPlace } from '../budget/Place';
import type { System, Unknown } from './System';

/** What stands around the figures of a system: the same column, the same row, by sheet. */
export interface Neighbours {
  /** Value of the nearest figure above in the same column. */
  above(u: Unknown): Decimal | undefined;
  /** Whether the two stand next to each other, in a row or in a column. */
  adjacent(a: Unknown, b: Unknown): boolean;
  /** Most figures of its row or its column are formulas, and this one is typed. */
  typedAmongFormulas(u: Unknown): boolean;
}

const isCell = (u: Unknown): u is Unknown & { readonly figure: { readonly place: CellPlace } } =>
  u.figure.place.kind === 'cell';

/** Sorts the figures of a system into columns and rows; done once, when a ranking first needs it. */
export function neighboursOf(system: System): Neighbours {
  const columns = new Map<string, Unknown[]>();
  const rows = new Map<string, Unknown[]>();
  const put = (map: Map<string, Unknown[]>, key: string, u: Unknown): void => {
    const list = map.get(key);
    if (list) list.push(u);
    else map.set(key, [u]);
  };
  for (const u of system.unknowns) {
    if (!isCell(u)) continue;
    put(columns, columnKey(u.figure.place), u);
    put(rows, rowKey(u.figure.place), u);
  }
  for (const list of columns.values()) list.sort((a, b) => place(a).row - place(b).row);
  for (const list of rows.values()) list.sort((a, b) => place(a).column - place(b).column);

  const before = (list: readonly Unknown[] | undefined, u: Unknown): Unknown | undefined =>
    list?.[list.findIndex((v) => v.id === u.id) - 1];
  return {
    above: (u) => (isCell(u) ? before(columns.get(columnKey(u.figure.place)), u)?.figure.value : undefined),
    adjacent: (a, b) =>
      isCell(a) &&
      isCell(b) &&
      [columns.get(columnKey(a.figure.place)), rows.get(rowKey(a.figure.place))].some(
        (list) => before(list, a)?.id === b.id || before(list, b)?.id === a.id,
      ),
    typedAmongFormulas: (u) =>
      isCell(u) &&
      u.figure.origin === 'typed' &&
      [columns.get(columnKey(u.figure.place)), rows.get(rowKey(u.figure.place))].some((list) =>
        mostlyFormulas(list, u),
      ),
  };
}

function mostlyFormulas(list: readonly Unknown[] | undefined, u: Unknown): boolean {
  const others = (list ?? []).filter((v) => v.id !== u.id && v.figure.origin !== 'blank');
  const formulas = others.filter((v) => v.figure.origin === 'formula').length;
  return formulas >= 2 && formulas * 2 > others.length;
}

const place = (u: Unknown): CellPlace => u.figure.place as CellPlace;
const columnKey = (p: CellPlace): string => `${p.sheet}!${p.column}`;
const rowKey = (p: CellPlace): string => `${p.sheet}!${p.row}`;

/** What last year's book has for a figure, by {@link placeKey}. */
export type LastYear = ReadonlyMap<string, Decimal>;

export const lastYearOf = (lastYear: LastYear | undefined, u: Unknown): Decimal | undefined =>
  lastYear?.get(placeKey(u.figure.place));
