const RANKS: readonly RegExp[] = [
  /^[一二三四五六七八九十]+[、.．]/,
  /^[(（][一二三四五六七八九十]+[)）]/,
  /^\d{1,2}[、.．](?!\d)/,
  /^(?:[(（]\d{1,2}[)）]|\d{1,2}[)）]|[①-⑳])/,
];

/** How deep the numbering of a line is: 1 `一、`, 2 `（一）`, 3 `1、`, 4 `（1）`; undefined for a line without any. */
export function rankOfNumbering(line: string): number | undefined {
  const rank = RANKS.findIndex((pattern) => pattern.test(line));
  return rank < 0 ? undefined : rank + 1;
}
