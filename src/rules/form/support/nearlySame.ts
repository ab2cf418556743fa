import { normalName } from '../../../budget/names';

/** One letter in so many may be dropped, added or mistaken before two names are different names. */
const LETTERS_PER_SLIP = 5;

/** Whether two names differ by a slip of the pen: 其它工资福利支出 and 其他工资福利支出. Short names never do: 水费, 电费. */
export function nearlySame(a: string, b: string): boolean {
  const [x, y] = [normalName(a), normalName(b)];
  const allowed = Math.floor(Math.max(x.length, y.length) / LETTERS_PER_SLIP);
  return allowed > 0 && Math.abs(x.length - y.length) <= allowed && distance(x, y) <= allowed;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    above = row;
  }
  return above[b.length]!;
}
