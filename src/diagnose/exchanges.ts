import { groupBy } from '../budget/groupBy';
import type { Explaining } from './Explaining';
import { swapsOf } from './swaps';
import type { System } from './System';

/** An exchange of two amounts takes from one relation what it gives to another. */
const SEVERAL = 2;

/**
 * Explains what two exchanged amounts broke.
 * @returns the system with them put back
 */
export function putBackExchanged(explaining: Explaining, whole: System): System {
  let system = whole;
  const bySet = groupBy(swapsOf(whole, explaining.evidence.neighbours), (c) => c.healed.join());
  for (const swaps of bySet.values()) {
    const { healed, set, values } = explaining.rank(swaps)[0]!.correction;
    if (healed.length < SEVERAL || !healed.every((e) => system.isViolated(e))) continue;
    // Where one figure explains as much, one is wrong.
    if (explaining.search(system.only(healed), healed, 1).kind === 'found') continue;
    explaining.explain(swaps, healed, false);
    system = system.withValues(set, values);
  }
  return system;
}
