/** Excel's limit. */
const MAX_LENGTH = 31;

const numbered = (name: string, n: number): string => {
  const suffix = n === 1 ? '' : ` (${n})`;
  return name.slice(0, MAX_LENGTH - suffix.length) + suffix;
};

/** The wanted name, or numbered `检查结果 (2)` where it is taken. Case makes no difference to Excel. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let n = 1;
  while (used.has(numbered(wanted, n).toLowerCase())) n++;
  return numbered(wanted, n);
}

/** Whether a name is the wanted one or that with a number. */
export function isNameOrNumbered(name: string, wanted: string): boolean {
  const n = Number(/ \((\d{1,4})\)$/.exec(name)?.[1] ?? 1);
  return name === wanted || name === numbered(wanted, n);
}
