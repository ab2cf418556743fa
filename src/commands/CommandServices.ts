import type { Locale } from '../locales';
import type { WorkbookMemory } from '../workbook/HostWorkbook';
import type { WorkbookPort } from '../workbook/WorkbookPort';

/** What a ribbon command needs: the workbook, and the reader's language. */
export interface CommandServices {
  readonly workbook: WorkbookPort & WorkbookMemory;
  readonly locale: Locale;
}
