import { invalidArgument, notImplemented } from './HostError';
import type { Json, JsonObject } from './wire';

/** An argument of a call: a JSON value, one of our objects, or undefined where the client left it out. */
export type Argument = Json | HostObject | undefined;

export interface Scalar {
  readonly get: () => Json;
  readonly set?: (value: Json) => void;
}

/**
 * An object of the host, spelled out member by member in the names of the wire. What isn't listed doesn't exist:
 * asking for it is an error, so that a test never rests on something that nobody thought about.
 */
export interface HostObject {
  /** The client's class name, for the location of errors. */
  readonly type: string;
  /** What the host answers when the object comes to life: the key by which the client finds it again. */
  readonly key?: () => JsonObject;
  readonly scalars?: Readonly<Record<string, Scalar>>;
  readonly children?: Readonly<Record<string, () => HostObject>>;
  /** May answer an object, null for an object that isn't there, or plain JSON; nothing for a void method. */
  readonly methods?: Readonly<Record<string, (...args: Argument[]) => HostObject | Json | void>>;
  /** Present on collections. */
  readonly items?: () => readonly HostObject[];
  /** `getItem` of a collection. */
  readonly indexer?: (key: Argument) => HostObject;
  /** True for services whose every member is accepted and ignored. */
  readonly accepts?: 'anything';
}

export const keyOf = (object: HostObject): JsonObject => object.key?.() ?? {};

const own = <T>(members: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  members && Object.hasOwn(members, name) ? members[name] : undefined;

/** `getRange` for the wire's `GetRange`. */
const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export const locationOf = (object: HostObject, member: string): string => `${object.type}.${camel(member)}`;

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { type?: unknown }).type === 'string' &&
  HOST in value;

const HOST: unique symbol = Symbol('host object');

/** Marks a description as an object of the host. */
export const hostObject = (description: HostObject): HostObject =>
  Object.assign(description, { [HOST]: true });

export function scalarOf(object: HostObject, name: string): Scalar | undefined {
  return own(object.scalars, name);
}

export function childOf(object: HostObject, name: string): HostObject | undefined {
  return own(object.children, name)?.();
}

/** @throws HostError `EmulatorNotImplemented` for a method that isn't listed */
export function call(object: HostObject, name: string, args: readonly Argument[]): HostObject | Json | void {
  if (object.accepts === 'anything') return null;
  const method = own(object.methods, name);
  if (!method) throw notImplemented(`${locationOf(object, name)}()`);
  return method(...args);
}

/** @throws HostError `EmulatorNotImplemented` for a property that isn't listed, or that is read only */
export function assign(object: HostObject, name: string, value: Json): void {
  if (object.accepts === 'anything') return;
  const set = scalarOf(object, name)?.set;
  if (!set) throw notImplemented(`${locationOf(object, name)} =`);
  set(value);
}

/** The argument as text. @throws HostError `InvalidArgument` otherwise */
export function textArgument(value: Argument, location: string): string {
  if (typeof value === 'string') return value;
  throw invalidArgument(location);
}

/** The argument as a number. @throws HostError `InvalidArgument` otherwise */
export function numberArgument(value: Argument, location: string): number {
  if (typeof value === 'number') return value;
  throw invalidArgument(location);
}

/** The argument as a JSON object. @throws HostError `InvalidArgument` otherwise */
export function objectArgument(value: Argument, location: string): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !isHostObject(value))
    return value as JsonObject;
  throw invalidArgument(location);
}
