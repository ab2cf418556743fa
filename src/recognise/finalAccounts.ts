import type { Header } from './header';
import { oncePerHeadings } from './Headings';
import { oncePerText } from './Words';

const DATED = /(上年|去年|上一年|\d{4}年)/;

const saysFinal = oncePerText((words) => /决算/.test(words.normal));
const isDated = oncePerText((words) => DATED.test(words.normal));
const isFinalColumn = oncePerHeadings(({ words }) => words.some(saysFinal) && !words.some(isDated));

/** A column headed 决算数 that is not last year's: the table accounts for a year that is over. */
export function isFinalAccounts(header: Header): boolean {
  return header.columns.some(({ headings }) => isFinalColumn(headings));
}
