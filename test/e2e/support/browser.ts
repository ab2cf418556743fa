import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { BUILD_LIMIT, builtSite } from './site';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const SERVER = path.resolve(__dirname, '../../../scripts/serve.mjs');
const OFFICE = path.resolve(__dirname, '../../../node_modules/@microsoft/office-js/dist/office.js');

/** As root, without a GPU, and without the look-ups that a browser makes on its own. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long a step may take on a busy machine, and a test of many steps. Milliseconds. */
const PATIENCE = 120_000;
export const TEST_LIMIT = 4 * PATIENCE;

/** A browser on the served workbench, and what went wrong in it. */
export interface Bench {
  readonly base: string;
  newPage(options?: { readonly width?: number; readonly height?: number }): Promise<Page>;
  /** Errors of any page, and requests that left the machine. */
  readonly troubles: string[];
}

/** The address that the server prints once it listens. */
const firstLine = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    server.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });

/** `describe` for tests in a real browser: where one is missing it says so and skips. */
export function describeInBrowser(name: string, body: (bench: Bench) => void): void {
  const missing = !existsSync(CHROMIUM)
    ? `${CHROMIUM} (apt-get install chromium)`
    : !existsSync(OFFICE)
      ? OFFICE
      : null;
  if (missing !== null) {
    console.warn(`SKIPPED ${name}: ${missing} is not installed.`);
    describe.skip(name, () => test('needs a browser', () => {}));
    return;
  }
  describe(name, () => {
    const troubles: string[] = [];
    let server: ChildProcess | undefined;
    let context: BrowserContext | undefined;
    let folder: string | undefined;
    let base = '';

    beforeAll(async () => {
      await builtSite();
      server = spawn(process.execPath, [SERVER], {
        env: { ...process.env, PORT: '0' },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      base = await firstLine(server);
      folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-e2e-'));
      context = await chromium.launchPersistentContext(folder, {
        executablePath: CHROMIUM,
        headless: true,
        acceptDownloads: true,
        args: FLAGS,
      });
      context.setDefaultTimeout(PATIENCE);
    }, BUILD_LIMIT);

    afterAll(async () => {
      await context?.close();
      server?.kill();
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    });

    afterEach(async () => {
      for (const page of context?.pages().slice(1) ?? []) await page.close();
      expect(troubles.splice(0)).toEqual([]);
    });

    body({
      get base() {
        return base;
      },
      troubles,
      async newPage({ width = 1280, height = 800 } = {}) {
        const page = await context!.newPage();
        await page.setViewportSize({ width, height });
        page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
        page.on(
          'console',
          (message) => message.type() === 'error' && troubles.push(`console: ${message.text()}`),
        );
        page.on('request', (request) => {
          if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(base))
            troubles.push(`outside: ${request.url()}`);
        });
        return page;
      },
    });
  });
}
