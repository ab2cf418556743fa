import type { WorkbookPort } from '../WorkbookPort';

/** The workbook port on the bytes of a file. */
export interface FileWorkbook extends WorkbookPort {
  /**
   * The format of the file that was opened. An `xls` cannot be edited: {@link FileWorkbook.save} then gives a new .xlsx made
   * from its content (values, formulas, number formats, merges, widths, what is hidden; no other formats, pictures or
   * macros), and whoever writes it must say so and give it another name.
   */
  readonly format: 'xlsx' | 'xlsm' | 'xls';
  /** The file as it stands now; the very bytes that were opened when nothing was changed (but see `xls`). */
  save(): Uint8Array;
}
