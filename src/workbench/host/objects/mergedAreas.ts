import type { CellRange } from '../../../budget/address';
import { intersects } from '../model/area';
import type { EmulatedSheet } from '../model/EmulatedSheet';
import { HostError } from '../protocol/HostError';
import type { HostObject } from '../protocol/HostObject';
import type { HostState } from './HostState';

/** Excel fails to list more merged areas than this at a time. */
const MOST_MERGES = 512;

/** The merged areas that touch a range; null when there are none. */
export function mergedAreas(state: HostState, sheet: EmulatedSheet, box: CellRange): HostObject | null {
  const merges = sheet.merges.filter((m) => intersects(m, box));
  if (merges.length > MOST_MERGES)
    throw new HostError(
      'GeneralException',
      'There are too many merged areas.',
      'Range.getMergedAreasOrNullObject',
      500,
    );
  return merges.length === 0 ? null : state.objects.areas(state, sheet, merges);
}
