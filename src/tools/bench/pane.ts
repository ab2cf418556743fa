import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { MESSAGES } from '../../locales';
import { CHROMIUM, FLAGS, whyNoBrowser } from '../browser/chromium';
import { packedPane } from '../browser/pageScripts';
import { serveSite } from '../browser/serveSite';
import { builtSite } from '../browser/site';
import { clockInPage, type Clock } from './clockInPage';
import { median, ms, type Runs } from './measure';

const LOCALE = 'zh-CN';
const PANE = 'workbench-pane.html';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A page with nothing but Office.js, set up as the pane's page sets it up: what no add-in can do without. */
const BLANK = `<!doctype html><meta charset="utf-8"><script src="shim.js"></script><script src="office/office.js"></script>
<script>Office.onReady(() => { window.goujiUsable = performance.now(); });</script>`;

/** Milliseconds by the clock on the wall, medians. */
export interface PaneTimes {
  /** From the load of the pane's page to a pane that can be used. */
  readonly usable: number;
  /** From the load of a page with Office.js alone to an Office.js that is ready. */
  readonly blank: number;
  /** The first check of a fresh pane, from the press of the button to the result on the screen; and the next ones. */
  readonly firstCheck: number;
  readonly nextCheck: number;
}

/**
 * Prints what the pane weighs, and in Chromium how long it takes to be usable and to check a book; the reason where it can't.
 * @param book an .xlsx with one unit's tables
 * @param engineAlone milliseconds of processor time of the same check without pane and browser
 * @returns kilobytes (of 1024) of the pane's scripts, packed
 */
export async function measurePane(book: Uint8Array, engineAlone: number, runs: Runs): Promise<number> {
  console.log('\nThe pane, in headless Chromium, ms by the clock (median)');
  await builtSite();
  const kilobytes = packedPane() / 1024;
  console.log(`scripts, packed (gzip), Office.js aside: ${kilobytes.toFixed(1)} kB`);
  const missing = whyNoBrowser();
  if (missing !== null) {
    console.log(`load and check: NOT MEASURED, ${missing}`);
    return kilobytes;
  }
  const t = await timePane(book, runs);
  console.log(`from page load to usable pane: ${ms(t.usable)}`);
  console.log(
    `a page with Office.js alone: ${ms(t.blank)}; the pane takes ${times(t.usable, t.blank)} of it`,
  );
  console.log(`check of a 14-table book, first in a fresh pane: ${ms(t.firstCheck)}`);
  console.log(
    `check of a 14-table book, repeated: ${ms(t.nextCheck)}, ${times(t.nextCheck, engineAlone)} of the engine alone in Node`,
  );
  return kilobytes;
}

const times = (a: number, b: number): string => `${(a / b).toFixed(1)}×`;

/** Times pane and blank page in turn, each in a browser context without a cache. */
async function timePane(book: Uint8Array, runs: Runs): Promise<PaneTimes> {
  const site = await serveSite();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  try {
    const taken = { usable: [], blank: [], first: [], next: [] } as Record<string, number[]>;
    for (let i = 0; i < runs.warmUp + runs.counted; i++) {
      const pane = await inFreshPage(browser, site.base, book, true);
      const blank = await inFreshPage(browser, site.base, book, false);
      if (i < runs.warmUp) continue;
      taken['usable']!.push(pane.usable);
      taken['blank']!.push(blank.usable);
      taken['first']!.push(pane.checks[0]!);
      taken['next']!.push(...pane.checks.slice(1));
    }
    const of = (what: string): number => median(taken[what]!);
    return { usable: of('usable'), blank: of('blank'), firstCheck: of('first'), nextCheck: of('next') };
  } finally {
    await browser.close();
    site.stop();
  }
}

interface PageTimes {
  readonly usable: number;
  readonly checks: readonly number[];
}

/** Opens the book beside the pane, or beside a blank page in its place. */
async function inFreshPage(
  browser: Browser,
  base: string,
  book: Uint8Array,
  isPane: boolean,
): Promise<PageTimes> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    if (isPane) await page.addInitScript(clockInPage, MESSAGES[LOCALE]['pane.check.again']!);
    else await page.route(`**/${PANE}`, (route) => route.fulfill({ contentType: 'text/html', body: BLANK }));
    await page.goto(`${base}?lang=${LOCALE}&theme=light`);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'book.xlsx', mimeType: XLSX, buffer: Buffer.from(book) });
    await page.locator('iframe').waitFor();
    const frame = await paneFrame(page);
    await frame.waitForFunction(() => (window as unknown as Clock).goujiUsable !== undefined);
    const usable = await frame.evaluate(() => (window as unknown as Clock).goujiUsable!);
    const checks: number[] = [];
    for (let i = 0; isPane && i < 3; i++)
      checks.push(await frame.evaluate(() => (window as unknown as Clock).goujiCheck!()));
    return { usable, checks };
  } finally {
    await context.close();
  }
}

async function paneFrame(page: Page): Promise<Frame> {
  for (;;) {
    const frame = page.frames().find((f) => f.url().includes(PANE));
    if (frame) return frame;
    await page.waitForEvent('framenavigated');
  }
}
