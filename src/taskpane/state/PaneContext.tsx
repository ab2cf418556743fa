import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { DocumentKind } from '../../budget/TableKind';
import type { RuleMeta } from '../../rules/Rule';
import type { PaneController } from '../control/PaneController';
import type { PaneState } from './PaneState';
import type { PaneStore } from './PaneStore';

interface Pane {
  readonly store: PaneStore;
  readonly controller: PaneController;
  /** The rules that there are. */
  readonly rules: readonly RuleMeta[];
  /** The outlines of narratives that there are. */
  readonly outlines: readonly OutlineName[];
}

export interface OutlineName {
  readonly id: string;
  readonly name: string;
  /** What it explains. */
  readonly document: DocumentKind;
}

const PaneContext = createContext<Pane | null>(null);

export function PaneProvider({
  store,
  controller,
  rules,
  outlines,
  children,
}: Pane & { readonly children: ReactNode }) {
  return (
    <PaneContext.Provider value={{ store, controller, rules, outlines }}>{children}</PaneContext.Provider>
  );
}

function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('A component of the pane stands outside PaneProvider.');
  return pane;
}

/** A part of the state; the component renders again when that part changes (compared by identity). */
export function usePaneState<T>(select: (state: PaneState) => T): T {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

export const useDispatch = (): PaneStore['dispatch'] => usePane().store.dispatch;
export const useController = (): PaneController => usePane().controller;
export const useRules = (): readonly RuleMeta[] => usePane().rules;
export const useOutlines = (): readonly OutlineName[] => usePane().outlines;
