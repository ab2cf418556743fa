import { isMoney } from '../../budget/Unit';
import { isKnown, textMeasureKey, type TextMeasure } from '../measure/TextMeasure';
import type { Lexed } from '../tokens/lex';
import type { Placed } from './Placed';

/**
 * `预算20万元：甲5万元、乙15万元；决算18万元：4万元、14万元`: amounts without names behind a colon are of what the list before names, in
 * its order. Empty where no list before has so many.
 */
export function namesInOrder(
  { tokens, text }: Lexed,
  token: number,
  count: number,
  figures: readonly Placed[],
): readonly TextMeasure[] {
  if (tokens[token - 1]?.kind !== ':') return [];
  const total = figures.at(-1)?.token === token - 2 ? figures.length - 1 : figures.length;
  const list = figures.slice(Math.max(0, total - count), total);
  const measures = list.flatMap(({ claim }) =>
    claim.role === 'level' && isMoney(claim.figure.unit) && claim.measure && isKnown(claim.measure)
      ? [claim.measure]
      : [],
  );
  const distinct = new Set(measures.map(textMeasureKey)).size;
  const follow = list.every(
    (f, k) => k === 0 || /^[、,;]/.test(text.slice(tokens[list[k - 1]!.token]!.end, tokens[f.token]!.start)),
  );
  return measures.length === count && distinct === count && follow ? measures : [];
}
