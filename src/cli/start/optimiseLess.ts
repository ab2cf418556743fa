import { setFlagsFromString } from 'node:v8';

/** Functions are put into one another up to so many bytes of bytecode; V8 takes 920 by itself. */
const MOST_INLINED = '--max-inlined-bytecode-size-cumulative=300';

/** A function is optimised after so many bytes of bytecode run; V8 takes 67,584 by itself. */
const RUN_BEFORE = '--interrupt-budget=300000';

/** From here on V8 has a compiler between, and no such budget. */
const WITH_MIDDLE_TIER = 12;

/**
 * Has V8 optimise less. A run over some hundred workbooks is over soon after its code is optimised, and optimising costs
 * more time than it saves: on two threads, which do it each for itself, a third of the whole.
 */
export function optimiseLess(): void {
  setFlagsFromString(MOST_INLINED);
  if (Number.parseInt(process.versions.v8, 10) < WITH_MIDDLE_TIER) setFlagsFromString(RUN_BEFORE);
}
