import type { Message } from '../../budget/Finding';
import type { SubjectList } from '../../budget/SubjectList';
import type { Locale } from '../../locales';
import type { SarifPart } from '../../report/sarifPart';
import type { FileTally } from '../../report/summary';
import type { PriorBook } from './priorBooks';

export const FORMATS = ['text', 'json', 'jsonl', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

/** What is the same for every file of a run. Plain data: it goes to the threads. */
export interface CheckSettings {
  readonly locale: Locale;
  readonly format: Format;
  readonly colour: boolean;
  /** What people have set aside in the workbooks counts as found. */
  readonly showIgnored?: boolean;
  /** Last year's workbook for all files. */
  readonly prior?: string;
  /** For final accounts, the budget of their year. */
  readonly budget?: string;
  /** They are used whosever and of whatever year they are. */
  readonly forcePrior?: boolean;
  /** Or the workbooks among which each file finds its own. */
  readonly priorBooks?: readonly PriorBook[];
  readonly budgetBooks?: readonly PriorBook[];
  /** The office's own list of subjects. */
  readonly subjects?: SubjectList;
}

/** One file to check. */
export interface CheckTask {
  readonly file: string;
  readonly refused?: Message;
  /** Where the highlighted copy goes, and the name it is made from. */
  readonly copy?: { readonly folder: string; readonly name: string };
  /** SHA-256 of the file when an earlier run checked it: if it is still the same, nothing is to be done. */
  readonly before?: string;
}

/** What became of a file, as words and numbers: it may come from another thread. */
export interface CheckReport {
  readonly file: string;
  /** An earlier run has checked the same bytes; all else here is empty. */
  readonly isSkipped: boolean;
  /** The file can't be read, or its copy can't be written. */
  readonly isFailed: boolean;
  /** The entry for programs, as one line of JSON without its end. */
  readonly json: string;
  readonly tally: FileTally;
  readonly sarif?: SarifPart;
  /** For standard output, in the format text. */
  readonly out: string;
  /** For standard error. */
  readonly err: string;
}
