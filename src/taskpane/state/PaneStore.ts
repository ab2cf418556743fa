import { FIRST_STATE, paneReducer, type PaneAction, type PaneState } from './PaneState';

/** Holds the state outside React, so that controllers, timers and events of the workbook can read and change it. */
export interface PaneStore {
  get(): PaneState;
  dispatch(action: PaneAction): void;
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void;
}

export function createPaneStore(first: PaneState = FIRST_STATE): PaneStore {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch(action) {
      const next = paneReducer(state, action);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
