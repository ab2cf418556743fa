/** The page's id of a cell of the grid. */
export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

export const GRID_ID = 'grid';
/** Of the text that says which keys the grid knows. */
export const GRID_KEYS_ID = 'grid-keys';

/** Gives the focus to the table, once the sheet that was turned to is there. */
export const focusGrid = (): void =>
  void requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>(`textarea[aria-controls="${GRID_ID}"]`)
      ?.focus({ preventScroll: true }),
  );
