import type { Grid } from '../../workbook/Grid';
import type { HostWorkbook } from '../../workbook/HostWorkbook';
import type { Made } from '../../report/Made';
import type { PaneEngine } from '../engine/PaneEngine';

/** What the machine keeps for the pane between two openings. Nothing of it leaves the machine. */
export interface LocalMemory {
  recall(key: string): Promise<unknown>;
  keep(key: string, value: unknown): Promise<void>;
}

/** What the pane asks of the browser it runs in. */
export interface BrowserServices {
  download(fileName: string, content: Blob): void;
  copy(text: string): Promise<void>;
  /** A text that no other call returns. */
  newId(): string;
  /** Resolves when no input method is composing a text: what is half typed is neither kept nor sent anywhere. */
  composed(): Promise<void>;
}

/** Everything that the pane needs from outside; put together in index.tsx, replaced in tests. */
export interface PaneServices {
  readonly workbook: HostWorkbook;
  readonly engine: PaneEngine;
  readonly memory: LocalMemory;
  readonly browser: BrowserServices;
  /** What written results say of their making, at this moment. */
  readonly made: () => Made;
  /** Reads a workbook that a person has chosen from disk. */
  readonly readFile: (bytes: Uint8Array, fileName: string) => Promise<readonly Grid[]>;
  /** The text of a .docx or .txt that a person has chosen from disk. */
  readonly readText: (bytes: Uint8Array, fileName: string) => Promise<string>;
}
