import { verdictOfRatio } from '../../budget/verdictOf';
import type { Claim, Comparison } from './Claim';

/**
 * What a comparison that names nothing is about: the part last spoken of, or the whole of its list. The one whose change and
 * rate go together; the whole, when nothing of the kind was said of the parts before and the part can't have changed so much.
 */
export function meant(c: Comparison): Comparison {
  const { now, others, ...rest } = c;
  if (!now || !others || c.base) return c;
  const candidates = [now, ...others];
  const chosen = c.rate
    ? candidates.find((level) => goesTogether(level, c))
    : candidates.find((level) => mayHaveChanged(level, c));
  const about = chosen ?? now;
  return { ...rest, now: about, ...(about !== now && about.measure ? { subject: about.measure } : {}) };
}

/** Whether rate = change ÷ (level ∓ change). */
export function goesTogether(level: Claim, { change, rate, direction }: Comparison): boolean {
  if (!change || !rate) return false;
  const verdict = verdictOfRatio(
    'rate',
    rate.figure,
    [{ figure: change.figure, weight: 1 }],
    [
      { figure: level.figure, weight: 1 },
      { figure: change.figure, weight: direction === 'down' ? 1 : -1 },
    ],
  );
  return verdict !== 'inconsistent' && verdict !== 'cannot-tell';
}

/** Nothing rises by more than it is. */
const mayHaveChanged = (level: Claim, { change, direction }: Comparison): boolean =>
  !change ||
  direction !== 'up' ||
  change.figure.unit !== level.figure.unit ||
  change.figure.value.lessThanOrEqualTo(level.figure.value);
