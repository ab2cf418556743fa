import type { Claim } from '../Reading';
import type { Placed } from './Placed';

/** So many are looked at before what is asked for is given up: a text repeats a measure more often, and only hostile ones so. */
const NEAR = 64;

/** Levels of one measure and time, in the order of the text. No question goes through all of them. */
export class LevelsInOrder {
  #counts: ReadonlyMap<string, number> | undefined;

  /** @param all in the order of the text */
  constructor(readonly all: readonly Placed[]) {}

  /** The last one before a claim that fits. */
  before(claim: Claim, fits: (f: Placed) => boolean = () => true): Placed | undefined {
    const low = this.countUntil((c) => c.index >= claim.index);
    for (let i = low - 1; i >= 0 && low - i <= NEAR; i--) if (fits(this.all[i]!)) return this.all[i];
    return undefined;
  }

  /** The last one that stands in a sentence or before it. */
  lastUpTo(sentence: number): Placed | undefined {
    return this.all[this.countUntil((c) => c.sentence > sentence) - 1];
  }

  /** How many stand before the first for which it holds; by halves, as it then holds for all behind. */
  private countUntil(isBehind: (claim: Claim) => boolean): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBehind(this.all[middle]!.claim)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The first one, but for one claim. */
  first(not?: Claim): Placed | undefined {
    return this.all[0]?.claim === not ? this.all[1] : this.all[0];
  }

  /** The first one, where all but one claim state one value. */
  only(not?: Claim): Placed | undefined {
    const first = this.first(not);
    if (!first) return undefined;
    const counts = this.counts();
    const isAlone =
      not !== undefined && counts.get(valueOf(not)) === 1 && this.all.some((f) => f.claim === not);
    return counts.size - (isAlone ? 1 : 0) <= 1 ? first : undefined;
  }

  /** How many state each value. */
  private counts(): ReadonlyMap<string, number> {
    if (this.#counts) return this.#counts;
    const counts = new Map<string, number>();
    for (const { claim } of this.all) counts.set(valueOf(claim), (counts.get(valueOf(claim)) ?? 0) + 1);
    this.#counts = counts;
    return counts;
  }
}

const valueOf = ({ figure }: Claim): string => `${figure.value.toString()}${figure.unit}`;
