import { EmulatedWorkbook } from '../../src/workbench/host/model/EmulatedWorkbook';
import type { CellValue } from '../../src/workbench/host/model/cellText';

/** A workbook for the emulated host: each sheet as rows of contents; null leaves a cell empty. */
export function emulatedWorkbook(
  sheets: Readonly<Record<string, readonly (readonly (CellValue | null)[])[]>>,
): EmulatedWorkbook {
  const workbook = new EmulatedWorkbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addSheet(name, false);
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== null && !workbook.enter(sheet, r + 1, c + 1, value))
          throw new Error(`ambiguous content: ${String(value)}`);
      }),
    );
    sheet.changes.clear();
  }
  workbook.history.abandon();
  return workbook;
}
