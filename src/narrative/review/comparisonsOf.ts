import { groupBy } from '../../budget/groupBy';
import { oncePer } from '../../budget/oncePer';
import type { Claim, Comparison, Reading } from '../../text/Reading';

const byLevel = oncePer((reading: Reading) => groupBy(reading.comparisons, (c) => c.now));

/** All that a text says of how one level compares, in its order. */
export const comparisonsOf = (reading: Reading, level: Claim): readonly Comparison[] =>
  byLevel(reading).get(level) ?? [];
