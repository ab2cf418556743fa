import type { BudgetBook } from '../../budget/BudgetBook';
import type { TextDocument } from '../../budget/TextDocument';
import type { Claim } from '../../text/Reading';
import type { TextMeasure } from '../../text/measure/TextMeasure';
import { lookUp, lookUpOrNothing, wholeOf, type MeasurePath } from '../measures';
import { agrees, findCell, linked, type FoundCell } from './findCell';
import { pathsOfClaim } from './paths';

interface Books {
  /** What was spent. */
  readonly book?: BudgetBook | undefined;
  /** Where what was planned stands, the nearest first. */
  readonly plans: readonly BudgetBook[];
  readonly wholes: ReadonlyMap<Claim, TextMeasure>;
}

/** Finds what was planned of the figures of a final account's text. */
export interface PlanCells {
  /** Of a plan that the text states. */
  of(claim: Claim): FoundCell | undefined;
  /** Of what was spent, found at a cell or by its words, where the text states no plan. */
  beside(claim: Claim, spent: FoundCell | undefined): FoundCell | undefined;
}

export function planCells(document: TextDocument, { book, plans, wholes }: Books): PlanCells {
  return {
    of: (claim) => {
      const found = plans.flatMap((plan) => findCell(plan, document, claim, wholes) ?? []);
      return found.find((f) => agrees(claim, f)) ?? found[0] ?? notPlanned(claim);
    },
    beside: (claim, spent) => {
      const found = plans.flatMap((plan) => {
        const at = spent?.path && lookUp(plan, spent.path);
        return at
          ? [linked(at, spent.certain)]
          : spent
            ? []
            : (findCell(plan, document, claim, wholes) ?? []);
      });
      return found[0];
    },
  };

  /** A 项 that was spent on and that the budget, which has its table, does not have: nothing was planned for it. */
  function notPlanned(claim: Claim): FoundCell | undefined {
    const path = book && claim.measure?.subject?.itemName && codedPath(book, claim);
    if (!path || !wholeOf(path)) return undefined;
    const [found] = plans.flatMap((plan) => lookUpOrNothing(plan, path) ?? []);
    return found && linked(found, true);
  }

  function codedPath(spent: BudgetBook, claim: Claim): MeasurePath | undefined {
    const section = document.sections[claim.section]!.path;
    return pathsOfClaim(spent, claim, section).paths.find((p) => p.kind === 'expenditure' && p.code);
  }
}
