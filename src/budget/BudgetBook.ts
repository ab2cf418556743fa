import type { Figure } from './Figure';
import type { CellRange } from './address';
import type { CellPlace } from './Place';
import type { Classification, SubjectCode } from './Subject';
import { documentOf, type DocumentKind, type ReadKind } from './TableKind';
import type { MoneyUnit } from './Unit';

/** The recognised content of one workbook. Immutable data: rules read it, nobody writes it. */
export interface BudgetBook {
  readonly department?: string;
  /** Where the department was found when no table states one. */
  readonly departmentFound?: StatedDepartment;
  readonly year?: number;
  /** Where the year was found when no table states one. */
  readonly yearFound?: StatedBookYear;
  readonly tables: readonly BudgetTable[];
  /** Tables of no prescribed kind that have labels and amounts: only what they say themselves is held against them. */
  readonly beside?: readonly BudgetTable[];
  /** The tables of a final account under the kinds of the budget's tables: what was taken in and spent, not planned. */
  readonly executed?: true;
  /** Sheets, or blocks of a sheet, that are no budget table. */
  readonly others: readonly OtherSheet[];
}

/** What the prescribed tables of a book are of: a budget, a final account, or both. Tables beside them may be of either. */
export const documentsIn = ({ tables }: BudgetBook): ReadonlySet<DocumentKind> =>
  new Set(tables.flatMap((t) => (t.kind === 'beside' ? [] : documentOf(t.kind))));

/** A book's year that stands beside its tables. */
export interface StatedBookYear {
  readonly year: number;
  readonly from: 'cover' | 'sheet-name' | 'note' | 'file-name' | 'prior';
  /** The cell that says it; names, and last year's book, have none. */
  readonly place?: CellPlace;
}

/** The department as a cover names it. */
export interface StatedDepartment {
  readonly name: string;
  readonly place: CellPlace;
}

export interface OtherSheet {
  readonly sheet: string;
  readonly kind: 'narrative' | 'cover' | 'contents' | 'form' | 'empty' | 'own' | 'beside' | 'unrecognised';
  /** Why an unrecognised sheet was not recognised: a message id under `recognise.` */
  readonly reason?: string;
  readonly title?: string;
  readonly hidden?: boolean;
}

export interface BudgetTable {
  readonly kind: ReadKind;
  /** The title as it stands, without the spaces inside. */
  readonly title: string;
  readonly titlePlace: CellPlace;
  /** `3-3` of a line `表3-3`, when there is one. */
  readonly number?: string | undefined;
  readonly sheet: string;
  readonly hidden: boolean;
  /** Title to last row or note. */
  readonly range: CellRange;
  readonly unit: MoneyUnit;
  readonly unitPlace?: CellPlace | undefined;
  /** False when no unit line was found and the unit was taken from the other tables of the book. */
  readonly unitStated: boolean;
  readonly year?: number | undefined;
  readonly yearPlace?: CellPlace | undefined;
  readonly department?: string | undefined;
  readonly departmentPlace?: CellPlace | undefined;
  /** One block, or two for tables with income left and expenditure right. */
  readonly blocks: readonly TableBlock[];
  readonly notes: readonly TableNote[];
  /** Every amount column has no figure other than zero. */
  readonly empty: boolean;
}

export interface TableNote {
  readonly text: string;
  readonly place: CellPlace;
}

/** Which side of a two-sided table a block is; `single` otherwise. */
export type BlockSide = 'income' | 'expenditure' | 'single';

export interface TableBlock {
  readonly side: BlockSide;
  /** Amount columns, left to right. */
  readonly columns: readonly AmountColumn[];
  readonly rows: readonly BudgetRow[];
}

/**
 * What a column of amounts measures. `total` heads the whole block; `other` is a column whose header is not known.
 * Sums of columns follow the header tree ({@link AmountColumn.parent}), not these names.
 */
