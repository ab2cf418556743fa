import { readIgnored } from '../state/Ignored';
import { readInputs } from '../state/NarrativeState';
import { readKeptReview, type KeptReview } from '../state/ReviewState';
import { readSettings } from '../state/Settings';
import type { ViewState } from '../state/ViewState';
import type { Context } from './Context';
import { knownId, ownId } from './workbookId';

/** Keys of what travels with the workbook. */
const IGNORED = 'ignored';
const SETTINGS = 'settings';
const INPUTS = 'inputs';
/** Keys of what stays on the machine. */
const VIEW = 'view';
const reviewOf = (id: string): string => `review ${id}`;

/** What had been done when the pane was closed. */
interface Done {
  readonly checked: boolean;
  readonly reviewed: boolean;
}

/** What of the view a reopened pane takes up. */
type KeptView = Partial<Omit<ViewState, 'selection'> & Done>;

/** Takes up what earlier openings of the pane left. */
export async function restore(context: Context): Promise<Done> {
  const { services, store } = context;
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
  const id = await knownId(context);
  const review = id === null ? null : readKeptReview(await memory.recall(reviewOf(id)));
  if (review) store.dispatch({ type: 'review/restored', kept: review });
  if (!isKeptView(view)) return { checked: false, reviewed: false };
  const { checked = false, reviewed = false, ...rest } = view;
  store.dispatch({ type: 'view/restored', view: rest });
  return { checked, reviewed };
}

/** Keeps the text under review on the machine, for this workbook. */
export async function keepReview(context: Context): Promise<void> {
  const { source, draft, file } = context.store.get().review;
  const isPlain = source === 'workbook' && draft === '' && !file;
  // A workbook of which there is nothing to remember is not written to.
  const id = await (isPlain ? knownId(context) : ownId(context));
  if (id !== null)
    await context.services.memory.keep(reviewOf(id), { source, draft, file } satisfies KeptReview);
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
    const { view, check, review } = store.get();
    const { selection: _selection, ...rest } = view;
    const kept: KeptView = { ...rest, checked: check.result !== null, reviewed: review.result !== null };
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
