import type { TextMeasure } from '../measure/TextMeasure';
import type { Placed } from './Placed';

/** Economic items that are among the “三公” expenses, too. */
const ITEMS: Readonly<Partial<Record<string, string>>> = {
  abroad: '因公出国（境）费用',
  reception: '公务接待费',
  'vehicle-operation': '公务用车运行维护费',
};

/** 公用经费…，包括印刷费3.14万元、公务接待费4.07万元: among economic items it is one of them, and not all that the “三公” come to. */
export function economicBeside(
  measure: TextMeasure,
  { under, claim }: Placed,
  figures: readonly Placed[],
): TextMeasure {
  const name = measure.family === 'three-public' ? ITEMS[measure.part] : undefined;
  if (name === undefined || !under || under.claim.measure?.family !== 'expenditure') return measure;
  const before = figures.findLast((f) => f.under === under && f.claim.sentence === claim.sentence);
  return before?.claim.measure?.family === 'economic' ? { family: 'economic', part: 'total', name } : measure;
}
