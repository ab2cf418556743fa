import { notImplemented } from './HostError';
import { childOf, keyOf, locationOf, pascal, scalarOf, type HostObject } from './HostObject';
import type { Json, JsonObject, QueryInfo } from './wire';

/**
 * The answer to a `load`: the members asked for, in the wire's spelling. Items of a collection carry their key as `_Id`,
 * which is all the client needs to find them again; `item.id` stays unloaded unless asked for.
 */
export function project(object: HostObject, query: QueryInfo): JsonObject {
  if (object.accepts === 'anything') return {};
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map(withoutItems);
  if (!object.items) return { ...keyOf(object), ...members(object, paths) };
  const skip = query.Skip ?? 0;
  const items = object.items().slice(skip, skip + (query.Top ?? Infinity));
  return { ...keyOf(object), _Items: items.map((item) => ({ ...itemKey(item), ...members(item, paths) })) };
}

const withoutItems = (path: string): string => path.replace(/^items\//, '');

function itemKey(item: HostObject): JsonObject {
  const key = keyOf(item);
  const id = key['Id'] ?? key['_Id'];
  return id === undefined ? key : { _Id: id };
}

function members(object: HostObject, paths: readonly string[]): JsonObject {
  const answer: Record<string, Json> = {};
  const nested = new Map<string, string[]>();
  for (const path of paths.length > 0 ? paths : ['*']) {
    const slash = path.indexOf('/');
    const name = slash < 0 ? path : path.slice(0, slash);
    if (name === '*') Object.assign(answer, allScalars(object));
    else if (slash < 0 && scalarOf(object, pascal(name)))
      answer[pascal(name)] = scalarOf(object, pascal(name))!.get();
    else nested.set(name, [...(nested.get(name) ?? []), ...(slash < 0 ? [] : [path.slice(slash + 1)])]);
  }
  for (const [name, rest] of nested) {
    const child = childOf(object, pascal(name));
    if (!child) throw notImplemented(locationOf(object, name));
    answer[pascal(name)] = project(child, { Select: rest });
  }
  return answer;
}

const allScalars = (object: HostObject): JsonObject =>
  Object.fromEntries(Object.entries(object.scalars ?? {}).map(([name, s]) => [name, s.get()]));
