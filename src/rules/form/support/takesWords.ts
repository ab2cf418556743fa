import { parseAddress } from '../../../budget/address';
import type { AmountCell, TableBlock } from '../../../budget/BudgetBook';
import { oncePer } from '../../../budget/oncePer';
import { cellPlace, placeKey } from '../../../budget/Place';
import { moveFormula } from '../../../formulas/moveFormula';
import { plainFormula } from './sumFormula';

/** `D6` in `D6-C6`: added or taken off by itself, and not by SUM. */
const OPERAND = /(?<=[-+])\$?[A-Z]{1,3}\$?\d{1,7}(?=[-+]|$)|^\$?[A-Z]{1,3}\$?\d{1,7}(?=[-+])/g;

/** Where words stand in a block: a dash for nothing is one, too. */
const wordsIn = oncePer(
  (block: TableBlock): ReadonlySet<string> =>
    new Set(
      block.rows
        .flatMap(({ cells }) => cells.filter((c) => c.state === 'dash' || c.state === 'not-a-number'))
        .map((c) => placeKey(c.place)),
    ),
);

/**
 * Whether the nearest formula of a cell's column, or of its row, would add or take off a word there: what `+` and `-` can't
 * reckon with has to be typed.
 */
export function takesWords(block: TableBlock, cell: AmountCell): boolean {
  const { rows } = block;
  const r = rows.findIndex(({ cells }) => cells.includes(cell));
  const row = rows[r]!.cells;
  const c = row.indexOf(cell);
  const above = nearestFormula(rows.length, r, (i) => rows[i]?.cells[c]);
  const beside = nearestFormula(row.length, c, (i) => row[i]);
  const takesWord = (other: AmountCell | undefined): boolean =>
    other !== undefined && operandsAt(cell, other).some((key) => wordsIn(block).has(key));
  return takesWord(above) || takesWord(beside);
}

/** The formula that stands nearest to a place in a line of cells. */
function nearestFormula(
  length: number,
  at: number,
  cellAt: (index: number) => AmountCell | undefined,
): AmountCell | undefined {
  for (let away = 1; away < length; away++)
    for (const near of [cellAt(at - away), cellAt(at + away)]) if (near?.formula !== undefined) return near;
  return undefined;
}

/** What the formula of another cell would add or take off, were it put into this one. */
function operandsAt({ place }: AmountCell, other: AmountCell): readonly string[] {
  const [down, right] = [place.row - other.place.row, place.column - other.place.column];
  const moved = moveFormula(plainFormula(other.formula!), down, right);
  return (moved.match(OPERAND) ?? []).flatMap((operand) => {
    const at = parseAddress(operand);
    return at ? placeKey(cellPlace(place.sheet, at.row, at.column)) : [];
  });
}
