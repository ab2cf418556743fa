import type { Persons } from '../kept/Persons';
import type { SheetDocument } from '../SheetDocument';
import type { WorkbookPort } from '../WorkbookPort';

/** The workbook port on the bytes of a file. */
export interface FileWorkbook extends WorkbookPort {
  /**
   * The format of the file that was opened. What is `converted` can't be edited: {@link FileWorkbook.save} then gives a new .xlsx
   * made from its content (values, formulas, number formats, merges, widths, what is hidden; no other formats, pictures or
   * macros), and whoever writes it must say so and give it another name.
   */
  readonly format: 'xlsx' | 'xlsm' | 'converted';
  /**
   * @param earlier what people have written on the sheet in an earlier copy; taken over where nobody has written on the one
   *   in this file
   */
  writeSheet(document: SheetDocument, earlier?: readonly Persons[]): Promise<string>;
  /** What people have written on the sheets of ours that {@link writeSheet} would replace. */
  personsOn(document: SheetDocument): readonly Persons[];
  /** The file as it stands now; the very bytes that were opened when nothing was changed (but see `converted`). */
  save(): Uint8Array;
}
