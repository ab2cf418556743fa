import type { CellRange } from '../../../budget/address';
import type { EmulatedSheet } from '../model/EmulatedSheet';
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

/** Objects that lead to one another; handed around here so that their files need not import each other. */
export interface Objects {
  readonly range: (state: HostState, sheet: EmulatedSheet, box: CellRange) => HostObject;
  readonly areas: (state: HostState, sheet: EmulatedSheet, boxes: readonly CellRange[]) => HostObject;
  readonly worksheet: (state: HostState, sheet: EmulatedSheet) => HostObject;
}

/** What the host's objects share. */
export interface HostState {
  readonly workbook: EmulatedWorkbook;
  readonly traits: Traits;
  readonly objects: Objects;
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
