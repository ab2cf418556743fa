/** The results made for an object, those of each function in a place of its own. */
const MADE = new WeakMap<object, unknown[]>();

/** Stands for a result that is undefined: where nothing stands, nothing was made. */
const UNDEFINED = Symbol('undefined');

let functions = 0;

/**
 * The same function, whose result is made once for each object and kept as long as the object. For what is derived from data
 * that never changes: a book, a table, a block of rows. The results of an object are kept in one list, as it costs much to
 * keep a thing weakly.
 */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const place = functions++;
  return (key) => {
    let made = MADE.get(key);
    if (!made) MADE.set(key, (made = []));
    const known = made[place];
    if (known !== undefined) return (known === UNDEFINED ? undefined : known) as V;
    const value = make(key);
    made[place] = value === undefined ? UNDEFINED : value;
    return value;
  };
}
