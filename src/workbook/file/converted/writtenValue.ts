import { readNumber } from '../../../budget/readNumber';

/** Digits that a spreadsheet keeps of a number. */
const STORED_DIGITS = 15;

/**
 * What a text says in a file that has nothing but texts, as a spreadsheet would take it that opens the file: numbers are numbers, but for
 * codes that begin with zero and what has more digits than a number keeps.
 */
export function writtenValue(text: string): string | number {
  if (/^[+-]?0\d/.test(text.trim()) || text.replace(/\D/g, '').length > STORED_DIGITS) return text;
  const read = readNumber(text);
  return read.kind === 'number' ? read.value.toNumber() : text;
}
