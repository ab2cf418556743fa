import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode; V8 takes 920 by itself. */
const MOST_INLINED = 300;

/**
 * Has V8 put fewer functions into one another when it optimises them. A run over some hundred workbooks is over soon after
 * its code is optimised, and large units cost more time to optimise than they save: on two threads a third of all.
 */
export const limitInlining = (): void =>
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${MOST_INLINED}`);
