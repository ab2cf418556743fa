import type { Decimal } from 'decimal.js';
import { addTo } from '../budget/groupBy';
import { placeKey, type CellPlace } from '../budget/Place';
import type { System } from './System';
import type { Unknown } from './unknowns';

/** What stands around the figures of a system: the same column, the same row, by sheet. */
export interface Neighbours {
  /** Value of the nearest figure above in the same column; none where it is worked out: that was not typed twice. */
  above(u: Unknown): Decimal | undefined;
  /** Whether the two stand next to each other, in a row or in a column. */
  adjacent(a: Unknown, b: Unknown): boolean;
  /** The next figures in its row and its column. */
  following(u: Unknown): readonly Unknown[];
  /** Of a figure in a row of several that hold nothing at all: how many other rows of its column do, and how many don't. */
  emptyRow(u: Unknown): { readonly empty: number; readonly filled: number } | undefined;
  /** Most figures of its row or its column are formulas, and this one is typed. */
  typedAmongFormulas(u: Unknown): boolean;
}

export const isCell = (u: Unknown): u is Unknown & { readonly figure: { readonly place: CellPlace } } =>
  u.figure.place.kind === 'cell';

/** The lines of a system's figures; all are gathered when a ranking first asks for one. */
export function neighboursOf(system: System): Neighbours {
  const columnOf = linesOf(system, 'column', 'row');
  const rowOf = linesOf(system, 'row', 'column');
  const before = (line: readonly Unknown[], u: Unknown): Unknown | undefined =>
    line[line.findIndex((v) => v.id === u.id) - 1];
  return {
    above: (u) => {
      const figure = isCell(u) ? before(columnOf(u.figure.place), u)?.figure : undefined;
      return figure?.origin === 'formula' ? undefined : figure?.value;
    },
    adjacent: (a, b) =>
      isCell(a) &&
      isCell(b) &&
      [columnOf(a.figure.place), rowOf(a.figure.place)].some(
        (line) => before(line, a)?.id === b.id || before(line, b)?.id === a.id,
      ),
    following: (u) =>
      isCell(u)
        ? [rowOf(u.figure.place), columnOf(u.figure.place)].flatMap(
            (line) => line[line.findIndex((v) => v.id === u.id) + 1] ?? [],
          )
        : [],
    emptyRow: (u) => {
      const row = isCell(u) ? rowOf(u.figure.place) : [];
      if (!isCell(u) || row.length < 2 || !isEmpty(row)) return undefined;
      const others = columnOf(u.figure.place).filter((v) => v.id !== u.id);
      const empty = others.filter((v) => isEmpty(rowOf(place(v)))).length;
      return { empty, filled: others.length - empty };
    },
    typedAmongFormulas: (u) =>
      isCell(u) &&
      u.figure.origin === 'typed' &&
      [columnOf(u.figure.place), rowOf(u.figure.place)].some((line) => mostlyFormulas(line, u)),
  };
}

/**
 * The figures in one line with a place, in their order along it.
 * @param across what they have in common, @param along what they are ordered by
 */
function linesOf(
  system: System,
  across: 'row' | 'column',
  along: 'row' | 'column',
): (place: CellPlace) => readonly Unknown[] {
  let known: ReadonlyMap<string, readonly Unknown[]> | undefined;
  const keyOf = (at: CellPlace): string => `${at.sheet}!${at[across]}`;
  const gather = (): ReadonlyMap<string, readonly Unknown[]> => {
    const lines = new Map<string, Unknown[]>();
    for (const u of system.unknowns) if (isCell(u)) addTo(lines, keyOf(u.figure.place), u);
    for (const line of lines.values()) line.sort((a, b) => place(a)[along] - place(b)[along]);
    return lines;
  };
  return (at) => (known ??= gather()).get(keyOf(at)) ?? [];
}

const isEmpty = (line: readonly Unknown[]): boolean => line.every((v) => v.figure.value.isZero());

function mostlyFormulas(line: readonly Unknown[], u: Unknown): boolean {
  const others = line.filter((v) => v.id !== u.id && v.figure.origin !== 'blank');
  const formulas = others.filter((v) => v.figure.origin === 'formula').length;
  return formulas >= 2 && formulas * 2 > others.length;
}

const place = (u: Unknown): CellPlace => u.figure.place as CellPlace;

/** What last year's book has for a figure, by {@link placeKey}. */
export type LastYear = ReadonlyMap<string, Decimal>;

export const lastYearOf = (lastYear: LastYear | undefined, u: Unknown): Decimal | undefined =>
  lastYear?.get(placeKey(u.figure.place));
