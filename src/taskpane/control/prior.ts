import type { Grid } from '../../workbook/Grid';
import type { PriorBook } from '../state/NarrativeState';
import { attempt, type Context } from './Context';
import { knownId, ownId } from './workbookId';

interface KeptPrior {
  readonly file: string;
  readonly grids: readonly Grid[];
}

const keyOf = (id: string): string => `prior ${id}`;

/**
 * Reads last year's workbook from disk and runs again what was run, with it. It stays on the machine: it never enters this
 * year's file.
 */
export async function choosePrior(context: Context, rerun: () => Promise<void>, file: File): Promise<void> {
  const { services, store } = context;
  let prior = store.get().narrative.prior;
  let read = false;
  store.dispatch({ type: 'narrative/reading-prior' });
  await attempt(context, async () => {
    const grids = await services.readFile(new Uint8Array(await file.arrayBuffer()), file.name);
    prior = await recognised(context, file.name, grids);
    context.prior = grids;
    read = true;
    await services.memory.keep(keyOf(await ownId(context)), { file: file.name, grids } satisfies KeptPrior);
  });
  store.dispatch({ type: 'narrative/prior', prior });
  if (read) await rerun();
}

export async function forgetPrior(context: Context, rerun: () => Promise<void>): Promise<void> {
  const { services, store } = context;
  context.prior = null;
  store.dispatch({ type: 'narrative/prior', prior: null });
  const id = await knownId(context);
  if (id !== null) await services.memory.keep(keyOf(id), null);
  await rerun();
}

/** Takes up the workbook chosen when the pane was last open on this one. */
export async function restorePrior(context: Context): Promise<void> {
  const { services, store } = context;
  const id = await knownId(context);
  const kept = id === null ? null : await services.memory.recall(keyOf(id));
  if (!isKept(kept)) return;
  const prior = await recognised(context, kept.file, kept.grids);
  context.prior = kept.grids;
  store.dispatch({ type: 'narrative/prior', prior });
}

async function recognised({ services }: Context, file: string, grids: readonly Grid[]): Promise<PriorBook> {
  const book = await services.engine.call('recognise', grids);
  if (book.tables.length === 0) throw new NoTablesError(file);
  return { file, book };
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
