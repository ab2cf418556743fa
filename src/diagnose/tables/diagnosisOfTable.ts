import { measured, measuredOf } from '../../budget/Finding';
import type { CauseKind, CorrectedCell, Diagnosis, TableFaultKind } from '../Diagnosis';
import type { System } from '../System';
import type { Tested } from './Hypothesis';
import { tableName } from './tableFault';

/** Two rows exchanged are rows in the wrong place, a column of last year's is one that was not updated. */
const KINDS: Readonly<Record<TableFaultKind, CauseKind>> = {
  'table-stale': 'table-stale',
  'last-year': 'table-stale',
  'rows-shifted': 'rows-shifted',
  'rows-exchanged': 'rows-shifted',
  'columns-exchanged': 'columns-exchanged',
  unit: 'unit',
};

/**
 * A fault of a whole table as one diagnosis, at its first cell, with all cells and what each must become.
 * @param explains indexes of the findings that follow from it
 */
export function diagnosisOfTable(
  system: System,
  { hypothesis: { what, table, others, changes, open } }: Tested,
  explains: readonly number[],
  group: number,
): Diagnosis {
  const known = [...changes].map(([x, right]): CorrectedCell => {
    const { figure } = system.unknown(x);
    return { figure, suggested: measured(right.value, figure.unit) };
  });
  const unknown = (open?.cells ?? []).map((x): CorrectedCell => ({ figure: system.unknown(x).figure }));
  const cells = [...known, ...unknown].sort((a, b) => order(a.figure.place, b.figure.place));
  const { figure } = cells[0]!;
  return {
    kind: KINDS[what],
    figure,
    cells,
    table: { what, name: tableName(table), ...(others ? { others } : {}) },
    stated: measuredOf(figure),
    why: [],
    explains,
    unique: true,
    group,
    rank: 0,
  };
}

type Place = System['unknowns'][number]['figure']['place'];

/** As a page is read. */
const order = (a: Place, b: Place): number =>
  a.kind === 'cell' && b.kind === 'cell' ? a.row - b.row || a.column - b.column : 0;
