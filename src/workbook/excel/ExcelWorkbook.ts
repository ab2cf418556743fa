import type { CellPlace } from '../../budget/Place';
import type { Grid } from '../Grid';
import type { CellContent, HostWorkbook, PreviousContent, WriteOptions } from '../HostWorkbook';
import type { Mark } from '../Mark';
import type { SheetDocument } from '../SheetDocument';
import type { ClearOutcome, HighlightOutcome } from '../WorkbookPort';
import { replaceContent } from './content';
import { clear, highlight, markedCells } from './marks/highlight';
import { keep, recall } from './memory';
import { readSheets } from './read/readSheets';
import { runInExcel } from './runInExcel';
import { select } from './select';
import { watchEdits, watchSelection } from './watch';
import { writeSheet } from './write/writeSheet';

/**
 * The workbook that is open in Excel, through Office.js. Each method is one `Excel.run` and waits for a cell edit to end.
 * Needs ExcelApi 1.13 (the manifest states it); what came later is asked for first. All methods throw {@link ExcelHostError}
 * when Excel refuses.
 *
 * Syncs: read 2; highlight 2, or 3 where marks or comments are there already; clear 3; writeSheet 2; select,
 * replaceContent and keep 2 (3 where the look must be kept); recall and markedCells 1. None grows with the number of sheets, cells or marks, except that reading splits
 * above 4.5 MB of content and highlighting above thousands of notes.
 */
export class ExcelWorkbook implements HostWorkbook {
  read(): Promise<readonly Grid[]> {
    return runInExcel(readSheets);
  }

  highlight(marks: readonly Mark[]): Promise<HighlightOutcome> {
    return runInExcel((context) => highlight(context, marks));
  }

  clear(sheets: readonly string[]): Promise<ClearOutcome> {
    return runInExcel((context) => clear(context, sheets));
  }

  markedCells(): Promise<number> {
    return runInExcel(markedCells);
  }

  writeSheet(document: SheetDocument): Promise<string> {
    return runInExcel((context) => writeSheet(context, document));
  }

  select(place: CellPlace): Promise<void> {
    return runInExcel((context) => select(context, place));
  }

  replaceContent(
    place: CellPlace,
    content: CellContent,
    options: WriteOptions = {},
  ): Promise<PreviousContent> {
    return runInExcel((context) => replaceContent(context, place, content, options));
  }

  watchEdits(onEdit: (sheet: string) => void): Promise<() => Promise<void>> {
    return watchEdits(onEdit);
  }

  watchSelection(onSelect: (place: CellPlace) => void): Promise<() => Promise<void>> {
    return watchSelection(onSelect);
  }

  recall(key: string): Promise<string | null> {
    return runInExcel((context) => recall(context, key));
  }

  keep(key: string, text: string): Promise<void> {
    return runInExcel((context) => keep(context, key, text));
  }
}
