import { measureOf } from '../../text/measure/measureOf';
import { isKnown } from '../../text/measure/TextMeasure';

/** Whether a row is called as something that texts measure: 培训费, 公用经费, 基本支出. In a sentence the words mean that. */
export function isMeasure(name: string): boolean {
  const measure = measureOf(name, []);
  return measure !== null && isKnown(measure);
}
