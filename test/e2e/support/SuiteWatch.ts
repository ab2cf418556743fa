import { readlinkSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';

/** Longest that one suite may take, on a busy machine too. Milliseconds. */
const SUITE_LIMIT = 10 * 60_000;
/** How long a browser may take to close. Milliseconds. */
const CLOSE_LIMIT = 30_000;
/** Events of the pages that are told when a suite hangs. */
const TOLD = 30;

/**
 * Ends a browser that has stopped answering, and says what was going on: a suite fails, rather than that the whole run waits.
 * What it says goes straight to the terminal, as a hanging suite's own output is never shown.
 */
export class SuiteWatch {
  private readonly events: string[] = [];
  private readonly began = Date.now();
  private readonly timer: NodeJS.Timeout;

  /**
   * @param profile the browser's folder; tells its process
   * @param limit milliseconds
   */
  constructor(
    private readonly suite: string,
    private readonly profile: string,
    private readonly context: () => BrowserContext | undefined,
    limit = SUITE_LIMIT,
    private readonly tell = (text: string): void => void process.stderr.write(text),
  ) {
    this.timer = setTimeout(() => this.end(`has run for ${limit / 1000} s`), limit);
    this.timer.unref();
  }

  /** Keeps the last of what a page does. */
  follow(page: Page): void {
    page.on('request', (request) => this.note(`asks ${request.url()}`));
    page.on('requestfinished', (request) => this.note(`has ${request.url()}`));
    page.on('framenavigated', (frame) => this.note(`shows ${frame.url()}`));
    page.on('dialog', (dialog) => this.note(`dialog ${dialog.message()}`));
    page.on('crash', () => this.note('crashed'));
    page.on('close', () => this.note(`closed ${page.url()}`));
  }

  note(event: string): void {
    const test = expect.getState().currentTestName ?? 'between tests';
    this.events.push(`${((Date.now() - this.began) / 1000).toFixed(1)} s  ${test}: ${event.slice(0, 200)}`);
    if (this.events.length > TOLD) this.events.shift();
  }

  /** Closes the browser, by force where it does not close by itself. */
  async close(): Promise<void> {
    clearTimeout(this.timer);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), CLOSE_LIMIT)));
    const closed = await Promise.race([
      this.context()
        ?.close()
        .catch(() => {}),
      late,
    ]);
    clearTimeout(timer);
    if (closed === 'late') this.end(`does not close`);
  }

  private end(why: string): void {
    const pages = this.context()?.pages() ?? [];
    this.tell(
      [
        `\n${this.suite} ${why}: its browser is ended.`,
        `test: ${expect.getState().currentTestName ?? 'between tests'}`,
        ...pages.map((page) => `page: ${page.url()}`),
        ...this.events,
        '',
      ].join('\n'),
    );
    const pid = browserOf(this.profile);
    if (pid !== null) process.kill(pid, 'SIGKILL');
  }
}

/** Chromium leaves the number of its process in its profile, as `machine-number`. */
export function browserOf(profile: string): number | null {
  try {
    return (
      Number(/-(\d+)$/.exec(readlinkSync(path.join(profile, 'SingletonLock')))?.[1] ?? Number.NaN) || null
    );
  } catch {
    return null; // It has ended, or never began.
  }
}
