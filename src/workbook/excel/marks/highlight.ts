import { addressOf } from '../../../budget/address';
import type { Mark } from '../../Mark';
import type { ClearOutcome, HighlightOutcome } from '../../WorkbookPort';
import { ExcelHostError } from '../ExcelHostError';
import { apply } from './apply';
import { look } from './Look';
import { hasPersons, personsIn } from '../../kept/personsIn';
import { readNamed } from '../read/readNamed';
import { ourSheets, planClear, planHighlight } from './plan';
import { loadRecord } from './recordPart';

/**
 * Sets marks in place of earlier ones. Two syncs on a workbook without marks and comments (look, write); three otherwise, as
 * the cells of the earlier ones are only known after the first.
 */
export async function highlight(
  context: Excel.RequestContext,
  marks: readonly Mark[],
): Promise<HighlightOutcome> {
  const seen = await look(context, marks);
  const { plan, outcome } = planHighlight(seen);
  const refused = await apply(context, seen, plan);
  return {
    marked: outcome.marked,
    skipped: [
      ...outcome.skipped,
      ...refused.map((n) => ({
        sheet: n.sheet,
        address: addressOf(n.row, n.column),
        reason: 'excel.skipped.note-refused' as const,
      })),
    ],
  };
}

/**
 * Takes marks back. Three syncs: the record, the present state of its cells, the write; two more where a sheet of ours may have
 * words of people; one when there is nothing to clear.
 * @throws ExcelHostError when a sheet of ours must go but the workbook's structure is protected: nothing is changed then
 */
export async function clear(context: Excel.RequestContext, sheets: readonly string[]): Promise<ClearOutcome> {
  const seen = await look(context, []);
  if (seen.there.xml === null) return { restored: 0, left: [] };
  const { written = {} } = seen.there.record;
  const asked = ourSheets(seen, sheets).filter((name) => written[name] && seen.sheets.has(name));
  const kept = (await readNamed(context, asked))
    .filter((grid) => hasPersons(personsIn(grid, written[grid.name] ?? [])))
    .map((grid) => grid.name);
  const { plan, outcome } = planClear(seen, sheets, kept);
  if (plan.sheetsToDelete.length > 0 && seen.isStructureProtected)
    throw new ExcelHostError('protected-workbook');
  await apply(context, seen, plan);
  return outcome;
}

/** How many cells the record names. One sync. */
export async function markedCells(context: Excel.RequestContext): Promise<number> {
  const recordOf = loadRecord(context);
  await context.sync();
  return recordOf().record.cells.length;
}
