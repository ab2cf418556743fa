import type { EmulatedWorkbook } from '../model/EmulatedWorkbook';
import type { HostObject } from '../protocol/HostObject';

/** Event types of the wire, for events of the whole workbook. */
export const EVENT = { changed: 10, activated: 11, added: 13, selected: 14, deleted: 15 } as const;
export type EventType = (typeof EVENT)[keyof typeof EVENT];

/** Where two builds of Excel were reported to answer differently; tests run under each. */
export interface Traits {
  /** False: `fill.pattern` answers null for every cell, as some builds do. */
  readonly reportsFillPattern: boolean;
}

/** What the host's objects share. */
export interface HostState {
  readonly workbook: EmulatedWorkbook;
  readonly traits: Traits;
  /** Ranges the client asked to keep, by reference id. */
  readonly references: Map<string, HostObject>;
  /** Events that were asked for: `type:target`. */
  readonly watched: Set<string>;
}

let lastReference = 0;

/** Keeps an object beyond its request. @returns the reference id */
export function keep(state: HostState, object: HostObject): string {
  const id = `ref${++lastReference}`;
  state.references.set(id, object);
  return id;
}
