import type { Locale } from '../locales';
import type { Made } from '../report/Made';
import type { LocalMemory } from '../taskpane/platform/PaneServices';
import type { WorkbookMemory } from '../workbook/HostWorkbook';
import type { WorkbookPort } from '../workbook/WorkbookPort';

/** What a ribbon command needs: the workbook, and the reader's language. */
export interface CommandServices {
  readonly workbook: WorkbookPort & WorkbookMemory;
  readonly locale: Locale;
  /** What written results say of their making, at this moment. */
  readonly made: () => Made;
  /** What the machine keeps for the pane: which rules this reader has switched off. */
  readonly memory: Pick<LocalMemory, 'recall'>;
}
