import { normalName } from '../budget/names';
import type { Header } from './header';

const DATED = /(上年|去年|上一年|\d{4}年)/;

/** A column headed 决算数 that is not last year's: the table accounts for a year that is over. */
export const isFinalAccounts = (header: Header): boolean =>
  [...header.paths.values()].some((path) => {
    const names = path.map(normalName);
    return names.some((n) => /决算/.test(n)) && !names.some((n) => DATED.test(n));
  });
