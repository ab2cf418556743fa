import type { Collector } from '../../support/collect';
import { matchTables, type Comparison, type Side } from '../../support/matchTables';

/** States that a table of a final account equals others added up, code by code: each of them is rounded by itself. */
export const matchFinals = (
  collector: Collector,
  left: Side,
  right: readonly Side[],
  comparison: Comparison = 'equal',
): void => matchTables(collector, left, right, ['total', 'subject'], comparison, undefined, false);
