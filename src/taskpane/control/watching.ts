import { passNotice, type Context } from './Context';

/** A pause this long after the last edit starts the check, so that it is done within a second. Milliseconds. */
const PAUSE = 350;

export interface Watching {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Edits made by the pane itself until the function returned is called set off no check of their own. */
  hold(): () => void;
}

/**
 * Follows the workbook: finds anew after edits what was found, knows the selected cell.
 * @param rerun checks and reviews again, where that was done before
 */
export function makeWatching(context: Context, rerun: () => Promise<void>): Watching {
  const { services, store } = context;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let held = 0;
  let missed = false;
  let stops: (() => Promise<void>)[] = [];

  const onEdit = (): void => edited(true);

  /** @param byPerson the person went on: what was said of the action before is said long enough */
  const edited = (byPerson: boolean): void => {
    // A person may type right after a write of ours: what came meanwhile is looked at when the hold is over.
    missed = held > 0;
    if (missed) return;
    store.dispatch({ type: 'narrative/changed' });
    store.dispatch({ type: 'check/run', event: { kind: 'edited' } });
    store.dispatch({ type: 'review/run', event: { kind: 'edited' } });
    if (!store.get().settings.live) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (byPerson) passNotice(context);
      void rerun();
    }, PAUSE);
  };

  return {
    async start() {
      stops = [
        await services.workbook.watchEdits(onEdit),
        await services.workbook.watchSelection((place) => store.dispatch({ type: 'view/selection', place })),
      ];
    },
    async stop() {
      clearTimeout(timer);
      await Promise.all(stops.map((stop) => stop()));
      stops = [];
    },
    hold() {
      held += 1;
      // Events of our own writes arrive a moment after the write: the hold outlasts it.
      return () =>
        void setTimeout(() => {
          held -= 1;
          if (missed && held === 0 && stops.length > 0) edited(false);
        }, PAUSE);
    },
  };
}
