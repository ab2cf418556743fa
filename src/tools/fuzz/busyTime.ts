import { readFileSync } from 'node:fs';

/** Of Linux, whose file counts in these. Milliseconds. */
const TICK = 10;

/**
 * Milliseconds that this thread has computed, which do not grow while others have the processor; where the system does not
 * tell, those that have passed.
 */
export function busyTime(): number {
  try {
    // Behind the program's name, which stands in brackets and may hold spaces: fields 14 and 15 of all.
    const [, fields] = readFileSync('/proc/thread-self/stat', 'utf8').split(/\) (?=\S )/);
    const [user, system] = fields!.split(' ').slice(11, 13).map(Number);
    return (user! + system!) * TICK;
  } catch {
    return performance.now();
  }
}
