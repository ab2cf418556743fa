import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';

/** So many cells with content are read of a workbook: far more than any budget has. */
export const MOST_CELLS = 1_000_000;

/** The refusal of a workbook with more. */
export const tooManyCells = (): UnreadableWorkbookError =>
  new UnreadableWorkbookError('too-many-cells', MOST_CELLS.toLocaleString('en-US'));
