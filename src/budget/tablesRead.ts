import type { BudgetBook, BudgetTable } from './BudgetBook';

/** The prescribed tables, and those beside them: all whose figures add up. */
export const tablesRead = ({ tables, beside }: BudgetBook): readonly BudgetTable[] =>
  beside === undefined ? tables : [...tables, ...beside];
