import type { EmulatedSheet } from '../model/EmulatedSheet';
import type { Loss } from './Loss';

/** What a person must know of a file before working on it here: what will not be kept. */
export const limitsOf = (isConverted: boolean): readonly Loss[] =>
  isConverted ? [{ messageId: 'host.limit.converted' }] : [];

/** Whether any cell of a sheet has a formula. */
export function hasFormula(sheet: EmulatedSheet): boolean {
  for (const { cell } of sheet.cells()) if (cell.formula !== undefined) return true;
  return false;
}
