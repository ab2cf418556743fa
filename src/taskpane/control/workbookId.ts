import type { Context } from './Context';

/** Names this workbook on this machine; kept inside it once there is something to remember of it. */
const WORKBOOK_ID = 'id';

/** Null when nothing was ever remembered of this workbook. */
export const knownId = ({ services }: Context): Promise<string | null> =>
  services.workbook.recall(WORKBOOK_ID);

/** The workbook's name on this machine, given now if it has none. */
export async function ownId(context: Context): Promise<string> {
  const known = await knownId(context);
  if (known !== null) return known;
  const id = context.services.browser.newId();
  await context.services.workbook.keep(WORKBOOK_ID, id);
  return id;
}
