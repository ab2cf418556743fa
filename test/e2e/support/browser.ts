import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { CHROMIUM, FLAGS, whyNoBrowser } from '../../../src/tools/browser/chromium';
import { serveSite, type ServedSite } from '../../../src/tools/browser/serveSite';
import { BUILD_LIMIT, builtSite } from '../../../src/tools/browser/site';
import { SuiteWatch } from './SuiteWatch';

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

/** `describe` for tests in a real browser: where one is missing it says so and skips. */
export function describeInBrowser(name: string, body: (bench: Bench) => void): void {
  const missing = whyNoBrowser();
  if (missing !== null) {
    console.warn(`SKIPPED ${name}: ${missing}.`);
    describe.skip(name, () => test('needs a browser', () => {}));
    return;
  }
  describe(name, () => {
    const troubles: string[] = [];
    let site: ServedSite | undefined;
    let context: BrowserContext | undefined;
    let folder: string | undefined;
    let watch: SuiteWatch | undefined;

    beforeAll(async () => {
      await builtSite();
      site = await serveSite();
      folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-e2e-'));
      watch = new SuiteWatch(name, folder, () => context);
      context = await chromium.launchPersistentContext(folder, {
        executablePath: CHROMIUM,
        headless: true,
        acceptDownloads: true,
        args: FLAGS,
      });
      context.setDefaultTimeout(PATIENCE);
    }, BUILD_LIMIT);

    afterAll(async () => {
      await watch?.close();
      site?.stop();
      if (folder !== undefined)
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    });

    afterEach(async () => {
      for (const page of context?.pages().slice(1) ?? []) await page.close();
      expect(troubles.splice(0)).toEqual([]);
    });

    body({
      get base() {
        return site!.base;
      },
      troubles,
      async newPage({ width = 1280, height = 800 } = {}) {
        const page = await context!.newPage();
        watch!.follow(page);
        await page.setViewportSize({ width, height });
        page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
        page.on(
          'console',
          (message) => message.type() === 'error' && troubles.push(`console: ${message.text()}`),
        );
        page.on('request', (request) => {
          if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(site!.base))
            troubles.push(`outside: ${request.url()}`);
        });
        return page;
      },
    });
  });
}
