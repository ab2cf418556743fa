import { codeInName } from '../../budget/codeInName';
import { rankOfNumbering } from '../../budget/numbering';
import { CLASS_DIGITS, hasDigitsOnly, levelOf } from '../../budget/Subject';
import type { TextRow } from './rows';

/**
 * How deep each row stands in the tree that a table prints: by codes (213, 21303), by codes side by side (213 | 03), by numbers
 * (一、, （一）, 1.), or by how far the names are set in. 0 where nothing tells.
 * @param from the column of the names
 */
export function depthsOf(rows: readonly TextRow[], from: number): readonly number[] {
  const names = rows.map((row) => textAt(row, from));
  return (
    telling(depthsByCode(rows, names, from)) ??
    numbered(names.map((name) => rankOfNumbering(name.replace(OF_WHICH, '')) ?? 0)) ??
    telling(steps(rows.map((row) => row.cells[from]?.indent ?? 0))) ??
    names.map(() => 0)
  );
}

/** `其中：（1）办公费`: the first of what a row is made of. */
const OF_WHICH = /^其中[:：]?/;

const textAt = (row: TextRow, column: number): string => row.cells[column]?.text ?? '';

const telling = (depths: readonly number[]): readonly number[] | undefined =>
  depths.some((d) => d > 1) ? depths : undefined;

const numbered = (ranks: readonly number[]): readonly number[] | undefined =>
  ranks.some((r) => r > 0) ? ranks : undefined;

const steps = (indents: readonly number[]): readonly number[] => {
  const all = [...new Set(indents)].sort((a, b) => a - b);
  return indents.map((indent) => all.indexOf(indent) + 1);
};

/** A row without a code stands beside the 类: what is carried over, for one. */
function depthsByCode(rows: readonly TextRow[], names: readonly string[], from: number): readonly number[] {
  const columns = codeColumns(rows, from);
  return rows.map((row, at) => {
    const codes = columns.map((c) => textAt(row, c));
    const last = codes.findLastIndex((code) => code !== '');
    const whole = columns.length > 0 ? codes[last] : codeInName(names[at]!)?.code;
    return Math.max(1, last + 1, whole === undefined ? 0 : depthOfCode(whole));
  });
}

/** 类 1, 款 2, 项 3. */
const depthOfCode = (code: string): number =>
  levelOf(code) === undefined ? 0 : 1 + (code.length - CLASS_DIGITS) / 2;

/** The columns of codes before the names: the first holds a 类 or more in each of its rows; 款 and 项 may follow in their own. */
export function codeColumns(rows: readonly TextRow[], from: number): readonly number[] {
  const digits = Array.from({ length: from }, (_, c) => rows.map((r) => textAt(r, c)).filter(hasDigitsOnly));
  const first = digits.findIndex((codes) => codes.length > 0 && codes.every((code) => levelOf(code)));
  return first < 0
    ? []
    : Array.from({ length: from - first }, (_, i) => first + i).filter((c) => digits[c]!.length > 0);
}
