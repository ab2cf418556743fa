import { LOCALES } from '../../src/locales';
import { everyViolation } from './support/axe';
import { describeInBrowser, TEST_LIMIT } from './support/browser';
import { check, openSample, openStart, type } from './support/pane';

jest.setTimeout(TEST_LIMIT);

/** A wide window, the narrowest pane, and a wide window at 400 %: what is left of 1280 × 1024 is 320 × 256. */
const WINDOWS = [
  { name: '1280', width: 1280, height: 800 },
  { name: '320', width: 320, height: 640 },
  { name: '400 %', width: 320, height: 256 },
] as const;
/** Beside 检查, which is looked at with its results unfolded. */
const TABS = ['overview', 'narrative', 'review', 'settings'] as const;

describeInBrowser('axe-core', (bench) => {
  describe.each(LOCALES)('%s', (locale) => {
    test.each(['light', 'dark'] as const)('finds nothing of any level: %s', async (theme) => {
      const found: string[] = [];
      const start = await openStart(bench, { locale, theme });
      for (const { name, ...size } of WINDOWS) {
        await start.page.setViewportSize(size);
        found.push(...(await everyViolation(start.page)).map((v) => `start ${name}: ${v}`));
      }
      await start.page.close();
      const open = await openSample(bench, 'zhaohua-2023.xlsx', { locale, theme });
      const look = async (what: string): Promise<void> => {
        for (const { name, ...size } of WINDOWS) {
          await open.page.setViewportSize(size);
          await open.page.waitForTimeout(400); // transitions of colours end
          found.push(...(await everyViolation(open.page)).map((v) => `${what} ${name}: ${v}`));
        }
        await open.page.setViewportSize({ width: 1280, height: 800 });
      };
      await look('welcome');
      await type(open, '3-3', [9, 8], '2.59');
      await check(open);
      await open.pane
        .getByText(/3-3!H9/)
        .first()
        .waitFor();
      await open.pane.locator('[data-row][aria-expanded=false]').first().click();
      await look('check');
      await open.tab('narrative');
      await open.button('pane.narrative.start').click();
      await open.button('pane.narrative.write').waitFor();
      for (const tab of TABS) {
        await open.tab(tab);
        await look(tab);
      }
      expect([...new Set(found)]).toEqual([]);
    });
  });
});
