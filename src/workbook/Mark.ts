import type { CellPlace } from '../budget/Place';
import type { Severity } from '../budget/Finding';

/** A cell to be highlighted, with the note that says what is expected and why. One per cell. */
export interface Mark {
  readonly place: CellPlace;
  readonly severity: Severity;
  /** Text of the note, in the reader's language. */
  readonly note: string;
}

/** Fill colours by severity, as RRGGBB. Text beside it (the note) says the same in words. */
export const FILL_BY_SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'FFC7CE',
  warning: 'FFEB9C',
  info: 'DDEBF7',
};
