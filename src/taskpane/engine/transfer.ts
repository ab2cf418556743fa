import { Decimal } from 'decimal.js';

/**
 * Decimals don't cross from a worker to the page (a structured clone can't copy their class), so they travel as text
 * in a box. Everything else of a result is plain data. What is shared on one side stays shared on the other.
 */
interface DecimalBox {
  readonly $decimal: string;
}

const isBox = (value: object): value is DecimalBox => '$decimal' in value;

/** A copy fit for `postMessage`. */
export const pack = (value: unknown): unknown =>
  copy(value, (o) => (Decimal.isDecimal(o) ? { $decimal: o.toString() } : undefined));

/** Takes back {@link pack}. */
export const unpack = (value: unknown): unknown =>
  copy(value, (o) => (isBox(o) ? new Decimal(o.$decimal) : undefined));

function copy(root: unknown, replace: (o: object) => object | undefined): unknown {
  const done = new Map<object, unknown>();
  const visit = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = done.get(value);
    if (known !== undefined) return known;
    const replaced = replace(value);
    if (replaced !== undefined) {
      done.set(value, replaced);
      return replaced;
    }
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      done.set(value, list);
      for (const item of value) list.push(visit(item));
      return list;
    }
    if (ArrayBuffer.isView(value)) return value;
    if (isSet(value) || isMap(value)) return collection(value, visit, done);
    const record: Record<string, unknown> = {};
    done.set(value, record);
    for (const [key, item] of Object.entries(value)) record[key] = visit(item);
    return record;
  };
  return visit(root);
}

// By name, not by `instanceof`: a value may come from another realm.
const isSet = (value: object): value is Set<unknown> =>
  Object.prototype.toString.call(value) === '[object Set]';
const isMap = (value: object): value is Map<unknown, unknown> =>
  Object.prototype.toString.call(value) === '[object Map]';

function collection(
  value: Set<unknown> | Map<unknown, unknown>,
  visit: (v: unknown) => unknown,
  done: Map<object, unknown>,
) {
  if (isSet(value)) {
    const set = new Set<unknown>();
    done.set(value, set);
    for (const item of value) set.add(visit(item));
    return set;
  }
  const map = new Map<unknown, unknown>();
  done.set(value, map);
  for (const [key, item] of value) map.set(visit(key), visit(item));
  return map;
}
