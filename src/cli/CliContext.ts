import type { Locale } from '../locales';
import type { Translate } from '../report/translate';
import type { CliIo } from './io';

/** 0: nothing to act on; 1: findings of severity error; 2: an input that can't be read, or a wrong command. */
export type ExitStatus = 0 | 1 | 2;

/** What every command gets. */
export interface CliContext {
  readonly io: CliIo;
  readonly locale: Locale;
  readonly t: Translate;
  readonly version: string;
  /** Says how the command ended. */
  finish(status: ExitStatus): void;
}
