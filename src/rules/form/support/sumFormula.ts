import { parseAddress, parseRange, type CellRange } from '../../../budget/address';
import type { AmountCell } from '../../../budget/BudgetBook';
import { oncePer } from '../../../budget/oncePer';

/** What the formula of a cell refers to, as {@link summedRanges} has it; several rules ask, in several directions. */
export const rangesSummedBy = oncePer((cell: AmountCell): readonly CellRange[] | null =>
  cell.formula === undefined ? null : summedRanges(cell.formula),
);

/**
 * What a formula that only adds up cells of its own sheet refers to: `SUM(C7:C9,C12)`, `C7+C8`, `SUBTOTAL(9,C7:C9)`.
 * @returns null for any other formula: one with other functions, signs, numbers or sheets
 */
export function summedRanges(formula: string): readonly CellRange[] | null {
  const text = plainFormula(formula);
  const ranges: CellRange[] = [];
  let from = 0;
  while (from <= text.length) {
    const to = endOfTerm(text, from);
    if (!addTerm(ranges, text.slice(from, to))) return null;
    from = to + 1;
  }
  return ranges;
}

/** A formula in capitals, without its sign and spaces. */
export const plainFormula = (formula: string): string =>
  PLAIN.test(formula)
    ? formula
    : formula.normalize('NFKC').replace(/\s/g, '').replace(/^[=+]/, '').toUpperCase();

/** As nearly all formulas are written. */
const PLAIN = /^[A-Z$][A-Z0-9$:,()+]*$/;

/** The next plus sign outside brackets, or the end. */
function endOfTerm(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === OPEN) depth++;
    else if (c === CLOSE) depth--;
    else if (c === PLUS && depth === 0) return at;
  }
  return text.length;
}

const OPEN = 40;
const CLOSE = 41;
const PLUS = 43;

const SUMMED = /^(?:SUM\(|SUBTOTAL\((?:9|109),)([^()]*)\)$/;

/** @returns false for a term that is neither a cell nor a sum of ranges */
function addTerm(ranges: CellRange[], term: string): boolean {
  const inner = SUMMED.exec(term)?.[1];
  if (inner === undefined) return addRange(ranges, parseAddress(term) ? parseRange(term) : null);
  return inner.includes(',')
    ? inner.split(',').every((reference) => addRange(ranges, parseRange(reference)))
    : addRange(ranges, parseRange(inner));
}

function addRange(ranges: CellRange[], range: CellRange | null): boolean {
  if (range) ranges.push(range);
  return range !== null;
}
