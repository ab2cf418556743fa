import type { Claim } from './Claim';
import { percentOrAmount } from './comparisons';
import { addNumber } from './addClaim';
import type { NumberToken } from './numbers';
import type { ReaderState, SentenceContext } from './ReaderState';
import { textMeasureKey } from './TextMeasure';
import type { Direction } from './words';

/** A rate in brackets right behind its change. */
export function continueRate(
  state: ReaderState,
  context: SentenceContext,
  token: NumberToken,
  clause: string,
  direction: Direction,
): void {
  const draft = state.comparison!;
  Object.assign(draft, { rate: percentOrAmount(state, context, token, clause, 'rate', direction, draft) });
}

/** `支出2.05万元,年初预算为2.95万元,差值为0.9万元`: how far apart two figures are, in no direction. */
export function readDifference(
  state: ReaderState,
  context: SentenceContext,
  token: NumberToken,
  clause: string,
): void {
  const base = state.planned ?? state.pendingBase ?? undefined;
  const now = base && counterpart(state, base);
  const change = addNumber(state, context, token, {
    role: 'change',
    label: clause,
    ...(now?.measure ? { measure: now.measure } : {}),
    period: now?.period ?? { when: 'this', stage: 'budget' },
  });
  if (!base || !now) return;
  state.comparisons.push({
    now,
    base,
    change,
    against: base.period,
    likeForLike: false,
    sentence: context.sentence.index,
  });
  // What follows speaks of what was spent.
  state.anchor = now;
}

/** The figure of this year that stands against a base: of the same measure, and spent where the base was planned. */
const counterpart = (state: ReaderState, base: Claim): Claim | undefined =>
  base.measure &&
  state.levels
    .get(textMeasureKey(base.measure))
    ?.findLast((c) => c !== base && c.period.when === 'this' && c.period.stage === 'executed');
