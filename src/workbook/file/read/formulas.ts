/** Newer functions carry a prefix in the file that nobody sees in the program. */
export const shownFormula = (formula: string): string =>
  formula.includes('_xl') ? formula.replace(/\b_xl(?:fn|ws|pm|udf)\./g, '') : formula;
