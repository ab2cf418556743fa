import { useCallback, useSyncExternalStore } from 'react';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';

const versions = new WeakMap<EmulatedWorkbook, number>();

/** Counts the events of the workbook: it changes in place. */
export function useVersion(workbook: EmulatedWorkbook): number {
  const subscribe = useCallback(
    (onChange: () => void) =>
      workbook.subscribe(() => {
        versions.set(workbook, (versions.get(workbook) ?? 0) + 1);
        onChange();
      }),
    [workbook],
  );
  return useSyncExternalStore(subscribe, () => versions.get(workbook) ?? 0);
}
