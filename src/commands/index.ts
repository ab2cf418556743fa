import { made } from '../taskpane/platform/made';
import { localMemory } from '../taskpane/platform/localMemory';
import { hostLocale } from '../taskpane/platform/office';
import { ExcelWorkbook } from '../workbook/excel/ExcelWorkbook';
import { checkCommand } from './checkCommand';
import { clearCommand } from './clearCommand';
import type { CommandServices } from './CommandServices';
import { narrateCommand } from './narrateCommand';
import { ribbonCommand } from './run';
import { showFailure } from './showFailure';

/** The functions that manifest.xml names. */
void Office.onReady(() => {
  const services: CommandServices = {
    workbook: new ExcelWorkbook(),
    locale: hostLocale(),
    memory: localMemory(),
    made,
  };
  const associate = (name: string, command: (services: CommandServices) => Promise<void>): void =>
    Office.actions.associate(
      name,
      ribbonCommand(() => command(services), showFailure),
    );
  associate('check', checkCommand);
  associate('narrate', narrateCommand);
  associate('clearMarks', clearCommand);
});
