import { inUnit, type Figure } from '../../budget/Figure';
import { judge } from '../../budget/judge';
import type { Term, Verdict } from '../../budget/Relation';
import { isMoney } from '../../budget/Unit';
import { verdictOfRatio } from '../../budget/verdictOf';
import type { Claim, Comparison } from '../Reading';

const term = (figure: Figure, weight: 1 | -1 = 1): Term => ({ figure, weight, label: '' });

type Told = Pick<Comparison, 'change' | 'rate' | 'direction'>;

/** Whether rate = change ÷ (level ∓ change). */
export const goesTogether = (level: Claim, told: Told): boolean =>
  told.change !== undefined &&
  (saysNothing(told) ||
    isRateOn([term(level.figure), term(told.change.figure, told.direction === 'down' ? 1 : -1)], told));

/** `增加0万元，增长0%`: whatever it is of did not change, were it nothing itself. */
const saysNothing = ({ change, rate }: Told): boolean =>
  change?.figure.value.isZero() === true && rate?.figure.value.isZero() === true;

/** Whether rate = change ÷ level: then the level may be what is compared with. */
export const mayBeBase = (level: Claim, told: Told): boolean => isRateOn([term(level.figure)], told);

function isRateOn(base: readonly Term[], { change, rate }: Told): boolean {
  if (!change || !rate) return false;
  const verdict = verdictOfRatio('rate', rate.figure, [term(change.figure)], base);
  return verdict !== 'inconsistent' && verdict !== 'cannot-tell';
}

/** Nothing rises by more than it is. */
export const mayHaveChanged = (
  level: Claim,
  { change, direction }: Pick<Comparison, 'change' | 'direction'>,
): boolean => {
  if (!change || direction !== 'up' || !isMoney(change.figure.unit) || !isMoney(level.figure.unit))
    return true;
  return inUnit(change.figure, level.figure.unit).value.lessThanOrEqualTo(level.figure.value);
};

const credit = (verdict: Verdict): number =>
  verdict === 'inconsistent' || verdict === 'cannot-tell' ? -1 : 2;

/** How well a comparison holds of a level and a base: what holds counts for it, what does not against it. */
export function compareFit(
  c: Pick<Comparison, 'change' | 'rate' | 'direction' | 'flat'>,
  now: Claim,
  base: Claim | undefined,
): number {
  let fit = mayHaveChanged(now, c) ? 0 : -2;
  if (c.change && c.rate && !base) fit += goesTogether(now, c) ? 2 : -1;
  if (!base) return fit;
  const [up, down] = c.direction === 'down' ? [base, now] : [now, base];
  const moved = [term(up.figure), term(down.figure, -1)];
  if (c.change) {
    const { verdict } = judge({
      kind: 'linear', rule: '', subject: { table: '' }, total: c.change.figure, totalLabel: '', comparison: 'equal',
      parts: moved,
    }); // prettier-ignore
    fit += credit(verdict);
  }
  const ofNothing = saysNothing(c) && base.figure.value.isZero() && now.figure.value.isZero();
  if (c.rate && !ofNothing) fit += credit(verdictOfRatio('rate', c.rate.figure, moved, [term(base.figure)]));
  return fit + (c.flat && now.figure.value.equals(base.figure.value) ? 1 : 0);
}
