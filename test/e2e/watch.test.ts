import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { CHROMIUM, FLAGS, whyNoBrowser } from '../../src/tools/browser/chromium';
import { browserOf, SuiteWatch } from './support/SuiteWatch';

const missing = whyNoBrowser();
if (missing !== null) console.warn(`SKIPPED a suite that hangs: ${missing}.`);
const inBrowser = missing === null ? test : test.skip;

inBrowser('a suite that hangs ends with its browser, and says where it was', async () => {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'gouji-watch-'));
  let context: BrowserContext | undefined;
  const said: string[] = [];
  const watch = new SuiteWatch(
    'a suite',
    profile,
    () => context,
    4000,
    (text) => void said.push(text),
  );
  try {
    context = await chromium.launchPersistentContext(profile, { executablePath: CHROMIUM, args: FLAGS });
    expect(browserOf(profile)).toBeGreaterThan(1);
    const page = await context.newPage();
    watch.follow(page);
    await page.goto('data:text/html,<title>hangs</title>');
    // A page that never answers: what a step waits for is not there.
    await expect(page.evaluate(() => new Promise(() => {}))).rejects.toThrow(/closed/);
    expect(said.join('')).toContain('a suite has run for 4 s: its browser is ended.');
    expect(said.join('')).toContain('page: data:text/html,<title>hangs</title>');
    expect(said.join('')).toContain('a suite that hangs ends with its browser');
  } finally {
    await watch.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});
