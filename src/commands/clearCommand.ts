import { findingsSheetNames } from '../report/findingsSheet';
import type { CommandServices } from './CommandServices';

/** 清除标记: takes back every mark and the sheet of findings. */
export async function clearCommand({ workbook }: CommandServices): Promise<void> {
  await workbook.clear(findingsSheetNames());
}
