import { Decimal } from 'decimal.js';
import { inUnit } from '../../../budget/Figure';
import { isMoney } from '../../../budget/Unit';
import { fits } from '../../../text/choose/fits';
import { sameMeasure } from '../../../text/measure/TextMeasure';
import type { Claim, Reading } from '../../../text/Reading';

/**
 * Whether the text breaks off within its 项: they are the last of it, and not only what was spent on them falls short of
 * the total, but what was planned for them of the total's plan as well. One wrong amount does not move both.
 */
export function areCutShort({ claims }: Reading, total: Claim, items: readonly Claim[]): boolean {
  if (items.length < 2 || !items.every((i) => i.measure?.subject?.itemName)) return false;
  if (claims.at(-1)?.section !== items.at(-1)?.section) return false;
  const beside = claims.filter((c) => isOtherStage(c, total));
  const other = beside.find((c) => c.sentence === total.sentence && sameMeasure(c.measure, total.measure));
  const parts = items.map((item) => beside.find((c) => sameMeasure(c.measure, item.measure)));
  return (
    other !== undefined &&
    parts.every((p) => p !== undefined) &&
    isShort(total, items) &&
    isShort(other, parts)
  );
}

/** What was planned beside what was spent, or the other way round. */
const isOtherStage = ({ role, approximate, period }: Claim, { period: of }: Claim): boolean =>
  role === 'level' && !approximate && period.when === of.when && period.stage !== of.stage;

/** The parts come to less than the total, by more than rounding may. */
const isShort = (total: Claim, parts: readonly Claim[]): boolean =>
  !fits(total, parts) && sumIn(total, parts).lessThan(total.figure.value);

const sumIn = ({ figure: { unit } }: Claim, parts: readonly Claim[]): Decimal =>
  parts.reduce(
    (sum, { figure }) => sum.plus((isMoney(unit) ? inUnit(figure, unit) : figure).value),
    new Decimal(0),
  );
