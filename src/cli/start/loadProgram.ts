import { join } from 'node:path';
import type * as Program from '../program';
import { loadScript, type LoadedScript } from './loadScript';
import { setV8Flags, type Cores } from './v8Flags';

/**
 * Loads the program, which lies beside the executable. V8 takes code only under the flags that it was compiled with, so it is
 * kept once for each case.
 */
export function loadProgram(cores: Cores): LoadedScript<typeof Program> {
  setV8Flags(cores);
  return loadScript(join(__dirname, 'program.cjs'), join(__dirname, `program.${cores}.cache`));
}
