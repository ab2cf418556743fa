import type { CellRange } from '../../../budget/address';
import { areaAddress, cellsIn, parseArea, quotedSheet } from '../model/area';
import type { EmulatedSheet } from '../model/EmulatedSheet';
import { invalidArgument } from '../protocol/HostError';
import { hostObject, type HostObject } from '../protocol/HostObject';
import { formatObject } from './format';
import { keep, type HostState } from './HostState';
import { remember } from './Target';

/** Reported limit of an address list that names several ranges. */
const LONGEST_LIST = 8192;

/** `getRanges("A1,C3:D4")`. */
export function rangesOf(state: HostState, sheet: EmulatedSheet, addresses: string): HostObject {
  const location = 'Worksheet.getRanges';
  if (addresses.length > LONGEST_LIST) throw invalidArgument(location);
  const boxes = addresses.split(/[,;]/).map((a) => parseArea(a.trim()));
  if (boxes.some((b) => b === null)) throw invalidArgument(location);
  return state.objects.areas(state, sheet, boxes as CellRange[]);
}

/** RangeAreas. */
export function areasObject(state: HostState, sheet: EmulatedSheet, boxes: readonly CellRange[]): HostObject {
  let reference: string | undefined;
  const target = { sheet, boxes };
  const self: HostObject = hostObject({
    type: 'RangeAreas',
    key: () => (reference ? { _ReferenceId: reference } : {}),
    scalars: {
      Address: { get: () => boxes.map((b) => `${quotedSheet(sheet.name)}!${areaAddress(b)}`).join(',') },
      AreaCount: { get: () => boxes.length },
      CellCount: { get: () => boxes.reduce((n, b) => n + cellsIn(b), 0) },
    },
    children: {
      Format: () => formatObject(state, target),
      Areas: () =>
        hostObject({
          type: 'RangeCollection',
          items: () => boxes.map((b) => state.objects.range(state, sheet, b)),
        }),
    },
    methods: { _KeepReference: () => void (reference ??= keep(state, self)) },
  });
  return remember(self, target);
}
