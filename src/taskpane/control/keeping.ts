import { readIgnored } from '../state/Ignored';
import { readInputs } from '../state/NarrativeState';
import { readSettings } from '../state/Settings';
import type { ViewState } from '../state/ViewState';
import type { Context } from './Context';

/** Keys of what travels with the workbook. */
const IGNORED = 'ignored';
const SETTINGS = 'settings';
const INPUTS = 'inputs';
/** Key of what stays on the machine. */
const VIEW = 'view';

/** What of the view a reopened pane takes up; whether it had checked. */
type KeptView = Partial<Omit<ViewState, 'selection'>> & { readonly checked?: boolean };

/** Takes up what earlier openings of the pane left. Says whether the workbook had been checked. */
export async function restore({ services, store }: Context): Promise<boolean> {
  const { workbook, memory } = services;
  const [ignored, settings, inputs, view] = await Promise.all([
    workbook.recall(IGNORED),
    workbook.recall(SETTINGS),
    workbook.recall(INPUTS),
    memory.recall(VIEW),
  ]);
  store.dispatch({ type: 'ignored/restored', ignored: readIgnored(ignored) });
  store.dispatch({ type: 'settings/restored', settings: readSettings(settings) });
  store.dispatch({ type: 'narrative/inputs-restored', inputs: readInputs(inputs) });
  if (!isKeptView(view)) return false;
  const { checked, ...rest } = view;
  store.dispatch({ type: 'view/restored', view: rest });
  return checked === true;
}

export const keepIgnored = ({ services, store }: Context): Promise<void> =>
  services.workbook.keep(IGNORED, JSON.stringify(store.get().ignored));

export const keepSettings = ({ services, store }: Context): Promise<void> =>
  services.workbook.keep(SETTINGS, JSON.stringify(store.get().settings));

export const keepInputs = ({ services, store }: Context): Promise<void> =>
  services.workbook.keep(INPUTS, JSON.stringify(store.get().narrative.inputs));

/** Keeps the view on the machine as it changes. @returns a function that ends it */
export function keepView({ services, store }: Context): () => void {
  let last = '';
  return store.subscribe(() => {
    const { view, check } = store.get();
    const { selection: _selection, ...rest } = view;
    const kept: KeptView = { ...rest, checked: check.result !== null };
    const text = JSON.stringify(kept);
    if (text === last) return;
    last = text;
    void services.memory.keep(VIEW, kept);
  });
}

/** The machine's memory is written by this pane alone; an older version's shape is told by its tab. */
const isKeptView = (value: unknown): value is KeptView =>
  typeof value === 'object' &&
  value !== null &&
  'tab' in value &&
  'severities' in value &&
  Array.isArray(value.severities);
