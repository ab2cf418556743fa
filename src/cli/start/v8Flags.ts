import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

/** Whether a core is left for V8's own threads, which optimise and clear away, or the program needs them all itself. */
export type Cores = 'spare' | 'busy';

/** As it is for this thread. */
export const coresHere = (): Cores => (isMainThread && availableParallelism() > 1 ? 'spare' : 'busy');

/** Functions are put into one another up to so many bytes of bytecode; V8 takes 920 by itself. */
const MOST_INLINED = 300;

/** A function is optimised after so many bytes of bytecode run; V8 takes 67,584 by itself. */
const RUN_BEFORE: Readonly<Record<Cores, number>> = { spare: 300_000, busy: 600_000 };

/** From here on V8 has a compiler between, and no such budget. */
const WITH_MIDDLE_TIER = 12;

/**
 * Has V8 optimise less. A run over some hundred workbooks is over soon after its code is optimised, and optimising costs
 * more time than it saves; the more so where it takes that time from the program, and each thread does it for itself. There
 * a thread also clears away its own young objects, instead of dividing that work among threads without a core.
 */
export function setV8Flags(cores: Cores): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${MOST_INLINED}`);
  if (Number.parseInt(process.versions.v8, 10) < WITH_MIDDLE_TIER)
    setFlagsFromString(`--interrupt-budget=${RUN_BEFORE[cores]}`);
  if (cores === 'busy') setFlagsFromString('--no-parallel-scavenge');
}
