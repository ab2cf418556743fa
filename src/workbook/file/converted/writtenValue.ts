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

/** The number format that shows a number as it is written, as far as that goes: its decimals. */
export function writtenFormat(text: string): string {
  const decimals = /\.(\d+)\s*\)?$/.exec(text)?.[1]?.length;
  return decimals ? `0.${'0'.repeat(Math.min(decimals, 30))}` : 'General';
}
