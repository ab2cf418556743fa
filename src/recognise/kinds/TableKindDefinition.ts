import type { Measure } from '../../budget/BudgetBook';
import type { Classification } from '../../budget/Subject';
import type { ReadKind } from '../../budget/TableKind';

/** What the recogniser must know of one kind of table. */
export interface TableKindDefinition {
  readonly kind: ReadKind;
  /** Whether a title is this kind's. The title comes in its normal form (budget/names), without its number and year. */
  matches(title: string): boolean;
  /** What the rows are: subjects with codes, budget units, or two lists of lines side by side. */
  readonly rows: 'subjects' | 'units' | 'lines';
  readonly classification?: Classification;
  /** 年初结转和结余, 本年收入, 本年支出 and 年末结转和结余 may stand side by side: the table is of one fund's money. */
  readonly balances?: true;
  /** What a column headed 合计 or 总计 measures, where it is not the table's total. */
  readonly totalMeasure?: Measure;
}
