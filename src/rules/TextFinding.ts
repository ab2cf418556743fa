import type { Finding } from '../budget/Finding';
import type { TextPlace } from '../budget/Place';
import type { Relation } from '../budget/Relation';
import type { Claim } from '../text/Reading';

/** A relation of a text, with the claim that is at stake: quoted, and corrected where the others are certain. */
export interface TextRelation {
  readonly relation: Relation;
  readonly claim: Claim;
  /** Claims that the relation speaks of, whether their own figure or their cell's stands in it. */
  readonly claims: readonly Claim[];
  /** Claims of those that say the same figures again, elsewhere: they are held with it. */
  readonly restated?: readonly Claim[];
  /** The stated figure is the one that is wrong when the relation does not hold: then it can be corrected by itself. */
  readonly statedIsWrong: boolean;
  /**
   * When it does not hold, that follows from another finding: from a figure beside its cell, or from one wrong share among
   * several. Then it is told as information.
   */
  readonly explained?: boolean;
  /** The words leave open whether it must hold: only where a slip of the keyboard explains that it does not is it told. */
  readonly unsure?: boolean;
  /** What they leave open is hardly ever so: a slip that may as well be chance is enough. */
  readonly likely?: boolean;
  /** False where it is looked at for a slip alone: that it does not hold otherwise is nothing to tell. */
  readonly told?: boolean;
  /** Its own words tie its figures together, in a text of which nothing holds whole sentences together. */
  readonly tied?: boolean;
  /** What puts the text right when it does not hold, where that is not the stated figure. */
  readonly edits?: readonly Edit[];
  /** The words to quote, where they are not the figure. */
  readonly quote?: TextPlace;
}

/** Words to put in the place of others, in one paragraph. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A finding with what would correct it. */
export interface TextFinding {
  readonly finding: Finding;
  readonly edits?: readonly Edit[];
  /** Claims that were looked at. */
  readonly claims?: readonly Claim[];
}

/** A year of a text that was held against the text's own, and the year that it must be. */
export interface HeldYear {
  /** Index of its claim. */
  readonly claim: number;
  readonly expected: number;
}
