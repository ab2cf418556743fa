import { isOwnPlan, ownStage, type Period } from '../../../text/Period';
import type { TextDocument } from '../../../budget/TextDocument';
import { holdsNumbers, mayHoldAmounts, type Column } from '../../../text/tables/columns';

/** What a cell of a table shows of what it is of, when it is written again. */
export type Role = 'now' | 'last' | 'plan' | 'change' | 'rate' | 'share' | 'completion' | 'index' | 'unknown';

/** What the cells of a column show; where no words name amounts, they may be this year's. */
export function roleOf({ role, period, title }: Column, document: TextDocument): Role {
  const stage = ownStage(document);
  switch (role) {
    case 'level':
      return levelRole(period, stage);
    case 'none':
      if (holdsNumbers(title)) return /序号|编号|行次/.test(title) ? 'index' : 'unknown';
      return mayHoldAmounts(title) ? levelRole(period, stage) : 'unknown';
    case 'completion':
      return stage === 'executed' ? role : 'unknown';
    case 'count':
      return 'unknown';
    default:
      return role;
  }
}

function levelRole(period: Period, stage: Period['stage']): Role {
  if (period.stage === stage && period.when !== 'other') return period.when === 'this' ? 'now' : 'last';
  return stage === 'executed' && isOwnPlan(period) ? 'plan' : 'unknown';
}
