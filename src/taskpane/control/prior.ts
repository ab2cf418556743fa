import type { BudgetBook } from '../../budget/BudgetBook';
import type { Message } from '../../budget/Finding';
import { priorFit } from '../../budget/priorFit';
import type { Grid } from '../../workbook/Grid';
import type { PriorBook } from '../state/NarrativeState';
import { attempt, tell, type Context } from './Context';
import type { PriorActions } from './PaneController';
import { knownId, ownId } from './workbookId';

interface KeptPrior {
  readonly file: string;
  readonly grids: readonly Grid[];
  /** A person has insisted on a workbook that does not seem to be last year's. */
  readonly insisted?: boolean;
}

/** A workbook read from disk. */
interface Chosen {
  readonly prior: PriorBook;
  readonly grids: readonly Grid[];
}

const keyOf = (id: string): string => `prior ${id}`;

/** Last year's workbook: read from disk, compared with this one, kept on the machine; it never enters this year's file. */
export interface Priors {
  readonly actions: PriorActions;
  /** Takes up the workbook chosen when the pane was last open on this one, where it still is last year's. */
  restore(): Promise<void>;
}

/** @param rerun runs again what was run, with last year's figures */
export function makePriors(context: Context, rerun: () => Promise<void>): Priors {
  const { services, store } = context;
  /** Waits for a person's answer. */
  let asked: Chosen | null = null;

  const say = (message: Message): string => context.words().message(message);

  const ownBook = async (): Promise<BudgetBook> =>
    services.engine.call('recognise', await services.workbook.read());

  async function recognised(file: string, grids: readonly Grid[]): Promise<PriorBook> {
    const book = await services.engine.call('recognise', grids);
    if (book.tables.length === 0) throw new NoTablesError(file);
    return { file, book };
  }

  async function adopt({ prior, grids }: Chosen, insisted: boolean): Promise<void> {
    context.prior = grids;
    store.dispatch({ type: 'narrative/prior', prior });
    const kept: KeptPrior = { file: prior.file, grids, ...(insisted ? { insisted } : {}) };
    await attempt(context, async () => services.memory.keep(keyOf(await ownId(context)), kept));
    await rerun();
  }

  const actions: PriorActions = {
    async choosePrior(file) {
      store.dispatch({ type: 'narrative/reading-prior' });
      const found: Chosen[] = [];
      await attempt(context, async () => {
        const grids = await services.readFile(new Uint8Array(await file.arrayBuffer()), file.name);
        const prior = await recognised(file.name, grids);
        const fit = priorFit(await ownBook(), prior.book, file.name);
        const doubted = fit.kind === 'fits' ? prior : { ...prior, doubt: fit.message };
        if (fit.kind === 'other') {
          asked = { prior: doubted, grids };
          store.dispatch({ type: 'narrative/prior-asked', question: fit.message });
        } else {
          found.push({ prior: doubted, grids });
          if (fit.kind === 'unknown') tell(context, 'warning', 'prior.told', { reason: say(fit.message) });
        }
      });
      store.dispatch({ type: 'narrative/prior-read' });
      for (const chosen of found) await adopt(chosen, false);
    },
    async insistPrior() {
      const answer = asked;
      actions.declinePrior();
      if (answer) await adopt(answer, true);
    },
    declinePrior() {
      asked = null;
      store.dispatch({ type: 'narrative/prior-asked', question: null });
    },
    async forgetPrior() {
      context.prior = null;
      store.dispatch({ type: 'narrative/prior', prior: null });
      const id = await knownId(context);
      if (id !== null) await services.memory.keep(keyOf(id), null);
      await rerun();
    },
  };

  return {
    actions,
    async restore() {
      const id = await knownId(context);
      const kept = id === null ? null : await services.memory.recall(keyOf(id));
      if (!isKept(kept)) return;
      const prior = await recognised(kept.file, kept.grids);
      const fit = priorFit(await ownBook(), prior.book, kept.file);
      // A workbook that was copied for the next year brings its name on this machine with it.
      if (fit.kind === 'other' && kept.insisted !== true)
        return tell(context, 'warning', 'pane.prior.not-restored', { reason: say(fit.message) });
      context.prior = kept.grids;
      store.dispatch({
        type: 'narrative/prior',
        prior: fit.kind === 'fits' ? prior : { ...prior, doubt: fit.message },
      });
    },
  };
}

/** The workbook chosen as last year's has no budget table. */
class NoTablesError extends Error {
  readonly messageId = 'pane.failure.prior-no-tables';
  readonly data: Readonly<Record<string, string>>;

  constructor(file: string) {
    super(`No budget table in ${file}.`);
    this.data = { file };
  }
}

const isKept = (value: unknown): value is KeptPrior =>
  typeof value === 'object' &&
  value !== null &&
  'file' in value &&
  'grids' in value &&
  Array.isArray(value.grids);
