import { check } from '../pipeline/check';
import { findingsSheet } from '../report/findingsSheet';
import { marksOf } from '../report/marks';
import { translator } from '../report/translate';
import { withoutIgnored, withoutRules } from '../taskpane/model/restrict';
import { readIgnored } from '../taskpane/state/Ignored';
import { readSettings } from '../taskpane/state/Settings';
import type { CommandServices } from './CommandServices';

/**
 * 检查: checks the workbook, marks the cells and writes the sheet of findings, as the pane would with the settings kept in
 * the workbook.
 */
export async function checkCommand({ workbook, locale, made }: CommandServices): Promise<void> {
  const grids = await workbook.read();
  const settings = readSettings(await workbook.recall('settings'));
  const ignored = readIgnored(await workbook.recall('ignored'));
  const t = translator(settings.locale ?? locale);
  const result = withoutIgnored(withoutRules(check(grids), new Set(settings.rulesOff)), ignored);
  await workbook.highlight(marksOf(result, t));
  await workbook.writeSheet(findingsSheet(result, t, made()));
}
