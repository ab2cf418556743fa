import { check } from '../pipeline/check';
import { findingsSheet } from '../report/findingsSheet';
import { marksOf } from '../report/marks';
import { translator } from '../report/translate';
import { recallRulesOff } from '../taskpane/control/rulesOff';
import { recallSubjects } from '../taskpane/control/keptSubjects';
import { withoutIgnored } from '../report/ignoring/withoutIgnored';
import { withoutRules } from '../taskpane/model/restrict';
import { recallIgnored } from '../taskpane/control/ignoring';
import { readSettings } from '../taskpane/state/Settings';
import type { CommandServices } from './CommandServices';

/**
 * 检查: checks the workbook, marks the cells and writes the sheet of findings, as the pane would with the settings kept in
 * the workbook, the rules that this reader has switched off and the list of subjects of their office.
 */
export async function checkCommand({ workbook, locale, memory, made }: CommandServices): Promise<void> {
  const grids = await workbook.read();
  const settings = readSettings(await workbook.recall('settings'));
  const ignored = await recallIgnored(workbook, memory);
  const rulesOff = new Set(await recallRulesOff(memory));
  const subjects = await recallSubjects(memory);
  const t = translator(settings.locale ?? locale);
  const result = withoutIgnored(withoutRules(check(grids, subjects ? { subjects } : {}), rulesOff), ignored);
  await workbook.highlight(marksOf(result, t));
  await workbook.writeSheet(findingsSheet(result, t, made()));
}
