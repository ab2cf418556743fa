import type { Placed } from './Placed';

/** So many years may be told behind a change. */
const YEARS_TOLD = 2;

/** A year and no more. */
const YEAR_ALONE = /^(?:上年度?|去年|本年度?|今年|当年|(?:19|20)\d{2}年度?)(?:预算|决算)?数?(?:为|是)$/;

/**
 * `基本支出增加15万元，上年为650万元，本年为665万元`: the change that tells what the years behind it are of.
 * @param figures those before it
 */
export function changedBefore(
  { own, words, claim }: Pick<Placed, 'own' | 'words' | 'claim'>,
  figures: readonly Placed[],
): Placed | undefined {
  if ((own && !own.generic) || !YEAR_ALONE.test(words)) return undefined;
  const last = figures
    .slice(-YEARS_TOLD - 1)
    .findLast((f) => f.claim.role !== 'level' || !YEAR_ALONE.test(f.words));
  const changed = last?.claim.role === 'rate' ? figures.at(figures.indexOf(last) - 1) : last;
  if (changed?.edge.part !== 'change' || changed.claim.sentence !== claim.sentence) return undefined;
  return changed.own && !changed.own.generic ? changed : undefined;
}
