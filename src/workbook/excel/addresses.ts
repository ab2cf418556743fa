import { addressOf, rangeAddress, type CellRange } from '../../budget/address';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * Longest list of addresses in one `getRanges`. Excel was reported to refuse lists somewhat above 8,000 characters, by a
 * rule that isn't documented; 255 is the limit of the older object model and safe everywhere.
 */
const LONGEST_LIST = 255;

/** Cells as lists of addresses (`B3:D3,F7`), neighbours joined, each list short enough for one `getRanges`. */
export function addressLists(cells: readonly Cell[]): string[] {
  const lists: string[] = [];
  let list = '';
  for (const range of rectangles(cells)) {
    const address = rangeAddress(range);
    if (list !== '' && list.length + 1 + address.length > LONGEST_LIST) {
      lists.push(list);
      list = '';
    }
    list += list === '' ? address : `,${address}`;
  }
  return list === '' ? lists : [...lists, list];
}

const byPlace = (a: Cell, b: Cell): number => a.row - b.row || a.column - b.column;

/** Rectangles that hold exactly these cells: runs within a row, then equal runs of rows below each other. */
export function rectangles(cells: readonly Cell[]): CellRange[] {
  const found: CellRange[] = [];
  const lastWith = new Map<string, number>();
  for (const run of runsOf([...cells].sort(byPlace))) {
    const span = `${run.left}:${run.right}`;
    const index = lastWith.get(span);
    const above = index === undefined ? undefined : found[index];
    if (index !== undefined && above?.bottom === run.top - 1) found[index] = { ...above, bottom: run.bottom };
    else lastWith.set(span, found.push(run) - 1);
  }
  return found;
}

function runsOf(sorted: readonly Cell[]): CellRange[] {
  const runs: CellRange[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.top === row && column <= last.right + 1)
      runs[runs.length - 1] = { ...last, right: Math.max(last.right, column) };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return runs;
}

/**
 * A cell of a box that nobody asked for costs about 95 bytes to read, another box about 700: boxes grow while they hold no
 * more than this many cells, plus so many for each that was asked for.
 */
const ALWAYS_WORTH = 24;
const WASTE = 8;

/** Few boxes that together hold all the cells: what to read in order to know something of each. */
export function boxesAround(cells: readonly Cell[]): CellRange[] {
  const boxes: { box: CellRange; count: number }[] = [];
  for (const { row, column } of [...cells].sort(byPlace)) {
    const last = boxes.at(-1);
    const grown = last && {
      top: last.box.top,
      bottom: row,
      left: Math.min(last.box.left, column),
      right: Math.max(last.box.right, column),
    };
    if (last && grown && areaOf(grown) <= ALWAYS_WORTH + WASTE * (last.count + 1))
      boxes[boxes.length - 1] = { box: grown, count: last.count + 1 };
    else boxes.push({ box: { top: row, bottom: row, left: column, right: column }, count: 1 });
  }
  return boxes.map((b) => b.box);
}

/** Number of cells. */
export const areaOf = (r: CellRange): number => (r.bottom - r.top + 1) * (r.right - r.left + 1);

/** `'3-3'!C7` */
export const fullAddress = (sheet: string, row: number, column: number): string =>
  `'${sheet.replaceAll("'", "''")}'!${addressOf(row, column)}`;

/** The address without its sheet: `'a!b'!A1` → `A1`. */
export const localAddress = (address: string): string =>
  address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');

/** The sheet of an address, quotes taken away. */
export function sheetName(address: string): string {
  const name = address.slice(0, address.lastIndexOf('!'));
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Splits `'a,b'!A1:B2,'a,b'!C3` at the commas between addresses. */
export const splitAddresses = (list: string): string[] =>
  (list.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((a) => a.trim());
