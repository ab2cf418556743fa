import type { Message } from '../budget/Finding';
import type { Grid } from '../workbook/Grid';

/** Why a workbook without a budget table can't be worked on: which sheets were there. */
export function noTables(grids: readonly Grid[]): Message {
  const withContent = grids.filter((g) => g.used !== null);
  return withContent.length === 0
    ? { id: 'cli.no-sheets', data: {} }
    : { id: 'cli.no-tables', data: { sheets: withContent.map((g) => onOneLine(g.name)) } };
}

/** A damaged name may hold line ends; what is told of a file is one line. */
const onOneLine = (name: string): string => name.replace(/[\x00-\x1f\x7f\u2028\u2029]+/g, ' ');
