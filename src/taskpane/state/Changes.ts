import type { CellPlace } from '../../budget/Place';
import type { CellContent, PreviousContent } from '../../workbook/HostWorkbook';

/** One cell that the pane wrote, on a person's word. */
export interface CellWrite {
  readonly place: CellPlace;
  readonly previous: PreviousContent;
  /** What was written: anything else there now is a person's, and stays. */
  readonly written: CellContent;
}

/** What one press of a button wrote: taken back as a whole. */
export interface Change {
  readonly id: number;
  readonly writes: readonly [CellWrite, ...CellWrite[]];
  /** An undo found something else in the cells and left it. */
  readonly isOvertaken: boolean;
}

/** What was taken over in this workbook since the pane was opened, the first in front. */
export interface Changes {
  readonly made: readonly Change[];
  /** The number that the next change gets. */
  readonly nextId: number;
}

export const NO_CHANGES: Changes = { made: [], nextId: 1 };

export type ChangesAction =
  | { readonly type: 'changes/made'; readonly writes: Change['writes'] }
  /** An undo: what it could not take back stays on the list. */
  | {
      readonly type: 'changes/undone';
      readonly id: number;
      readonly left: readonly CellWrite[];
      readonly isOvertaken: boolean;
    };

export function changesReducer(state: Changes, action: ChangesAction): Changes {
  switch (action.type) {
    case 'changes/made': {
      const change: Change = { id: state.nextId, writes: action.writes, isOvertaken: false };
      return { made: [...state.made, change], nextId: state.nextId + 1 };
    }
    case 'changes/undone': {
      const [first, ...others] = action.left;
      const made = state.made.flatMap((change) => {
        if (change.id !== action.id) return [change];
        const { isOvertaken } = action;
        return first ? [{ ...change, writes: [first, ...others] as const, isOvertaken }] : [];
      });
      return { ...state, made };
    }
  }
}
