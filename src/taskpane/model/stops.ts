import { cellsOf } from '../../budget/Finding';
import type { CellPlace, Place } from '../../budget/Place';
import type { ListItem } from './listItems';
import type { Step } from './Step';

/** A row of the list that is walked to from the one before. */
export interface Stop {
  readonly key: string;
  /** Undefined for what speaks of the whole workbook. */
  readonly cell: CellPlace | undefined;
}

/**
 * What 下一个 and 上一个 walk through: the errors that the filters leave, or where they leave none, everything they leave.
 * Findings under a named cause are consequences, and no stops of their own.
 */
export function stopsOf(items: readonly ListItem[]): readonly Stop[] {
  const stops = items.flatMap((item) => stopOf(item) ?? []);
  const errors = stops.filter((s) => s.isError);
  return errors.length > 0 ? errors : stops;
}

function stopOf(item: ListItem): (Stop & { readonly isError: boolean }) | undefined {
  const { key } = item;
  switch (item.kind) {
    case 'explanation':
      return {
        key,
        cell: cellAt(item.explanation.diagnoses[0].figure.place),
        isError: item.entries.some((e) => e.finding.severity === 'error'),
      };
    case 'finding':
      if (item.nested) return undefined;
      return {
        key,
        cell: cellsOf(item.entry.finding)[0]?.place,
        isError: item.entry.finding.severity === 'error',
      };
    default:
      return undefined;
  }
}

const cellAt = (place: Place): CellPlace | undefined => (place.kind === 'cell' ? place : place.cell);

/** The stop after, or before, the one where the walk is; round the end to the beginning. Undefined where there are none. */
export function stepFrom(
  stops: readonly Stop[],
  at: Step | null,
  by: 1 | -1,
): (Stop & Pick<Step, 'index'>) | undefined {
  const count = stops.length;
  if (count === 0) return undefined;
  const here = at ? stops.findIndex((s) => s.key === at.key) : -1;
  let index: number;
  if (here >= 0) index = here + by;
  else if (at)
    index = by === 1 ? at.index : at.index - 1; // It is gone: the next has taken its place.
  else index = by === 1 ? 0 : count - 1;
  index = (index + count) % count;
  return { ...stops[index]!, index };
}
