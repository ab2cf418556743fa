/**
 * Notes came with ExcelApi 1.18; the declarations in use end at 1.15. This is the part of them that is used, and
 * {@link notesOf} is its check.
 */
export interface NoteCollection {
  readonly items: readonly Note[];
  /** @param cell address with the sheet's name */
  add(cell: string, content: string): Note;
  load(names: string): void;
}

interface Note {
  content: string;
  delete(): void;
  getLocation(): Excel.Range;
}

/** The workbook's notes; null where the host, or the client that was shipped, is older than they are. */
export function notesOf(workbook: Excel.Workbook): NoteCollection | null {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.18')) return null;
  return (workbook as Excel.Workbook & { readonly notes?: NoteCollection }).notes ?? null;
}
