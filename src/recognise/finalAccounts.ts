import type { Header } from './header';
import { oncePerHeadings } from './Headings';
import type { SheetView } from './SheetView';
import { oncePerText, wordsOf } from './Words';

const DATED = /(上年|去年|上一年|\d{4}年)/;

const saysFinal = oncePerText((words) => /决算/.test(words.normal));
const isDated = oncePerText((words) => DATED.test(words.normal));
const isFinalColumn = oncePerHeadings(({ words }) => words.some(saysFinal) && !words.some(isDated));

/** A column headed 决算数 that is not last year's: the table accounts for a year that is over. */
export function isFinalAccounts(header: Header): boolean {
  return header.columns.some(({ headings }) => isFinalColumn(headings));
}

/** `财决01表`, `Z01 收入支出决算总表(财决01表)`: the set that departments hand in, which is not the one they publish. */
const INTERNAL = /财决(?:附|公开)?\d{2}(?:-\d)?表/;
const isInternal = oncePerText((words) => INTERNAL.test(words.normal));
const ROWS_FROM_TOP = 6;

/** A sheet of the internal set of final accounts, by the number of its form. */
export const isInternalSet = (view: SheetView): boolean =>
  isInternal(wordsOf(view.grid.name)) ||
  view.rows
    .slice(0, ROWS_FROM_TOP)
    .some((row) => view.cellsOf(row).some((c) => c.isText && isInternal(c.words)));
