import type { Frame, Page } from 'playwright-core';
import type { Locale } from '../../src/locales';
import { everyViolation, paneFrame } from './support/axe';
import { describeInBrowser, TEST_LIMIT } from './support/browser';
import { check, openStart, sampleButton, type } from './support/pane';

jest.setTimeout(TEST_LIMIT);

/** How long colours take to change. Milliseconds. */
const TRANSITION = 400;
const WIDE = { width: 1280, height: 800 };

/** A wide window, the narrowest pane, and a wide window at 400 %: what is left of 1280 × 1024 is 320 × 256. */
const WINDOWS = [
  { name: '1280', ...WIDE },
  { name: '320', width: 320, height: 640 },
  { name: '400 %', width: 320, height: 256 },
] as const;
type Window = (typeof WINDOWS)[number];

/**
 * Languages change words, themes colours, windows what has room: each language and each theme is looked at in every window once,
 * the other pairs of the two in the wide window.
 */
const LOOKS: readonly (readonly [Locale, 'light' | 'dark', readonly Window[]])[] = [
  ['zh-CN', 'light', WINDOWS],
  ['en-US', 'dark', WINDOWS],
  ['zh-CN', 'dark', WINDOWS.slice(0, 1)],
  ['en-US', 'light', WINDOWS.slice(0, 1)],
];

describeInBrowser('axe-core', (bench) => {
  test.each(LOOKS)('finds nothing of any level: %s, %s', async (locale, theme, windows) => {
    const found: string[] = [];
    /** The page with the pane in it, or the pane alone while the page around it stays as it was seen. */
    const look = async (what: string, page: Page, of: Page | Frame = page): Promise<void> => {
      await page.waitForTimeout(TRANSITION);
      for (const { name, ...size } of windows) {
        await page.setViewportSize(size);
        await of.evaluate(
          () => new Promise((laidOut) => requestAnimationFrame(() => requestAnimationFrame(laidOut))),
        );
        found.push(...(await everyViolation(of)).map((v) => `${what} ${name}: ${v}`));
      }
      await page.setViewportSize(WIDE);
    };
    const open = await openStart(bench, { locale, theme });
    const { page, pane } = open;
    const inPane = (what: string): Promise<void> => look(what, page, paneFrame(open));

    await look('start', page);
    await sampleButton(page, 'zhaohua-2023.xlsx').click();
    await pane.getByRole('tablist').waitFor();
    await page.locator('#cell-7-6').click();
    await look('welcome', page);

    await type(open, '3-3', [9, 8], '2.59');
    await check(open);
    await pane
      .getByText(/3-3!H9/)
      .first()
      .waitFor();
    await look('check', page);
    await pane.locator('[aria-expanded=false]:not([data-row])').first().click();
    await pane.locator('[data-row][aria-expanded=false]').first().click();
    await inPane('check, unfolded');

    await open.tab('narrative');
    await inPane('narrative');
    await open.button('pane.narrative.start').click();
    await open.button('pane.narrative.write').waitFor();
    await inPane('narrative, written');
    for (const tab of ['overview', 'review', 'settings'] as const) {
      await open.tab(tab);
      await inPane(tab);
    }
    expect([...new Set(found)]).toEqual([]);
  });
});
