import type { TextRule } from '../../../rules/Rule';
import { wordingRules } from '../../../rules/wording';
import { rule as changeAmount } from './change-amount';
import { rule as changeDirection } from './change-direction';
import { rule as changeRate } from './change-rate';
import { rule as claimEqualsCell } from './claim-equals-cell';
import { rule as completionRate } from './completion-rate';
import { rule as itemsExplained } from './items-explained';
import { rule as moneyAndVisits } from './money-and-visits';
import { rule as noChange } from './no-change';
import { rule as openingToClosing } from './opening-to-closing';
import { rule as partsAddUp } from './parts-add-up';
import { rule as priceTimesNumber } from './price-times-number';
import { rule as sameStatement } from './same-statement';
import { rule as shareOfWhole } from './share-of-whole';

/** The rules on the figures of a text, by id. */
export const figureRules: readonly TextRule[] = [
  changeAmount,
  changeDirection,
  changeRate,
  claimEqualsCell,
  completionRate,
  itemsExplained,
  moneyAndVisits,
  noChange,
  openingToClosing,
  partsAddUp,
  priceTimesNumber,
  sameStatement,
  shareOfWhole,
];

/** Every rule on texts: on their figures, then on their words. */
export const textRules: readonly TextRule[] = [...figureRules, ...wordingRules];
