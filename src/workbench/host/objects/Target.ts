import type { CellRange } from '../../../budget/address';
import { cellsIn, columnsOf, rowsOf } from '../model/area';
import type { EmulatedCell, EmulatedSheet } from '../model/EmulatedSheet';
import { HostError, accessDenied, invalidArgument, notImplemented } from '../protocol/HostError';
import type { Argument, HostObject } from '../protocol/HostObject';
import { isHostObject } from '../protocol/HostObject';
import type { Json } from '../protocol/wire';

/** The cells that a Range (one box) or RangeAreas (several) stands for. */
export interface Target {
  readonly sheet: EmulatedSheet;
  readonly boxes: readonly CellRange[];
}

const targets = new WeakMap<HostObject, Target>();

export function remember(object: HostObject, target: Target): HostObject {
  targets.set(object, target);
  return object;
}

/** The cells behind an argument that must be a Range. @throws HostError `InvalidArgument` otherwise */
export function targetOf(argument: Argument, location: string): Target {
  const target = isHostObject(argument) ? targets.get(argument) : undefined;
  if (!target) throw invalidArgument(location);
  return target;
}

/** Excel's limit for one read. */
const MOST_CELLS = 5_000_000;

/** One answer per cell, as rows of columns. @throws HostError beyond five million cells */
export function gridOf<T>(
  sheet: EmulatedSheet,
  box: CellRange,
  read: (cell: EmulatedCell | undefined) => T,
): T[][] {
  if (cellsIn(box) > MOST_CELLS)
    throw new HostError(
      'ResponsePayloadSizeLimitExceeded',
      'The response payload size has exceeded the limit.',
      'Range',
    );
  return Array.from({ length: rowsOf(box) }, (_r, i) =>
    Array.from({ length: columnsOf(box) }, (_c, j) => read(sheet.peek(box.top + i, box.left + j))),
  );
}

/** The value that all cells share; null when they differ, or when the range is too large to say. */
export function uniform(target: Target, read: (cell: EmulatedCell | undefined) => Json): Json {
  let first: Json | undefined;
  for (const box of target.boxes) {
    if (cellsIn(box) > MOST_CELLS) return null;
    for (let row = box.top; row <= box.bottom; row++)
      for (let column = box.left; column <= box.right; column++) {
        const value = read(target.sheet.peek(row, column));
        if (first === undefined) first = value;
        else if (first !== value) return null;
      }
  }
  return first ?? null;
}

/** Calls for each cell of the target. @throws HostError for whole rows or columns: no add-in of ours writes those */
export function eachCell(
  target: Target,
  location: string,
  visit: (row: number, column: number) => void,
): void {
  for (const box of target.boxes) {
    if (cellsIn(box) > MOST_CELLS) throw notImplemented(`${location} on an unbounded range`);
    for (let row = box.top; row <= box.bottom; row++)
      for (let column = box.left; column <= box.right; column++) visit(row, column);
  }
}

/** @throws HostError `AccessDenied` on a protected sheet */
export function assertUnprotected(sheet: EmulatedSheet, location: string, unless?: string): void {
  if (sheet.isProtected && !(unless && sheet.protectionOptions[unless] === true))
    throw accessDenied(location);
}
