import type { Message } from '../budget/Finding';
import type { Grid } from '../workbook/Grid';

/** Why a workbook without a budget table can't be worked on: which sheets were there. */
export function noTables(grids: readonly Grid[]): Message {
  const withContent = grids.filter((g) => g.used !== null);
  return withContent.length === 0
    ? { id: 'cli.no-sheets', data: {} }
    : { id: 'cli.no-tables', data: { sheets: withContent.map((g) => g.name) } };
}
