/**
 * The same function, whose result is made once for each object and kept as long as the object. For what is derived from data
 * that never changes: a book, a table, a block of rows.
 */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let known = made.get(key);
    if (!known) made.set(key, (known = { value: make(key) }));
    return known.value;
  };
}
