import { useCallback, useSyncExternalStore } from 'react';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';
import type { WorkbookEvent } from '../host/model/WorkbookEvent';

type Versions = WeakMap<EmulatedWorkbook, number>;

const all: Versions = new WeakMap();
const contents: Versions = new WeakMap();

/** Counts the events of the workbook: it changes in place. */
export const useVersion = (workbook: EmulatedWorkbook): number => useCount(workbook, all, always);

/** Counts the changes of contents alone. */
export const useContentVersion = (workbook: EmulatedWorkbook): number =>
  useCount(workbook, contents, isOfContent);

const always = (): boolean => true;
const isOfContent = ({ kind }: WorkbookEvent): boolean =>
  kind === 'changed' || kind === 'added' || kind === 'deleted';

function useCount(
  workbook: EmulatedWorkbook,
  versions: Versions,
  counts: (event: WorkbookEvent) => boolean,
): number {
  const subscribe = useCallback(
    (onChange: () => void) =>
      workbook.subscribe((event) => {
        if (!counts(event)) return;
        versions.set(workbook, (versions.get(workbook) ?? 0) + 1);
        onChange();
      }),
    [workbook, versions, counts],
  );
  return useSyncExternalStore(subscribe, () => versions.get(workbook) ?? 0);
}
