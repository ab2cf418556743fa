import { translated } from './ExcelHostError';

/**
 * One user action: one `Excel.run`. Waits until a cell edit has ended, and turns the host's errors into ours.
 * @throws ExcelHostError when Excel refuses
 */
export async function runInExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (e) {
    throw translated(e);
  }
}
