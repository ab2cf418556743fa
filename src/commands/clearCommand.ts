import { resultSheetNames } from '../report/resultSheets';
import type { CommandServices } from './CommandServices';

/** 清除标记: takes back every mark and the sheet of findings. */
export async function clearCommand({ workbook }: CommandServices): Promise<void> {
  await workbook.clear(resultSheetNames());
}
