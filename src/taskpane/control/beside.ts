import { documentsIn, type BudgetBook } from '../../budget/BudgetBook';
import type { Message } from '../../budget/Finding';
import { besideFit, type Beside } from '../../budget/priorFit';
import type { Grid } from '../../workbook/Grid';
import type { BesideBook } from '../state/NarrativeState';
import { attempt, bookRequest, tell, type Context } from './Context';
import type { BesideActions } from './PaneController';
import { knownId, ownId } from './workbookId';

interface Kept {
  readonly file: string;
  readonly grids: readonly Grid[];
  /** A person has insisted on a workbook that does not seem to be the right one. */
  readonly insisted?: boolean;
}

/** A workbook read from disk. */
interface Chosen {
  readonly as: Beside;
  readonly book: BesideBook;
  readonly grids: readonly Grid[];
}

const ALL: readonly Beside[] = ['prior', 'budget'];
const keyOf = (as: Beside, id: string): string => `${as} ${id}`;

/** Workbooks beside this one: read from disk, compared with it, kept on the machine; they never enter this file. */
export interface Neighbours {
  readonly actions: BesideActions;
  /** Takes up the workbooks chosen when the pane was last open on this one, where they still belong to it. */
  restore(): Promise<void>;
}

/** @param rerun runs again what was run, with what they say */
export function makeNeighbours(context: Context, rerun: () => Promise<void>): Neighbours {
  const { services, store } = context;
  /** Waits for a person's answer. */
  let asked: Chosen | null = null;

  const say = (message: Message): string => context.words().message(message);

  const ownBook = async (): Promise<BudgetBook> =>
    services.engine.call('recognise', bookRequest(context, await services.workbook.read()));

  async function recognised(as: Beside, file: string, grids: readonly Grid[]): Promise<BesideBook> {
    const book = await services.engine.call('recognise', { grids, file });
    if (book.tables.length === 0) throw new NoTablesError(as, file);
    return { file, book };
  }

  function put(as: Beside, book: BesideBook | null, grids?: readonly Grid[]): void {
    const others = Object.fromEntries(Object.entries(context.beside).filter(([name]) => name !== as));
    context.beside = grids ? { ...others, [as]: grids } : others;
    store.dispatch({ type: 'narrative/beside', as, book });
  }

  async function adopt({ as, book, grids }: Chosen, insisted: boolean): Promise<void> {
    put(as, book, grids);
    const kept: Kept = { file: book.file, grids, ...(insisted ? { insisted } : {}) };
    await attempt(context, async () => services.memory.keep(keyOf(as, await ownId(context)), kept));
    await rerun();
  }

  const actions: BesideActions = {
    async chooseBeside(as, file) {
      store.dispatch({ type: 'narrative/reading-beside', as });
      const found: Chosen[] = [];
      await attempt(context, async () => {
        const grids = await services.readFile(new Uint8Array(await file.arrayBuffer()), file.name);
        const book = await recognised(as, file.name, grids);
        const fit = besideFit(as, await ownBook(), book.book, file.name);
        const doubted = fit.kind === 'fits' ? book : { ...book, doubt: fit.message };
        if (fit.kind === 'other') {
          asked = { as, book: doubted, grids };
          store.dispatch({ type: 'narrative/beside-asked', question: { as, message: fit.message } });
        } else {
          found.push({ as, book: doubted, grids });
          if (fit.kind === 'unknown') tell(context, 'warning', 'prior.told', { reason: say(fit.message) });
        }
      });
      store.dispatch({ type: 'narrative/reading-beside', as: null });
      for (const chosen of found) await adopt(chosen, false);
    },
    async insistBeside() {
      const answer = asked;
      actions.declineBeside();
      if (answer) await adopt(answer, true);
    },
    declineBeside() {
      asked = null;
      store.dispatch({ type: 'narrative/beside-asked', question: null });
    },
    async forgetBeside(as) {
      put(as, null);
      const id = await knownId(context);
      if (id !== null) await services.memory.keep(keyOf(as, id), null);
      await rerun();
    },
    async lookAtBook() {
      const book = await ownBook().catch(() => null); // What can't be read is told when something is asked of it.
      if (book) store.dispatch({ type: 'narrative/documents', documents: documentsIn(book) });
    },
  };

  async function restore(as: Beside): Promise<void> {
    const id = await knownId(context);
    const kept = id === null ? null : await services.memory.recall(keyOf(as, id));
    if (!isKept(kept)) return;
    const book = await recognised(as, kept.file, kept.grids);
    const fit = besideFit(as, await ownBook(), book.book, kept.file);
    // A workbook that was copied for the next year brings its name on this machine with it.
    if (fit.kind === 'other' && kept.insisted !== true)
      return tell(context, 'warning', `pane.${as}.not-restored`, { reason: say(fit.message) });
    put(as, fit.kind === 'fits' ? book : { ...book, doubt: fit.message }, kept.grids);
  }

  return {
    actions,
    async restore() {
      for (const as of ALL) await restore(as);
    },
  };
}

/** The workbook chosen has no table. */
class NoTablesError extends Error {
  readonly messageId: `pane.failure.${Beside}-no-tables`;
  readonly data: Readonly<Record<string, string>>;

  constructor(as: Beside, file: string) {
    super(`No table in ${file}.`);
    this.messageId = `pane.failure.${as}-no-tables`;
    this.data = { file };
  }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'file' in value &&
  'grids' in value &&
  Array.isArray(value.grids);
