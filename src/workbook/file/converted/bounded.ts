import type { WorkBook } from '@e965/xlsx';

/** Where the library keeps how far it has read of a record. */
const FIELD = 'l';
const POSITION = Symbol('position');

interface Positioned {
  [POSITION]?: number;
}

/** The library went on without getting anywhere. */
class EndlessReadError extends Error {
  override readonly name = 'EndlessReadError';
}

/**
 * Runs a read of the library that can't go on for ever: on some damaged formulas it steps over their end and never stops. Each of its steps
 * sets the field of a byte array that says how far it is; so many of them are let pass. All byte arrays have the counter while it
 * reads (it makes new ones as it goes), and none when this returns: so it takes only what gives a book at once, and no promise of one.
 * @param most far more steps than any sound file takes
 * @throws EndlessReadError
 */
export function bounded(most: number, read: () => WorkBook): WorkBook {
  let steps = 0;
  Object.defineProperty(Uint8Array.prototype, FIELD, {
    configurable: true,
    get(this: Positioned) {
      return this[POSITION];
    },
    set(this: Positioned, position: number) {
      if (++steps > most) throw new EndlessReadError();
      this[POSITION] = position;
    },
  });
  try {
    return read();
  } finally {
    delete (Uint8Array.prototype as { [FIELD]?: number })[FIELD];
  }
}