export const MEASURES = [
  'total', // 合计, 总计, 预算数, 金额
  'subtotal', // 小计 under a group that is no measure of its own
  'current-year', // 当年财政拨款安排
  'basic', // 基本支出
  'personnel', // 人员经费
  'public', // 公用经费
  'project', // 项目支出
  'carry-over', // 上年结转(安排), 年初结转和结余
  'income', // 本年收入, beside 本年支出 in a table of one fund's final account
  'carry-out', // 年末结转和结余
  'general', // 一般公共预算(拨款收入)
  'fund', // 政府性基金预算
  'capital', // 国有资本经营预算
  'appropriation', // 财政拨款收入
  'institution', // 事业收入
  'operating', // 事业单位经营收入
  'other-income', // 其他收入
  'superior-subsidy', // 上级补助收入
  'subordinate-remittance', // 附属单位上缴收入
  'institution-fund', // 用事业基金弥补收支差额
  'remit-superior', // 上缴上级支出
  'subsidise-subordinate', // 对附属单位补助支出
  'three-public', // “三公”经费合计
  'abroad', // 因公出国（境）费
  'vehicles', // 公务用车购置及运行费
  'vehicle-purchase', // 公务用车购置费
  'vehicle-operation', // 公务用车运行费
  'reception', // 公务接待费
  'office-operation', // 机关运行经费
  'prior-year', // 上年预算数, when a table prints last year beside this
  'change', // 比上年增减额
  'other',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Which of a year's three figures an amount is: 年初预算, 全年（调整）预算, 决算; `plan` is a 预算数 that doesn't say which. */
export type Stage = 'initial' | 'adjusted' | 'plan' | 'final';

export interface AmountColumn {
  /** Sheet column, from 1. */
  readonly column: number;
  readonly measure: Measure;
  /** Header texts from the top down, spaces taken out: [`当年财政拨款安排`, `小计`]. */
  readonly path: readonly string[];
  /** In a table of a final account, which stage the column's amounts are of. */
  readonly stage?: Stage | undefined;
  /** Column of the 合计/小计/总计 that this column is summed into, when the header tree says so. */
  readonly parent?: number | undefined;
  /** Column that this one and its like split once more, besides those that are summed into it: the four quarters of a year. */
  readonly splits?: number | undefined;
}

/** What a row is. */
export type RowKind =
  | 'total' // 合计, 总计 of the whole block
  | 'unit' // a budget unit's subtotal
  | 'subject' // a classification subject with its code
  | 'project' // a named project under a subject
  | 'line' // a numbered or indented line of a two-sided table
  | 'closing'; // 本年收入合计, 收入总计 … of a two-sided table

/** The closing lines of a two-sided table and the lines outside the year's sum. */
export type LineRole =
  | 'year-total' // 本年收入合计 / 本年支出合计 / 一、本年收入 …
  | 'grand-total' // 收入总计 / 支出总计
  | 'carry-in' // 上年结转
  | 'carry-out' // 结转下年
  | 'institution-fund' // 用事业基金弥补收支差额
  | 'distribution' // 事业单位结余分配
  | 'source' // a source of income
  | 'class'; // a 类 of expenditure

export interface BudgetRow {
  /** Sheet row, from 1. */
  readonly row: number;
  readonly kind: RowKind;
  /** The name as it stands, outer spaces taken away. */
  readonly label: string;
  readonly labelPlace: CellPlace;
  /** The name without numbering (`一、`), `其中：` and spaces. */
  readonly name: string;
  /** Depth in its table: 0 top. Rows sum into the nearest row above (or below, where totals stand last) of smaller depth. */
  readonly level: number;
  /** Index in the block's rows of the row that this row is summed into; undefined for a top row. */
  readonly parent?: number | undefined;
  /** The subject's code; where the printed one is malformed, the one that its neighbours imply. */
  readonly code?: SubjectCode | undefined;
  /** The code as printed, when it differs from {@link code}. */
  readonly printedCode?: string | undefined;
  readonly codePlaces?: readonly CellPlace[] | undefined;
  readonly classification?: Classification | undefined;
  /** Its code in the other classification, where a row has one of each (功能科目 and 经济科目 side by side). */
  readonly otherCode?: string | undefined;
  /** What the columns of a list say of the row beside its name: one subject may stand there under several. */
  readonly detail?: string | undefined;
  readonly unitCode?: string | undefined;
  /** The budget unit that the row belongs to (its name, or its code when no name stands). */
  readonly unitName?: string | undefined;
  readonly line?: LineRole | undefined;
  /** For a source of income in a two-sided table: what it is, in the words of the columns of other tables. */
  readonly measure?: Measure | undefined;
  /** `其中：…`: a part of the row above, which may have others that are not printed. */
  readonly ofWhich?: boolean | undefined;
  /** How far the label is set in or numbered down, where only that tells what stands below what. */
  readonly depth?: number | undefined;
  readonly hidden: boolean;
  /** One per amount column of the block, in their order. */
  readonly cells: readonly AmountCell[];
}

/**
 * What stands in an amount cell. Blank, dash and zero all count as zero. `heading`: in the row of the 合计 stands, instead of an
 * amount, what the column is headed.
 */
export type CellState = 'number' | 'blank' | 'dash' | 'text-number' | 'heading' | 'not-a-number' | 'error';

export interface AmountCell {
  readonly place: CellPlace;
  readonly state: CellState;
  /** Null when the cell can't be read as a number (`heading`, `not-a-number`, `error`). */
  readonly figure: Figure | null;
  /** The cell's own text, for messages. */
  readonly text: string;
  readonly formula?: string | undefined;
  /** The file held no result of the formula: the figure was worked out from the cells that it refers to. */
  readonly calculated?: true;
  readonly hidden: boolean;
}
