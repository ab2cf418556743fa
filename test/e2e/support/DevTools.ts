import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

type Json = Record<string, unknown>;
interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Json;
  readonly result?: Json;
  readonly error?: { readonly message: string };
}

/** How long one answer may take. Milliseconds. */
const PATIENCE = 90_000;

/**
 * A Chromium of any age, driven by the DevTools protocol over a pair of pipes: today's drivers no longer speak with the oldest
 * ones. It ends with this process, as its pipes do.
 */
export class DevTools {
  private readonly input: Writable;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private readonly listeners: ((method: string, params: Json) => void)[] = [];
  private calls = 0;
  private rest = '';

  private constructor(private readonly browser: ChildProcess) {
    this.input = browser.stdio[3] as Writable;
  }

  static async launch(executable: string, flags: readonly string[]): Promise<DevTools> {
    const browser = spawn(executable, [...flags, '--remote-debugging-pipe', 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      detached: true, // a group of its own, which ends as one
    });
    const tools = new DevTools(browser);
    browser.once('exit', (code) => tools.fail(`the browser ended with ${code}`));
    browser.once('error', (error) => tools.fail(error.message));
    (browser.stdio[3] as Writable).on('error', () => {}); // what was asked fails by the browser's end
    (browser.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => tools.receive(text));
    return tools;
  }

  /** @throws an Error, as a rejection, where the browser refuses, ends or does not answer */
  send(method: string, params: Json = {}, sessionId?: string): Promise<Json> {
    const id = ++this.calls;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(id);
        reject(new Error(`${method}: no answer for ${PATIENCE / 1000} s`));
      }, PATIENCE);
      this.waiting.set(id, ({ result, error }) => {
        clearTimeout(timer);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result ?? {});
      });
      this.input.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    });
  }

  onEvent(listener: (method: string, params: Json) => void): void {
    this.listeners.push(listener);
  }

  /** The next event of a name. */
  event(name: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no ${name} for ${PATIENCE / 1000} s`)), PATIENCE);
      this.onEvent((method) => {
        if (method !== name) return;
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** Ends the browser with all its processes. */
  async close(): Promise<void> {
    if (
      this.browser.exitCode === null &&
      this.browser.signalCode === null &&
      this.browser.pid !== undefined
    ) {
      const ended = new Promise((resolve) => this.browser.once('exit', resolve));
      process.kill(-this.browser.pid, 'SIGKILL');
      await ended;
    }
  }

  private receive(text: string): void {
    const messages = (this.rest + text).split('\0');
    this.rest = messages.pop()!;
    for (const message of messages) {
      const answer = JSON.parse(message) as Answer;
      if (answer.id === undefined)
        for (const listener of this.listeners) listener(answer.method!, answer.params ?? {});
      else {
        this.waiting.get(answer.id)?.(answer);
        this.waiting.delete(answer.id);
      }
    }
  }

  private fail(message: string): void {
    for (const settle of this.waiting.values()) settle({ error: { message } });
    this.waiting.clear();
  }
}
