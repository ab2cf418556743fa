import type { CellPlace } from '../budget/Place';
import type { Severity } from '../budget/Finding';

/** A cell to be highlighted, with the note that says what is expected and why. One per cell. */
export interface Mark {
  readonly place: CellPlace;
  readonly severity: Severity;
  /** Nothing is wrong here itself: the cell disagrees with one that is. */
  readonly follows?: true;
  /** Text of the note, in the reader's language. */
  readonly note: string;
}

/** Fill colours by severity, as RRGGBB. Text beside it (the note) says the same in words. */
export const FILL_BY_SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'FFC7CE',
  warning: 'FFEB9C',
  info: 'DDEBF7',
};

/** The fill of a cell that only disagrees with a wrong one: neither of the colours that ask for a correction. */
const FILL_OF_CONSEQUENCE = 'E4DFEC';

/** Which of several marks on one cell goes first: what is wrong before what follows, then the worse. */
export const gravityOf = ({ severity, follows }: Pick<Mark, 'severity' | 'follows'>): number =>
  RANK[severity] + (follows ? 0 : 3);
const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

export const fillOf = ({ severity, follows }: Pick<Mark, 'severity' | 'follows'>): string =>
  follows ? FILL_OF_CONSEQUENCE : FILL_BY_SEVERITY[severity];
