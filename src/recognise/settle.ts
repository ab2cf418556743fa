import type { AmountColumn, BudgetRow } from '../budget/BudgetBook';
import { verdictOfSum } from '../budget/verdictOf';
import { oncePerText, wordsOf } from './Words';

/** More uncertain columns than this are kept or left out together. */
const MOST_APART = 4;
/** In a table of so many rows an amount that belongs there is in its 合计, too. */
const MANY_ROWS = 4;

/** A column whose place in the sum its header leaves open: an unknown heading, or `其中：…`. */
const isUncertain = (c: AmountColumn): boolean =>
  c.parent !== undefined && (c.measure === 'other' || c.path.some(saysPart));

const saysPart = (heading: string): boolean => saysOfWhich(wordsOf(heading));

const saysOfWhich = oncePerText((words) => /^其中/.test(words.normal));

/**
 * Settles by the rows whether a column of unknown heading is summed into its total: the choice under which most rows
 * add up exactly, then most but for rounding, and of equals the one with most columns, so that one wrong amount never takes a column out.
 */
export function settleParents(
  columns: readonly AmountColumn[],
  rows: readonly BudgetRow[],
): readonly AmountColumn[] {
  if (!columns.some(isUncertain)) return columns;
  const freed = new Set<AmountColumn>();
  // One amount in a column that is empty otherwise, in 合计 too, is no reason to leave it out of a sum that many rows have.
  const isStray = (c: AmountColumn): boolean => {
    const at = columns.indexOf(c);
    const total = columns.findIndex((t) => t.column === c.parent);
    const [row, ...more] = rows.filter((r) => hasFigure(r, at));
    return (
      row !== undefined &&
      more.length === 0 &&
      !c.path.some(saysPart) &&
      rows.some((r) => r.kind === 'total' && r !== row) &&
      rows.filter((r) => hasFigure(r, total)).length >= MANY_ROWS
    );
  };
  for (const total of columns) {
    const parts = columns.filter((c) => c.parent === total.column);
    const open = parts.filter((c) => isUncertain(c) && !isStray(c));
    if (open.length === 0) continue;
    const sure = parts.filter((c) => !open.includes(c));
    const at = (c: AmountColumn): number => columns.indexOf(c);
    const score = (kept: readonly AmountColumn[]): readonly [exact: number, near: number] => {
      const verdicts = rows.map((r) => verdictOf(r, at(total), [...sure, ...kept].map(at)));
      return [
        verdicts.filter((v) => v === 'consistent').length,
        verdicts.filter((v) => v !== undefined).length,
      ];
    };
    const choices = subsets(open).filter((kept) => sure.length + kept.length > 0);
    let best = choices[0]!;
    let most = score(best);
    for (const kept of choices.slice(1)) {
      const own = score(kept);
      if (own[0] > most[0] || (own[0] === most[0] && own[1] > most[1])) [best, most] = [kept, own];
    }
    // Where nothing is known of any part, a sum that most rows don't bear out is none.
    const none = sure.length === 0 && most[1] * 2 < rows.filter((r) => hasFigure(r, at(total))).length;
    for (const c of open) if (none || !best.includes(c)) freed.add(c);
  }
  return columns.map((c) => (freed.has(c) ? { ...c, parent: undefined } : c));
}

const hasFigure = (row: BudgetRow, at: number): boolean => {
  const figure = row.cells[at]?.figure;
  return figure !== null && figure !== undefined && !figure.value.isZero();
};

/** Whether a row adds up, exactly or but for rounding; undefined when it doesn't, or says nothing. */
function verdictOf(
  row: BudgetRow,
  total: number,
  parts: readonly number[],
): 'consistent' | 'rounding' | undefined {
  const stated = row.cells[total]?.figure;
  const figures = parts.map((p) => row.cells[p]?.figure);
  if (!stated || figures.some((f) => !f)) return undefined;
  if (stated.value.isZero() && figures.every((f) => f!.value.isZero())) return undefined;
  const verdict = verdictOfSum(
    stated,
    figures.map((f) => f!),
  );
  return verdict === 'consistent' || verdict === 'rounding' ? verdict : undefined;
}

/** All of them first, then with fewer and fewer. */
function subsets<T>(items: readonly T[]): T[][] {
  if (items.length > MOST_APART) return [[...items], []];
  return Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.filter((_item, i) => !(bits & (1 << i))),
  ).sort((a, b) => b.length - a.length);
}
