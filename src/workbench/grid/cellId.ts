/** The page's id of a cell of the grid. */
export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;
