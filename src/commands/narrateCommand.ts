import { narrate, rewrite } from '../pipeline/narrate';
import { narrativeSheet } from '../report/narrativeSheet';
import { translator } from '../report/translate';
import { readInputs, readWrittenIds } from '../taskpane/state/NarrativeState';
import { readSettings } from '../taskpane/state/Settings';
import type { CommandServices } from './CommandServices';

/** 生成说明: writes the narrative into its sheet, with the settings and inputs kept in the workbook. */
export async function narrateCommand({ workbook, locale }: CommandServices): Promise<void> {
  const grids = await workbook.read();
  const settings = readSettings(await workbook.recall('settings'));
  const narrative = narrate(grids, {
    inputs: readInputs(await workbook.recall('inputs')),
    ...(settings.outline === null ? {} : { outline: settings.outline }),
    numbers: { percentDecimals: settings.shareDecimals },
  });
  const decisions = rewrite(grids, narrative, readWrittenIds(await workbook.recall('written')));
  const document = narrativeSheet(narrative, translator(settings.locale ?? locale), decisions, {
    charts: settings.charts,
  });
  await workbook.writeSheet(document);
  await workbook.keep('written', JSON.stringify(narrative.paragraphs.map((p) => p.id)));
}
