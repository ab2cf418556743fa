import type { Amounts, Index } from './Printer';

/** How a set of tables is laid out. Each part may vary by itself: no two offices choose alike. */
export interface Style {
  readonly amounts: Amounts;
  /** A table's title from its plain name (`收支总表`). */
  readonly title: (name: string, year: number, department: string) => string;
  readonly sheet: (index: number, title: string) => string;
  /** `表1` above the titles; null for none. */
  readonly number: ((index: number) => string) | null;
  readonly cover: boolean;
  readonly caption: boolean;
  readonly merged: boolean;
  readonly index?: Index;
  readonly dress?: (heading: string) => string;
  /** Names of the prescribed tables. */
  readonly names: Names;
  readonly total: 'first' | 'last' | 'none';
  /** How the row of the whole is called. */
  readonly totalName: string;
  /** A group's 合计 stands right of its parts. */
  readonly totalsRight: boolean;
  /** Columns beside the amounts of tables of subjects and units: numbers of rows, remarks, shares of the whole. */
  readonly extra: readonly ('number' | 'remark' | 'share')[];
  /** A 小计 below the subjects of each 类. */
  readonly subtotals: boolean;
  /** `stepped`: a 款 prints its own two digits alone, in the one column of codes. */
  readonly codes: 'parts' | 'one' | 'stepped' | 'brackets' | 'joined' | 'indented' | 'both';
  /** What heads the names, where no code stands beside them. */
  readonly nameHead: string;
  /** 3, 5 and 7: the digits of the codes that have rows. */
  readonly depths: readonly number[];
  /** Rows of units above their subjects. */
  readonly unitRows: boolean;
  /** The unit's name in each row instead. */
  readonly unitColumn: boolean;
  readonly summary: {
    readonly numbering: 'chinese' | 'bracketed' | 'none';
    readonly heads: readonly [name: string, amount: string];
    readonly sides: 'two' | 'three' | 'natures' | 'below';
    readonly lastYear: boolean;
    /** All 类, or those that are used. */
    readonly classes: 'all' | 'used';
    readonly carryIn: string;
    readonly carryOut: string;
    /** `一、财政拨款收入` with the funds below it. */
    readonly grouped: boolean;
    /** How the year's sum is called: 本年收入合计, or no more than 小计. */
    readonly yearTotal: 'named' | 'subtotal';
    /** All that is neither appropriation nor 专户 in one line: 单位资金. */
    readonly unitFunds: boolean;
  };
  readonly income: 'subjects' | 'units' | 'grouped' | 'list';
  readonly spending: 'plain' | 'parts' | 'wide' | 'by-source';
  readonly appropriation: 'funds' | 'single';
  readonly general: 'both-codes' | 'plain' | 'change' | 'years-above' | 'measure-above' | 'carried';
  readonly basic: 'two-lists' | 'parts' | 'amount' | 'both-lists' | 'two-classifications' | 'years';
  readonly threePublic:
    'units' | 'row' | 'lines' | 'years' | 'meetings' | 'measure-above' | 'funds' | 'counts';
  /** Last year's column helps: it is hidden, and so is one of the row's numbers. */
  readonly helpers: boolean;
  /** Another table below a prescribed one, on the same sheet. */
  readonly stacked: boolean;
  readonly beside: readonly Beside[];
}

export interface Names {
  readonly summary: string;
  readonly income: string;
  readonly spending: string;
  readonly appropriation: string;
  readonly general: string;
  readonly basic: string;
  readonly threePublic: string;
  readonly fund: string;
  readonly capital: string;
}

/** Tables beside the prescribed set. */
export type Beside =
  | 'projects'
  | 'project-lines'
  | 'procurement'
  | 'office-operation'
  | 'by-government-list'
  | 'by-department-list'
  | 'personnel'
  | 'public'
  | 'appropriation-by-subject'
  | 'appropriation-basic'
  | 'units-by-fund'
  | 'both-codes';
