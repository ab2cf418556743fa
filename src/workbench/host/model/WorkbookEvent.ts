import type { CellRange } from '../../../budget/address';
import type { EmulatedSheet } from './EmulatedSheet';

/** What happened in the workbook. Format changes are of fills, fonts and the like. */
export interface SheetEvent {
  readonly kind: 'changed' | 'formatted' | 'selected' | 'added' | 'deleted' | 'activated' | 'structure';
  readonly sheet: EmulatedSheet;
  /** Of `changed`, `formatted` and `selected`. */
  readonly range?: CellRange;
}

/** Something that travels with the workbook was kept in it: custom XML, settings, the text of a comment, a page layout. */
export interface KeptEvent {
  readonly kind: 'kept';
}

export type WorkbookEvent = SheetEvent | KeptEvent;

/** A place where contents changed. */
export interface ChangedRange {
  readonly sheet: EmulatedSheet;
  readonly range: CellRange;
}
