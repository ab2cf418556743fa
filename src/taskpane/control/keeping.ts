import { restoreIgnored } from './ignoring';
import { readInputs, type GivenInputs } from '../state/NarrativeState';
import { readKeptReview, type KeptReview } from '../state/ReviewState';
import { readSettings, type Settings } from '../state/Settings';
import type { ViewState } from '../state/ViewState';
import type { Context } from './Context';
import { keepRulesOff, recallRulesOff } from './rulesOff';
import { keepSubjects, recallSubjects } from './keptSubjects';
import { knownId, ownId } from './workbookId';

/** Keys of what travels with the workbook. */
const SETTINGS = 'settings';
const INPUTS = 'inputs';
/** Keys of what stays on the machine. */
const VIEW = 'view';
const typedOf = (id: string): string => `typed ${id}`;
const reviewOf = (id: string): string => `review ${id}`;

/** What had been done when the pane was closed. */
interface Done {
  readonly checked: boolean;
  readonly reviewed: boolean;
  readonly narrated: boolean;
}

/** What of the view a reopened pane takes up, whatever the workbook. */
type KeptView = Partial<Pick<ViewState, 'tab' | 'grouping'> & Done>;

/** Takes up what earlier openings of the pane left. */
export async function restore(context: Context): Promise<Done> {
  const { services, store } = context;
  const { workbook, memory } = services;
  const [settings, inputs, view, rulesOff, subjects] = await Promise.all([
    workbook.recall(SETTINGS),
    workbook.recall(INPUTS),
    memory.recall(VIEW),
    recallRulesOff(memory),
    recallSubjects(memory),
  ]);
  await restoreIgnored(context);
  store.dispatch({ type: 'settings/restored', settings: { ...readSettings(settings), rulesOff, subjects } });
  store.dispatch({ type: 'narrative/inputs-restored', inputs: readInputs(inputs) });
  const id = await knownId(context);
  if (id !== null) await restoreTyped(context, id);
  const review = id === null ? null : readKeptReview(await memory.recall(reviewOf(id)));
  if (review) store.dispatch({ type: 'review/restored', kept: review });
  if (!isKeptView(view)) return { checked: false, reviewed: false, narrated: false };
  const { checked = false, reviewed = false, narrated = false, tab, grouping } = view;
  store.dispatch({
    type: 'view/restored',
    view: { ...(tab ? { tab } : {}), ...(grouping ? { grouping } : {}) },
  });
  return { checked, reviewed, narrated };
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

/** Into the workbook, but for the choice of rules and the list of subjects: they are the reader's own, and stay on the machine. */
export async function keepSettings(
  { services, store }: Context,
  { rulesOff: changedRules, subjects: changedSubjects, ...others }: Partial<Settings>,
): Promise<void> {
  const { rulesOff, subjects, ...settings } = store.get().settings;
  if (changedRules) await keepRulesOff(services.memory, rulesOff);
  if (changedSubjects !== undefined) await keepSubjects(services.memory, subjects);
  if (Object.keys(others).length > 0) await services.workbook.keep(SETTINGS, JSON.stringify(settings));
}

export const keepInputs = ({ services, store }: Context): Promise<void> =>
  services.workbook.keep(INPUTS, JSON.stringify(store.get().narrative.inputs));

/** Inputs that are not in the workbook yet, on the machine: a pane that goes takes no time for the workbook. */
export const keepTyped = async (context: Context, typed: GivenInputs | null): Promise<void> =>
  context.services.memory.keep(typedOf(await ownId(context)), typed);

/** Inputs that an earlier opening of the pane had no time to put into the workbook. */
async function restoreTyped(context: Context, id: string): Promise<void> {
  const typed = await context.services.memory.recall(typedOf(id));
  if (typeof typed !== 'object' || typed === null) return;
  const inputs = { ...context.store.get().narrative.inputs, ...readInputs(JSON.stringify(typed)) };
  context.store.dispatch({ type: 'narrative/inputs-restored', inputs });
  await keepInputs(context);
  await keepTyped(context, null);
}

/** Keeps the view on the machine as it changes. @returns a function that ends it */
export function keepView({ services, store }: Context): () => void {
  let last = '';
  return store.subscribe(() => {
    const { view, check, review, narrative } = store.get();
    const { tab, grouping } = view;
    const kept: KeptView = {
      tab,
      grouping,
      checked: check.result !== null,
      reviewed: review.result !== null,
      narrated: narrative.narrative !== null,
    };
    const text = JSON.stringify(kept);
    if (text === last) return;
    last = text;
    void services.memory.keep(VIEW, kept);
  });
}

/** The machine's memory is written by this pane alone; an older version's shape is told by its tab. */
const isKeptView = (value: unknown): value is KeptView =>
  typeof value === 'object' && value !== null && 'tab' in value;
