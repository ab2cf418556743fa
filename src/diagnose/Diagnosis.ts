import type { Figure } from '../budget/Figure';
import type { Measured } from '../budget/Finding';
import type { CellPlace } from '../budget/Place';

/** Why a figure is thought to be a keying slip. Ids of messages under `diagnose.` */
export type SlipKind =
  | 'transposed-digits'
  | 'doubled-digit'
  | 'dropped-digit'
  | 'mistyped-digit'
  | 'decimal-shift'
  | 'unit-shift'
  | 'sign-flipped'
  | 'neighbours-swapped'
  | 'repeats-row-above'
  | 'repeats-last-year'
  | 'typed-among-formulas'
  | 'only-explanation';

/**
 * What is wrong: an amount in a cell (or in a text), a formula, or something that a whole table has in common. A fault of a
 * whole table has one diagnosis, at the cell to look at first, with all its cells in {@link Diagnosis.cells}.
 */
export type CauseKind = 'cell' | 'formula' | 'table-stale' | 'rows-shifted' | 'columns-exchanged' | 'unit';

export interface CorrectedCell {
  readonly figure: Figure;
  readonly suggested?: Measured;
}

/** What a table has wrong as a whole. Ids of messages under `diagnose.table.` */
export type TableFaultKind =
  'table-stale' | 'last-year' | 'rows-shifted' | 'rows-exchanged' | 'columns-exchanged' | 'unit';

export interface TableFault {
  readonly what: TableFaultKind;
  /** The table, by number or title. */
  readonly name: string;
  /** The tables that it disagrees with. */
  readonly others?: readonly string[];
}

/** What is wrong with a formula. Ids of messages under `diagnose.formula.` */
export type FormulaFaultKind =
  | 'adds-itself'
  | 'skips'
  | 'adds-others'
  | 'wrong-reference'
  | 'constant'
  | 'sign'
  | 'not-recalculated'
  | 'other';

export interface FormulaFault {
  readonly fault: FormulaFaultKind;
  /** The formula as it stands, without `=`. */
  readonly stands: string;
  /** The formula as it should be, without `=`; absent when that can't be told. */
  readonly right?: string;
  /** Cells that it leaves out or takes in wrongly. */
  readonly cells?: readonly CellPlace[];
}

/** A figure that, corrected, would heal the relations it breaks. */
export interface Diagnosis {
  readonly kind: CauseKind;
  readonly figure: Figure;
  /** Of a fault of a whole table: the figures concerned, with what each must become where that is known. */
  readonly cells?: readonly CorrectedCell[];
  /** Of a fault of a whole table: what it is, and which tables it shows against. */
  readonly table?: TableFault;
  /** Of a formula: what is wrong with it. */
  readonly formula?: FormulaFault;
  readonly stated: Measured;
  /** What it must become, in its own unit; absent when the relations leave it open. */
  readonly suggested?: Measured;
  readonly why: readonly SlipKind[];
  /** Indexes into the findings that it explains. */
  readonly explains: readonly number[];
  /** True when every least set of figures corrects this one, to this value. */
  readonly unique: boolean;
  /** Figures that must be corrected together with this one, by their index in the list of diagnoses. */
  readonly together?: readonly number[];
  /** Which group of connected violations it belongs to, from 0. Alternatives share it. */
  readonly group: number;
  /** Its place among the alternatives of its group: 0 is the best. */
  readonly rank: number;
  /** Of an alternative: nothing tells it apart from the best, which stands before it only because one has to. */
  readonly asLikely?: true;
}

/** Figures that all differ by one amount from another document's, and agree with the rest of their own book. */
export interface Moved {
  /** The rule that holds them against the other document. */
  readonly rule: string;
  /** What stands there − what the other document says. */
  readonly difference: Measured;
}

/** A group of violations for which no least set of figures can be named. */
export interface Undetermined {
  /**
   * `too-many-errors`: more figures are wrong together than are searched for; `too-much-work`: the search was cut off;
   * `no-correction`: no change of figures within the bound satisfies all relations; `moved`: see {@link Moved}.
   */
  readonly reason: 'too-many-errors' | 'too-much-work' | 'no-correction' | 'moved';
  /** For `moved`. */
  readonly moved?: Moved;
  /** Indexes into the findings of the group. */
  readonly findings: readonly number[];
  /** Figures in most of the violated relations, the most first. */
  readonly candidates: readonly Figure[];
}

export interface DiagnosisReport {
  /** Best first: the first choice of every group, then the alternatives. */
  readonly diagnoses: readonly Diagnosis[];
  readonly undetermined: readonly Undetermined[];
}
