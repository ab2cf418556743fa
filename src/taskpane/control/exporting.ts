import { csvReport } from '../../report/csv';
import { findingsSheet } from '../../report/findingsSheet';
import { jsonReport } from '../../report/json';
import { reviewSheet } from '../../report/reviewSheet';
import type { CheckResult } from '../../pipeline/results';
import type { SheetDocument } from '../../workbook/SheetDocument';
import { withoutIgnored } from '../../report/ignoring/withoutIgnored';
import { reviewWithoutIgnored } from '../model/restrict';
import { attempt, tell, type Context } from './Context';
import type { Watching } from './watching';

const current = ({ store }: Context): CheckResult | null => {
  const { check, ignored } = store.get();
  return check.result && withoutIgnored(check.result, ignored);
};

/** Writes the findings into a sheet of the workbook. */
export async function exportSheet(context: Context, watching: Watching): Promise<void> {
  const result = current(context);
  if (result)
    await writeResults(
      context,
      watching,
      findingsSheet(result, context.words().message, context.services.made()),
    );
}

/** Writes what the review found into a sheet of its own. */
export async function exportReview(context: Context, watching: Watching): Promise<void> {
  const { review, ignored } = context.store.get();
  if (!review.result) return;
  const result = reviewWithoutIgnored(review.result, ignored);
  await writeResults(
    context,
    watching,
    reviewSheet(result, context.words().message, context.services.made()),
  );
}

async function writeResults(context: Context, watching: Watching, document: SheetDocument): Promise<void> {
  const release = watching.hold();
  await attempt(context, async () => {
    const sheet = await context.services.workbook.writeSheet(document);
    tell(context, 'success', 'pane.export.sheet.done', { sheet });
  });
  release();
}

export function exportJson(context: Context): void {
  const result = current(context);
  if (!result) return;
  const file = context.services.made().file ?? nameOf(context, result);
  const text = jsonReport([{ file, result }], context.words().message);
  context.services.browser.download(
    `${nameOf(context, result)}.json`,
    new Blob([text], { type: 'application/json' }),
  );
}

export function exportCsv(context: Context): void {
  const result = current(context);
  if (!result) return;
  const text = csvReport(result, context.words().message);
  context.services.browser.download(`${nameOf(context, result)}.csv`, new Blob([text], { type: 'text/csv' }));
}

/** Excel does not tell the file's name to an add-in in every edition; the department and the year say more anyway. */
function nameOf(context: Context, { book }: CheckResult): string {
  const { t } = context.words();
  const parts = [book.department, book.year?.toString(), t('sheet.findings')];
  return parts
    .filter((part) => part !== undefined)
    .join('-')
    .replace(/[\\/:*?"<>|\s]+/g, '_');
}
