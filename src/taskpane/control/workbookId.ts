import type { Context } from './Context';

/** Names this workbook on this machine; kept inside it once there is something to remember of it. */
const WORKBOOK_ID = 'id';

/** The name does not change while the pane is open: it is asked for once. */
const known = new WeakMap<Context, string>();

/** Null when nothing was ever remembered of this workbook. */
export async function knownId(context: Context): Promise<string | null> {
  const id = known.get(context) ?? (await context.services.workbook.recall(WORKBOOK_ID));
  if (id !== null) known.set(context, id);
  return id;
}

/** The workbook's name on this machine, given now if it has none. */
export async function ownId(context: Context): Promise<string> {
  const own = await knownId(context);
  if (own !== null) return own;
  const id = context.services.browser.newId();
  known.set(context, id);
  await context.services.workbook.keep(WORKBOOK_ID, id);
  return id;
}
