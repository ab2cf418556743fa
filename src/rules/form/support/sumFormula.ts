import { parseAddress, parseRange, type CellRange } from '../../../budget/address';

/**
 * What a formula that only adds up cells of its own sheet refers to: `SUM(C7:C9,C12)`, `C7+C8`, `SUBTOTAL(9,C7:C9)`.
 * @returns null for any other formula: one with other functions, signs, numbers or sheets
 */
export function summedRanges(formula: string): readonly CellRange[] | null {
  const text = formula.normalize('NFKC').replace(/\s/g, '').replace(/^[=+]/, '').toUpperCase();
  const ranges: CellRange[] = [];
  for (const term of topLevelTerms(text)) {
    const inner = /^SUM\(([^()]*)\)$/.exec(term)?.[1] ?? /^SUBTOTAL\((?:9|109),([^()]*)\)$/.exec(term)?.[1];
    for (const reference of inner === undefined ? [term] : inner.split(',')) {
      const range = inner === undefined ? singleCell(reference) : parseRange(reference);
      if (!range) return null;
      ranges.push(range);
    }
  }
  return ranges;
}

const singleCell = (text: string): CellRange | null => (parseAddress(text) ? parseRange(text) : null);

/** The terms between the plus signs outside brackets. */
function topLevelTerms(text: string): string[] {
  const terms: string[] = [''];
  let depth = 0;
  for (const ch of text) {
    if (ch === '(') depth++;
    if (ch === ')') depth--;
    if (ch === '+' && depth === 0) terms.push('');
    else terms[terms.length - 1] += ch;
  }
  return terms;
}
