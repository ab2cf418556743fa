import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';

/** A workbook file that a person has opened in the workbench. */
export interface BookFile {
  readonly fileName: string;
  readonly workbook: EmulatedWorkbook;
  /** The file with everything that was done to it since; parts that nothing touched stay byte for byte. */
  save(): Promise<Uint8Array>;
  /** Name for the saved file: an .xls is saved as .xlsx. */
  readonly savedName: string;
}
