import { addTo } from '../../../budget/groupBy';
import { isKnown, textMeasureKey } from '../../../text/measure/TextMeasure';
import type { Comparison } from '../../../text/Reading';
import { groupOf } from '../../../text/vocabulary/groups';
import { sameBase, sumOf, type ChangeSum } from './ChangeSum';

/** Kinds of which there is one in a book. 收入总计 and 收入合计 are two, by one name. */
const TOLD_APART = new Set(['kinds', 'basic', 'classes', 'items', 'sources']);

/**
 * `公务接待费减少1.26万元` in the sentence on all of the “三公”, and again in the paragraph on 公务接待费: one change told twice.
 * What it is of may still be another book's or body's, so that a slip alone is told.
 */
export function toldTwice(comparisons: readonly Comparison[]): readonly ChangeSum[] {
  const before = new Map<string, Comparison[]>();
  return comparisons.flatMap((c) => {
    const measure = c.now?.measure ?? c.subject;
    if (!c.change || !measure || !isKnown(measure) || measure.generic || measure.qualifier) return [];
    if (!TOLD_APART.has(groupOf(measure) ?? '') && measure.family !== 'three-public') return [];
    if (c.now && c.now.period.when !== 'this') return [];
    const key = textMeasureKey(measure);
    const first = before.get(key)?.find((o) => o.sentence !== c.sentence && sameBase(o, c));
    if (!first) addTo(before, key, c);
    const likely = measure.family === 'three-public' && measure.part !== 'total';
    return first ? sumOf(c, [first], true, likely).map((s) => ({ ...s, told: false })) : [];
  });
}
