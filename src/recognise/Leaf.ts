import type { AmountColumn } from '../budget/BudgetBook';
import type { Headings } from './Headings';

/** A column while its place in the sums is settled. */
export interface Leaf {
  readonly headings: Headings;
  readonly column: { -readonly [K in keyof AmountColumn]: AmountColumn[K] };
}
