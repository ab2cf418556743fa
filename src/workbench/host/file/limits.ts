import type { EmulatedWorkbook } from '../model/EmulatedWorkbook';
import type { Loss } from './losses';

export type LimitId = 'host.limit.converted' | 'host.limit.formulas';

/** What a person must know of a file before working on it here: what will not be kept, or not be worked out. */
export function limitsOf(workbook: EmulatedWorkbook, isConverted: boolean): readonly Loss[] {
  const limits: LimitId[] = [];
  if (isConverted) limits.push('host.limit.converted');
  if (workbook.sheets.some(hasFormula)) limits.push('host.limit.formulas');
  return limits.map((messageId) => ({ messageId }));
}

/** Whether any cell of a sheet has a formula. */
export function hasFormula(sheet: EmulatedWorkbook['sheets'][number]): boolean {
  for (const { cell } of sheet.cells()) if (cell.formula !== undefined) return true;
  return false;
}
