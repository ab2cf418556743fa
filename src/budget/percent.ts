import { Decimal } from 'decimal.js';
import { inTenMillionths } from './exactSum';
import { round } from './rounding';

const DECIMALS = 2;
/** How many steps of the last decimal the whole is. */
const STEPS = 100 * 10 ** DECIMALS;

/** A part of a whole in %, two decimals, half up. */
export function percentOf(part: Decimal, whole: Decimal): Decimal {
  const steps = (inTenMillionths(part) / inTenMillionths(whole)) * STEPS;
  const nearest = Math.round(steps);
  return isSure(steps, nearest)
    ? new Decimal(nearest / 10 ** DECIMALS)
    : round(part.div(whole).times(100), DECIMALS, 'half-up');
}

/** Beyond this a quotient of binary numbers may be off by more than {@link DOUBT}. */
const MOST = 1e6;
const DOUBT = 1e-6;

/** Whether a quotient of binary numbers is so far from the half that its last digits can't matter. */
const isSure = (steps: number, nearest: number): boolean =>
  nearest !== 0 && Math.abs(steps) < MOST && Math.abs(steps - nearest) < 0.5 - DOUBT;
